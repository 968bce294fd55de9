import type { Goal, SizeClass } from '../questionnaire/profile.ts';
import type { Measure } from '../roadmap/measure.ts';
import type { UseCaseCosts } from '../roadmap/returns.ts';
import type { Range } from '../shared/range.ts';
import type { RoadmapResult } from '../roadmap/roadmap-result.ts';

const NO_COST: Range = { low: 0, high: 0 };
const addRanges = (a: Range, b: Range): Range => ({ low: a.low + b.low, high: a.high + b.high });

/**
 * What a goal costs until it is routine, since the benefit is that of routine: pilot and roll-out, each as it stands in
 * the plan, else in its preferred form at the firm's size. The decision between them costs nothing.
 */
export function costsFromPlan(
  measures: readonly Measure[],
  roadmap: Pick<RoadmapResult, 'steps'>,
  sizeClass: SizeClass | null,
): (goal: Goal) => UseCaseCosts {
  return (goal) => {
    const costed = (['pilot', 'roll-out'] as const).flatMap((kind) => {
      const measure = measures.find((one) => one.goal === goal && one.kind === kind);
      const step = roadmap.steps.find((planned) => planned.measure === measure?.id);
      return step ?? preferredForm(measure, sizeClass);
    });
    return {
      costEur: costed.map(({ costEur }) => costEur).reduce(addRanges, NO_COST),
      runningEurPerYear: costed.map(({ runningEurPerYear }) => runningEurPerYear).reduce(addRanges, NO_COST),
    };
  };
}

function preferredForm(measure: Measure | undefined, sizeClass: SizeClass | null): readonly UseCaseCosts[] {
  const form = measure?.forms[0];
  if (!form || sizeClass === null) return [];
  return [{ costEur: form.costEur[sizeClass], runningEurPerYear: form.runningEurPerYear[sizeClass] }];
}
