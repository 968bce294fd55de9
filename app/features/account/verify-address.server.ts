import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';
import { note } from './audit-note.server.ts';
import { payForGuess } from './guard-guesses.server.ts';
import { isSignOnOnly } from './password-door.server.ts';
import { isPassword } from './password-hashing.server.ts';
import { mailCodeHashOf } from './secrets.server.ts';
import type { Browser } from './session.server.ts';
import { startSession } from './session.server.ts';

/**
 * Proves an address by the code that was sent there and signs in. The password is asked for with it: who gave somebody
 * else's address at sign-up would else get an account there, opened by that person's click. Null where either is wrong.
 */
export async function verifyAddress(
  { code, password }: { readonly code: string; readonly password: string },
  browser: Browser,
): Promise<Outcome<string | null>> {
  if (isSignOnOnly()) return succeed(null);
  const codeHash = mailCodeHashOf('verify', code);
  const paid = await payForGuess(codeHash);
  if (!paid.ok) return paid;
  const looked = await currentStore().look(async ({ mailCodes, accounts }) => {
    const found = await mailCodes.find(codeHash, now());
    return found === null ? null : await accounts.find(found.account);
  });
  if (!looked.ok) return looked;
  const account = looked.value;
  const checked = await isPassword(account?.passwordHash ?? null, password);
  if (!checked.ok) return checked;
  if (!checked.value || account === null) return succeed(null);
  return currentStore().write(async (repositories) => {
    const { mailCodes, accounts } = repositories;
    if (!(await mailCodes.use(codeHash, now()))) return succeed(null);
    await accounts.change(account.id, { verifiedAt: now() });
    await mailCodes.removeAll(account.id);
    await note(repositories, { by: account.id, kind: 'verified' });
    return succeed(await startSession(repositories, account.id, browser));
  });
}
