import type { DraftChange, FlatChange } from '../assessment/draft-change.ts';
import { flattenChange } from '../assessment/draft-change.ts';
import type { EvaluationInput } from '../evaluation/evaluation.ts';
import type { Answer, Answers } from '../questionnaire/answers.ts';
import { choiceOf, UNKNOWN_CHOICE } from '../questionnaire/answers.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { Resources } from '../questionnaire/profile.ts';
import type { ChangedAnswer, ScenarioChanges } from './scenario.ts';

/** What nobody has answered counts as unknown, as it does in an evaluation. */
const countedAs = (answer: Answer | undefined): string => choiceOf(answer) ?? UNKNOWN_CHOICE;

export const isSameResources = (one: Resources | null, other: Resources | null): boolean =>
  one?.budgetEurPerYear === other?.budgetEurPerYear &&
  one?.staffDaysPerQuarter === other?.staffDaysPerQuarter;

function changedAnswers(today: Answers, tried: Answers): readonly ChangedAnswer[] {
  return ITEMS.flatMap((item) => {
    const becomes = tried[item];
    if (becomes === undefined || countedAs(becomes) === countedAs(today[item])) return [];
    return [{ item, was: today[item] ?? null, becomes }];
  });
}

/** By what a firm as it might be differs from the firm as it is. */
export function changesBetween(today: EvaluationInput, tried: EvaluationInput): ScenarioChanges {
  const [was, becomes] = [today.profile.resources, tried.profile.resources];
  return {
    answers: changedAnswers(today.answers, tried.answers),
    resources: isSameResources(was, becomes) ? null : { was, becomes },
  };
}

/** Whether nothing would be otherwise. */
export const isWithoutChange = ({ answers, resources }: ScenarioChanges): boolean =>
  answers.length === 0 && resources === null;

/** The firm as it would be. Whatever the scenario does not name stays as it is today. */
export function applyChanges(
  today: EvaluationInput,
  { answers, resources }: ScenarioChanges,
): EvaluationInput {
  const changed = Object.fromEntries(answers.map(({ item, becomes }) => [item, becomes]));
  return {
    ...today,
    answers: { ...today.answers, ...changed },
    profile: resources === null ? today.profile : { ...today.profile, resources: resources.becomes },
  };
}

const toChange = (
  { answers, resources }: ScenarioChanges,
  side: 'was' | 'becomes',
): Required<DraftChange> => ({
  answers: Object.fromEntries(answers.map((answer) => [answer.item, answer[side]])),
  profile: resources === null ? {} : { resources: resources[side] },
});

/** What a draft takes over of it. */
export const toDraftChange = (changes: ScenarioChanges): Required<DraftChange> =>
  toChange(changes, 'becomes');

/** What stood there when it was thought of, as two devices compare what they saw. */
export const toBase = (changes: ScenarioChanges): FlatChange => flattenChange(toChange(changes, 'was'));
