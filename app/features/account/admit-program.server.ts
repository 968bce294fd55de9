import type { Actor, OrganisationAccess } from '#app/domain/access/access.ts';
import { accessToOrganisation, may } from '#app/domain/access/access.ts';
import type { OrganisationAction, OrganisationId } from '#app/domain/access/roles.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { OpenToken } from '#app/persistence/api-token-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';
import { apiTokenHashOf } from './secrets.server.ts';

/** Often enough to see which ones are in use, and no write for each call. */
const SEEN_EVERY_MS = 60 * 60 * 1000;

/** A program that comes with a token. */
export type Program = Extract<Actor, { readonly kind: 'token' }>;

const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;

async function noteUse({ organisation, id, lastUsedAt }: OpenToken): Promise<void> {
  const at = now();
  if (lastUsedAt !== null && at.getTime() - lastUsedAt.getTime() < SEEN_EVERY_MS) return;
  // Where this cannot be written, the call is answered all the same.
  await currentStore().write(async ({ apiTokens }) => succeed(await apiTokens.see(organisation, id, at)));
}

export interface Admitted {
  readonly program: Program;
  readonly organisation: OrganisationId;
  /** What it may do there. */
  readonly access: OrganisationAccess;
}

/**
 * Whom a call comes for by its header `Authorization`: `no-token` without one that is good, `scope` where neither its
 * scopes nor the role of who made it grant the action.
 */
export async function admitProgram(
  authorization: string | null,
  action: OrganisationAction,
): Promise<Outcome<Admitted>> {
  const token = BEARER.exec(authorization?.trim() ?? '')?.[1];
  if (token === undefined) return fail({ code: 'no-token' });
  const looked = await currentStore().look(({ apiTokens }) => apiTokens.open(apiTokenHashOf(token), now()));
  if (!looked.ok) return looked;
  if (looked.value === null) return fail({ code: 'no-token' });
  await noteUse(looked.value);
  const { account, organisation, role, scopes } = looked.value;
  const program = { kind: 'token', account, scopes, memberships: [{ organisation, role }] } as const;
  const access = accessToOrganisation(program, organisation);
  return may(access, action) ? succeed({ program, organisation, access }) : fail({ code: 'scope' });
}
