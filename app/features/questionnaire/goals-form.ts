import type { Goal, GoalStatusByGoal } from '#app/domain/questionnaire/profile.ts';
import { GOALS } from '#app/domain/questionnaire/profile.ts';
import { PROFILE_FIELDS } from '#app/domain/questionnaire/questionnaire.schema.ts';
import type { FieldFault, ReadForm } from './draft.ts';
import { textOf } from './draft.ts';

/** The three places, the most important first. */
export const GOAL_FIELDS = ['goal-1', 'goal-2', 'goal-3'] as const;

/** Named by the goal, not by its place: who puts the goals in another order keeps what was told of each. */
export const statusFieldOf = (goal: Goal): string => `status-${goal}`;

const isGoal = (value: string): value is Goal => (GOALS as readonly string[]).includes(value);

export function readGoalsForm(form: FormData): ReadForm {
  const chosen = GOAL_FIELDS.map((field) => textOf(form, field));
  const goals = [...new Set(chosen.filter(isGoal))];
  const exposure = PROFILE_FIELDS.exposure.safeParse(textOf(form, 'exposure'));
  const faults: FieldFault[] = GOAL_FIELDS.filter((_field, index) => {
    const value = chosen[index];
    return value !== undefined && isGoal(value) && chosen.indexOf(value) < index;
  }).map((field) => ({ field, code: 'goal-twice' }));
  return {
    change: {
      profile: {
        goals,
        goalStatus: readStatuses(form, goals),
        exposure: exposure.success ? exposure.data : null,
      },
    },
    faults,
  };
}

/** Of the chosen goals alone, and only what has begun: a goal that is not named has not. */
function readStatuses(form: FormData, goals: readonly Goal[]): GoalStatusByGoal | null {
  const told = Object.fromEntries(goals.map((goal) => [goal, textOf(form, statusFieldOf(goal))]));
  const begun = Object.entries(told).filter(([, status]) => status !== '' && status !== 'none');
  const statuses = PROFILE_FIELDS.goalStatus.safeParse(Object.fromEntries(begun));
  return statuses.success && begun.length > 0 ? statuses.data : null;
}
