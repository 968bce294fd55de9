import type { Goal } from '#app/domain/questionnaire/profile.ts';
import { GOALS } from '#app/domain/questionnaire/profile.ts';
import { PROFILE_FIELDS } from '#app/domain/questionnaire/questionnaire.schema.ts';
import type { FieldFault, ReadForm } from './draft.ts';
import { textOf } from './draft.ts';

/** The three places, the most important first. */
export const GOAL_FIELDS = ['goal-1', 'goal-2', 'goal-3'] as const;

const isGoal = (value: string): value is Goal => (GOALS as readonly string[]).includes(value);

export function readGoalsForm(form: FormData): ReadForm {
  const chosen = GOAL_FIELDS.map((field) => textOf(form, field));
  const goals = chosen.filter(isGoal);
  const exposure = PROFILE_FIELDS.exposure.safeParse(textOf(form, 'exposure'));
  const faults: FieldFault[] = GOAL_FIELDS.filter((_field, index) => {
    const value = chosen[index];
    return value !== undefined && isGoal(value) && chosen.indexOf(value) < index;
  }).map((field) => ({ field, code: 'goal-twice' }));
  return {
    change: { profile: { goals: [...new Set(goals)], exposure: exposure.success ? exposure.data : null } },
    faults,
  };
}
