import type { AccountId } from '#app/domain/access/roles.ts';
import type { MailCodePurpose } from '#app/domain/account/mail-code.ts';
import { canonicalMailCode, MAIL_CODE_BYTES, toMailCode } from '#app/domain/account/mail-code.ts';
import type { SessionHash } from '#app/persistence/session-repository.ts';
import { randomOctets } from '#app/platform/random.server.ts';
import { sha256 } from '#app/platform/sha256.server.ts';

const TOKEN_BYTES = 32;

export const newToken = (): string => Buffer.from(randomOctets(TOKEN_BYTES)).toString('base64url');

/** What is stored of the token of a session. */
export const sessionHashOf = (token: string): SessionHash => sha256(`ki-bruecke session ${token}`);

/** Begins alike, so that programs that look for secrets in the wrong place know one when they see it. */
export const newApiToken = (): string => `kib_${newToken()}`;

/** What is stored of a token of the HTTP API. */
export const apiTokenHashOf = (token: string): string => sha256(`ki-bruecke api token ${token}`);

export const newMailCode = (): string => toMailCode(randomOctets(MAIL_CODE_BYTES));

/** What is stored of a code: good for one purpose only. A text that is none has a hash too, under which nothing is found. */
export const mailCodeHashOf = (purpose: MailCodePurpose | 'invitation', typed: string): string =>
  sha256(`ki-bruecke ${purpose} ${canonicalMailCode(typed) ?? ''}`);

/** What is stored of a recovery code, which is typed as a code of a mail is. */
export const recoveryHashOf = (account: AccountId, typed: string): string =>
  sha256(`ki-bruecke recovery ${account} ${canonicalMailCode(typed) ?? ''}`);
