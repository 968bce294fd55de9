import type { Outcome } from '#app/domain/shared/problem.ts';
import { spend } from '#app/platform/client-budget.server.ts';

/** Paid before anything is looked at: by the client for each attempt, and once more for guessing about one account. */
export async function payForGuess(about: string): Promise<Outcome<null>> {
  const paid = await spend('sign-ins');
  return paid.ok ? await spend({ for: 'guesses', about }) : paid;
}

/** Whether one more letter may go to this address. Who asks is not told, or it would be told who has an account. */
export const mayWriteTo = async (email: string): Promise<boolean> =>
  (await spend({ for: 'letters', about: email })).ok;
