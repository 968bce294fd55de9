import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { StoredAccount } from '#app/persistence/account-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { payForGuess } from './guard-guesses.server.ts';
import { isPassword } from './password-hashing.server.ts';
import type { Member } from './session.server.ts';

/** The account of somebody who is signed in and has just typed the password once more; null for a wrong one. */
export async function confirmPassword(
  { account: id }: Member,
  password: string,
): Promise<Outcome<StoredAccount | null>> {
  const paid = await payForGuess(id);
  if (!paid.ok) return paid;
  const looked = await currentStore().look(({ accounts }) => accounts.find(id));
  if (!looked.ok) return looked;
  if (looked.value === null) return fail({ code: 'not-found' });
  const checked = await isPassword(looked.value.passwordHash, password);
  if (!checked.ok) return checked;
  return succeed(checked.value ? looked.value : null);
}
