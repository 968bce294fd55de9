import { AsyncLocalStorage } from 'node:async_hooks';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';

/** What a client may do only so often, whatever address it was asked for under. */
export type Budget = 'creations' | 'plans' | 'links' | 'sign-ins';

/** What may be done only so often about one account or address: guesses of a client; letters, and trials of the mail, of everybody together. */
export type BudgetAbout = 'guesses' | 'letters' | 'mail-trials';

/** 0 if there is something left, else the seconds until there is again. */
export type Spend = (
  budget: Budget | { readonly for: BudgetAbout; readonly about: string },
) => Promise<number>;

const spending = new AsyncLocalStorage<Spend>();

/** All that is done on behalf of one request spends from the budgets of its client. */
export const onBehalfOf = (spend: Spend, work: () => void): void => spending.run(spend, work);

/** Called where the thing itself is done, so that no way to it goes uncounted. Outside of requests nobody counts. */
export async function spend(...[budget]: Parameters<Spend>): Promise<Outcome<null>> {
  const seconds = (await spending.getStore()?.(budget)) ?? 0;
  return seconds > 0 ? fail({ code: 'rate-limited', retryAfterSeconds: seconds }) : succeed(null);
}
