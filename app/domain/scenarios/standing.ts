import type { EvaluationInput } from '../evaluation/evaluation.ts';
import { choiceOf } from '../questionnaire/answers.ts';
import type { Item } from '../questionnaire/items.ts';
import { isSameResources } from './apply-changes.ts';
import type { ScenarioChanges } from './scenario.ts';

/**
 * How a change of a scenario stands to today. Open: today is as it was then. Reached: today says what the scenario says.
 * Moved: somebody has answered something else again.
 */
export type Standing = 'open' | 'reached' | 'moved';

/** What a scenario changes, and how that stands; of money and days together under one name. */
export interface StandingChange {
  readonly of: Item | 'resources';
  readonly standing: Standing;
}

function toStanding(isReached: boolean, isAsBefore: boolean): Standing {
  if (isReached) return 'reached';
  return isAsBefore ? 'open' : 'moved';
}

/** Each change of a scenario with how it stands to the answers of today, in the order of the scenario. */
export function standingsOf(
  { answers, resources }: ScenarioChanges,
  today: Pick<EvaluationInput, 'answers' | 'profile'>,
): readonly StandingChange[] {
  const ofAnswers = answers.map(({ item, was, becomes }) => {
    const choice = choiceOf(today.answers[item]);
    const isAsBefore = choice === choiceOf(was ?? undefined);
    return { of: item, standing: toStanding(choice === choiceOf(becomes), isAsBefore) };
  });
  if (resources === null) return ofAnswers;
  const isNow = (stated: typeof resources.was): boolean => isSameResources(today.profile.resources, stated);
  const standing = toStanding(isNow(resources.becomes), isNow(resources.was));
  return [...ofAnswers, { of: 'resources', standing }];
}

/** Whether somebody has answered otherwise since, where the scenario answers too. */
export const isStale = (standings: readonly StandingChange[]): boolean =>
  standings.some(({ standing }) => standing === 'moved');

/** Whether today says all that the scenario says. */
export const isReached = (standings: readonly StandingChange[]): boolean =>
  standings.every(({ standing }) => standing === 'reached');
