import { toCalendarMonth } from './months.ts';
import type { PlanningFirm } from './planning-firm.ts';
import { isTrying, openGoalsOf } from './planning-firm.ts';
import type { FirstBenefit, NoBenefitReason, StepResult } from './roadmap-result.ts';

/** When the first goal begins to be tried and when it is daily work, or why that cannot be said. */
export function firstBenefitOf(firm: PlanningFirm, steps: readonly StepResult[]): FirstBenefit {
  const [goal] = openGoalsOf(firm);
  if (goal === undefined) return { goal: null, trialFrom: null, routineFrom: null, reason: 'no-goal' };
  const find = (id: string): StepResult | undefined =>
    steps.find(({ measure }) => measure === `${id}-${goal}`);
  const [pilot, rollOut] = [find('pilot'), find('roll-out')];
  const hasBegun = isTrying(firm, goal) || firm.done.has(`pilot-${goal}`);
  const reason = (): NoBenefitReason | null => {
    if (!hasBegun && !pilot) return 'trial-locked';
    if (!rollOut) return 'routine-beyond-plan';
    return hasBegun ? 'trial-running' : null;
  };
  return {
    goal,
    trialFrom: pilot ? toCalendarMonth(firm.asOf, pilot.month) : null,
    routineFrom: rollOut ? toCalendarMonth(firm.asOf, rollOut.endMonth + 1) : null,
    reason: reason(),
  };
}
