import type { ProjectionAccess, ProjectorHash } from '#app/domain/access/access.ts';
import { accessToProjection } from '#app/domain/access/access.ts';
import {
  canonicalMailCode,
  groupMailCode,
  MAIL_CODE_BYTES,
  toMailCode,
} from '#app/domain/account/mail-code.ts';
import { randomOctets } from '#app/platform/random.server.ts';
import { sha256 } from '#app/platform/sha256.server.ts';

/** Short enough to be typed into a second device: 60 bits, good for as long as a workshop is open. */
export const newProjectorToken = (): string => groupMailCode(toMailCode(randomOctets(MAIL_CODE_BYTES)));

/** What is stored of a token. A text that is none has a hash too, under which nothing is found. */
export const projectorHashOf = (typed: string): ProjectorHash =>
  sha256(`ki-bruecke projector ${canonicalMailCode(typed) ?? ''}`);

/** Who looks on with the token of an address. */
export function projectionAccessOf(token: string): ProjectionAccess {
  const projector = projectorHashOf(token);
  return accessToProjection({ kind: 'onlooker', projector }, projector);
}
