import type { Goal, SizeClass } from '../questionnaire/profile.ts';
import { MEASURES } from '../roadmap/catalogue/measures.ts';
import type { UseCaseCosts } from '../roadmap/returns.ts';
import type { Range } from '../shared/range.ts';
import type { RoadmapResult } from './evaluation.ts';

const NO_COST: Range = { low: 0, high: 0 };
const addRanges = (a: Range, b: Range): Range => ({ low: a.low + b.low, high: a.high + b.high });

/**
 * What a goal costs: its pilot and its roll-out as they stand in the plan, else the pilot's preferred form at the
 * firm's size. The decision between them costs nothing.
 */
export function costsFromPlan(
  roadmap: RoadmapResult,
  sizeClass: SizeClass | null,
): (goal: Goal) => UseCaseCosts {
  return (goal) => {
    const ids = [`pilot-${goal}`, `roll-out-${goal}`];
    const planned = roadmap.steps.filter(({ measure }) => ids.includes(measure));
    const costed = planned.length > 0 ? planned : preferredForm(goal, sizeClass);
    return {
      costEur: costed.map(({ costEur }) => costEur).reduce(addRanges, NO_COST),
      runningEurPerYear: costed.map(({ runningEurPerYear }) => runningEurPerYear).reduce(addRanges, NO_COST),
    };
  };
}

function preferredForm(goal: Goal, sizeClass: SizeClass | null): readonly UseCaseCosts[] {
  const form = MEASURES.find(({ id }) => id === `pilot-${goal}`)?.forms[0];
  if (!form || sizeClass === null) return [];
  return [{ costEur: form.costEur[sizeClass], runningEurPerYear: form.runningEurPerYear[sizeClass] }];
}
