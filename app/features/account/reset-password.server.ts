import type { PasswordFault } from '#app/domain/account/password.ts';
import { passwordFault } from '#app/domain/account/password.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';
import { log } from '#app/platform/log.server.ts';
import type { LetterFrame } from './account-letters.server.ts';
import { sendCode } from './account-letters.server.ts';
import { note } from './audit-note.server.ts';
import { payForGuess } from './guard-guesses.server.ts';
import { makeMailCode } from './mail-code.server.ts';
import { hashPassword } from './password-hashing.server.ts';
import { mailCodeHashOf } from './secrets.server.ts';

async function sendResetCode(email: string, frame: LetterFrame): Promise<void> {
  const made = await currentStore().write(async (repositories) => {
    const account = await repositories.accounts.findByEmail(email);
    if (account === null) return succeed(null);
    return succeed(await makeMailCode(repositories, account.id, { purpose: 'reset', email }));
  });
  if (made.ok && made.value !== null) await sendCode(frame, email, { kind: 'reset', code: made.value });
}

/** What is still being done; tests wait for it. */
let sending: Promise<void> = Promise.resolve();
export const sendingIsDone = (): Promise<void> => sending;

/**
 * Sends a code for a new password where there is an account. All of it happens after the answer, so that neither the
 * words nor the time say whether there is one.
 */
export async function askForReset(email: string, frame: LetterFrame): Promise<Outcome<null>> {
  const paid = await payForGuess(`reset ${email}`);
  if (!paid.ok) return paid;
  sending = sendResetCode(email, frame).catch((error: unknown) =>
    log.error({ err: error }, 'A code for a new password could not be made'),
  );
  return succeed(null);
}

/**
 * Sets a new password by the code that was sent, and ends every session: whoever had the old one is out. What the code
 * proves of the address counts too. The second factor stays.
 */
export async function resetPassword(
  code: string,
  password: string,
): Promise<Outcome<'set' | 'code' | PasswordFault>> {
  const codeHash = mailCodeHashOf('reset', code);
  const paid = await payForGuess(codeHash);
  if (!paid.ok) return paid;
  const looked = await currentStore().look(({ mailCodes }) => mailCodes.find(codeHash, now()));
  if (!looked.ok) return looked;
  const found = looked.value;
  if (found === null) return succeed('code');
  const fault = passwordFault(password, found.email);
  if (fault !== null) return succeed(fault);
  const hashed = await hashPassword(password);
  if (!hashed.ok) return hashed;
  return currentStore().write(async (repositories) => {
    const { accounts, mailCodes, sessions } = repositories;
    const account = await accounts.find(found.account);
    if (account === null || !(await mailCodes.use(codeHash, now()))) return succeed('code');
    const verifiedAt = account.verifiedAt ?? now();
    await accounts.change(account.id, { passwordHash: hashed.value, verifiedAt });
    await mailCodes.removeAll(account.id);
    await sessions.endAll(account.id);
    await note(repositories, { by: account.id, kind: 'password-reset' });
    return succeed('set');
  });
}
