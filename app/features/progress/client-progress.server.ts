import { predecessorsIn } from '#app/domain/assessment/predecessor.ts';
import type { Client } from '#app/domain/client/client.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import type { Accompaniment } from '#app/persistence/accompaniment-repository.ts';
import type { CheckIn } from '#app/persistence/check-in-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { AssessedWave } from '#app/report-model/report-input.ts';
import { accessBy, listAccompaniments } from './due-steps.server.ts';
import type { Adviser, Asking } from './find-client.server.ts';
import { findClient } from './find-client.server.ts';
import type { PlanStanding } from './plan-standing.server.ts';
import { openPlanStanding } from './plan-standing.server.ts';

/** What a firm lets its adviser see. */
export interface SeenProgress {
  readonly accompaniment: Accompaniment;
  readonly plan: PlanStanding;
  /** What was assessed before, newest first: what the latest one follows, else what else of the client may be seen. */
  readonly earlier: readonly AssessedWave[];
  /** Links by which the firm reports, of this adviser. */
  readonly checkIns: readonly CheckIn[];
}

export interface ClientProgress {
  readonly client: Client;
  /** Null: the firm lets the adviser see nothing. */
  readonly seen: SeenProgress | null;
}

/** Assessments of one firm need not follow each other: each was let see by itself. */
async function earlierOf(
  adviser: Adviser,
  plan: PlanStanding,
  others: readonly Accompaniment[],
): Promise<Outcome<readonly AssessedWave[]>> {
  const followed = predecessorsIn(plan.follows);
  const [last] = others;
  if (followed.length > 0 || last === undefined) return succeed(followed);
  const opened = await openPlanStanding(accessBy(adviser, last), 'read', last.asOf);
  if (!opened.ok) return opened;
  const { assessment, result } = opened.value.completed;
  return succeed([
    { questionnaire: assessment.questionnaire, answers: assessment.answers, asOf: result.asOf },
  ]);
}

/** How the plan of a client goes, as far as its firm lets the adviser see; `not-found` for who does not look after it. */
export async function openClientProgress(asking: Asking, today: IsoDate): Promise<Outcome<ClientProgress>> {
  const { adviser } = asking;
  const looked = await currentStore().look((repositories) => findClient(repositories, asking));
  if (!looked.ok) return looked;
  if (!looked.value.ok) return looked.value;
  const client = looked.value.value;
  const listed = await listAccompaniments(adviser, client.id);
  if (!listed.ok) return listed;
  const [accompaniment, ...others] = listed.value;
  if (accompaniment === undefined) return succeed({ client, seen: null });
  const plan = await openPlanStanding(accessBy(adviser, accompaniment), 'read', today);
  if (!plan.ok) return plan;
  const earlier = await earlierOf(adviser, plan.value, others);
  if (!earlier.ok) return earlier;
  const links = await currentStore().look(({ checkIns }) => checkIns.list(accompaniment.owner, today));
  if (!links.ok) return links;
  const checkIns = links.value.filter((each) => each.accompaniment === accompaniment.id);
  return succeed({ client, seen: { accompaniment, plan: plan.value, earlier: earlier.value, checkIns } });
}
