import { may } from '#app/domain/access/access.ts';
import { accessByAccompaniment } from '#app/domain/access/progress-access.ts';
import type { StandingStep } from '#app/domain/progress/step-standing.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import type { Accompaniment } from '#app/persistence/accompaniment-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { Adviser } from './find-client.server.ts';
import { openPlanStanding } from './plan-standing.server.ts';

export const accessBy = (adviser: Adviser, { owner, ties }: Accompaniment) =>
  accessByAccompaniment(adviser, owner, ties);

/** Those of an adviser that grant something today, the latest result of each client first. */
export async function listAccompaniments(
  adviser: Adviser,
  client?: string,
): Promise<Outcome<readonly Accompaniment[]>> {
  const looked = await currentStore().look(({ accompaniments }) =>
    accompaniments.list(adviser.account, client),
  );
  if (!looked.ok) return looked;
  return succeed(looked.value.filter((each) => may(accessBy(adviser, each), 'read')));
}

/** The plan of a client on a day. */
export interface ClientPlan {
  readonly accompaniment: Accompaniment;
  readonly steps: readonly StandingStep[];
  /** What the plan in force was made for: an ISO instant or day. */
  readonly since: string;
}

export interface ClientPlans {
  readonly plans: readonly ClientPlan[];
  /** Those whose plan could not be made just now. */
  readonly missing: readonly Accompaniment[];
}

/** A client has one plan: that of its latest result. */
function latestOfEach(accompaniments: readonly Accompaniment[]): readonly Accompaniment[] {
  const latest = new Map<string, Accompaniment>();
  for (const each of accompaniments) if (!latest.has(each.client.id)) latest.set(each.client.id, each);
  return [...latest.values()].toSorted((a, b) => a.number - b.number);
}

/**
 * The plans of all clients whose firm lets the adviser see them. One after the other: making many at once would keep those
 * waiting who answer questions.
 */
export async function listPlans(adviser: Adviser, today: IsoDate): Promise<Outcome<ClientPlans>> {
  const listed = await listAccompaniments(adviser);
  if (!listed.ok) return listed;
  const plans: ClientPlan[] = [];
  const missing: Accompaniment[] = [];
  for (const accompaniment of latestOfEach(listed.value)) {
    const opened = await openPlanStanding(accessBy(adviser, accompaniment), 'read', today);
    if (opened.ok) plans.push({ accompaniment, steps: opened.value.steps, since: opened.value.since });
    // Erased a moment ago: then it is on no list any more.
    else if (opened.problem.code !== 'not-found') missing.push(accompaniment);
  }
  return succeed({ plans, missing });
}
