import type { AccountId } from '#app/domain/access/roles.ts';
import type { MailCodePurpose } from '#app/domain/account/mail-code.ts';
import { MAIL_CODE_MS } from '#app/domain/account/mail-code.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { mailCodeHashOf, newMailCode } from './secrets.server.ts';

/** Makes a code that proves an address. Those made before stay good: whoever asks again may find the older letter first. */
export async function makeMailCode(
  { mailCodes }: Pick<WriteRepositories, 'mailCodes'>,
  account: AccountId,
  { purpose, email }: { readonly purpose: MailCodePurpose; readonly email: string },
): Promise<string> {
  const code = newMailCode();
  const expiresAt = new Date(now().getTime() + MAIL_CODE_MS[purpose]);
  await mailCodes.create(account, { purpose, email, expiresAt, codeHash: mailCodeHashOf(purpose, code) });
  return code;
}
