import { createHash } from 'node:crypto';
import { sha256 } from '#app/platform/sha256.server.ts';
import { canonicalCode } from '#app/domain/assessment/resume-code.ts';
import { canonicalShareToken, toShareToken } from '#app/domain/assessment/share-link.ts';
import type { InviteMark, PersonalCodeHash } from '#app/domain/campaign/personal-code.ts';
import { canonicalPersonalCode } from '#app/domain/campaign/personal-code.ts';
import { canonicalVerificationCode, toVerificationCode } from '#app/domain/assessment/verification-code.ts';

/** The owner a typed code stands for, or null where no code can look like that. */
export function ownerOf(code: string): string | null {
  const canonical = canonicalCode(code);
  return canonical === null ? null : sha256(`ki-bruecke code ${canonical}`);
}

/**
 * The code by which a reader may check a report. Made of the resume code, so that it is known only while its
 * holder asks, and of a salt that stays here, so that a weak resume code cannot be tried out against a printed page.
 */
export function verificationCodeOf(code: string, salt: string): string | null {
  const canonical = canonicalCode(code);
  if (canonical === null) return null;
  const text = `ki-bruecke verification ${salt} ${canonical}`;
  return toVerificationCode(createHash('sha256').update(text).digest());
}

/** What is stored of a verification code. A text that cannot be one has a hash too, under which nothing is found. */
export const verificationHashOf = (typed: string): string =>
  sha256(`ki-bruecke verification code ${canonicalVerificationCode(typed) ?? ''}`);

/**
 * The token of a share link. Made of the resume code, so that its owner can be shown the link again while nothing here
 * yields it, and of the random id of the link, so that no two are alike and none tells anything of the code.
 */
export function shareTokenOf(code: string, id: string): string | null {
  const canonical = canonicalCode(code);
  if (canonical === null) return null;
  return toShareToken(createHash('sha256').update(`ki-bruecke share ${id} ${canonical}`).digest());
}

/** What is stored of a token. A text that cannot be one has a hash too, under which nothing is found. */
export const shareHashOf = (typed: string): string =>
  sha256(`ki-bruecke share token ${canonicalShareToken(typed) ?? ''}`);

/** What the list of a chamber keeps of a personal code. A text that cannot be one has a hash too, under which nothing is found. */
export const personalHashOf = (typed: string): PersonalCodeHash =>
  sha256(`ki-bruecke personal code ${canonicalPersonalCode(typed) ?? ''}`);

/**
 * What an assessment keeps of the personal code it was begun with. Another digest of the same secret, so that of two rows
 * nobody can tell that they come of one code without having that code.
 */
export function inviteMarkOf(typed: string): InviteMark | null {
  const code = canonicalPersonalCode(typed);
  return code === null ? null : sha256(`ki-bruecke counted once ${code}`);
}
