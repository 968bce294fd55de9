import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Scenario, ScenarioId } from '#app/domain/scenarios/scenario.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';

/** The scenarios of an assessment, the first one first. */
export async function listScenarios(access: AssessmentAccess): Promise<Outcome<readonly Scenario[]>> {
  if (!may(access, 'read')) return fail({ code: 'not-found' });
  return currentStore().look(({ scenarios }) => scenarios.list(access.owner));
}

/** Keeps a scenario, or what has become of one. False where as many are kept already as may be. */
export async function keepScenario(
  access: AssessmentAccess,
  scenario: Omit<Scenario, 'createdAt'>,
): Promise<Outcome<boolean>> {
  if (!may(access, 'keep-scenarios')) return fail({ code: 'not-found' });
  const { owner } = access;
  return currentStore().write(async ({ assessments, scenarios }) => {
    if ((await assessments.findVersion(owner)) === null) return fail({ code: 'not-found' });
    return succeed(await scenarios.save(owner, scenario, now()));
  });
}

/** Drops one. Of others, and repeated, it changes nothing. */
export async function dropScenario(access: AssessmentAccess, id: ScenarioId): Promise<Outcome<null>> {
  if (!may(access, 'keep-scenarios')) return fail({ code: 'not-found' });
  return currentStore().write(async ({ scenarios }) => {
    await scenarios.remove(access.owner, id);
    return succeed(null);
  });
}
