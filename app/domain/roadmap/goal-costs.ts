import type { Goal, SizeClass } from '../questionnaire/profile.ts';
import type { UseCase } from '../questionnaire/use-case.ts';
import type { Range } from '../shared/range.ts';
import type { Measure, MeasureKind } from './measure.ts';
import { usersOf } from './people.ts';
import type { RoadmapResult, StepResult } from './roadmap-result.ts';

type StageCosts = Pick<StepResult, 'costEur' | 'runningEurPerYear' | 'staffDays'>;

/** What a goal takes on its way from trial to routine. */
export interface GoalCosts {
  readonly trial: StageCosts;
  readonly routine: StageCosts;
  /** Whether both stand in the plan; else the catalogue's figures stand in for what is missing. */
  readonly fromPlan: boolean;
}

interface Costing {
  readonly measures: readonly Measure[];
  readonly steps: RoadmapResult['steps'];
  readonly sizeClass: SizeClass | null;
}

const NOTHING: Range = { low: 0, high: 0 };
const NO_COSTS: StageCosts = { costEur: NOTHING, runningEurPerYear: NOTHING, staffDays: NOTHING };

/** The preferred form as the catalogue has it for the firm's size; what is paid by head for so many people. */
function catalogueCosts(measure: Measure, sizeClass: SizeClass, people: number): StageCosts {
  const [form] = measure.forms;
  if (form === undefined) throw new RangeError(`The measure ${measure.id} has no form`);
  const { perPersonEurPerYear: each, runningEurPerYear } = form;
  const running = runningEurPerYear[sizeClass];
  return {
    costEur: form.costEur[sizeClass],
    runningEurPerYear: { low: running.low + people * each.low, high: running.high + people * each.high },
    staffDays: form.staffDays[sizeClass],
  };
}

/**
 * What the goal of a use case costs: trial and roll-out as they stand in the plan, else in the catalogue's preferred
 * form. The decision between them takes half a day and is counted in neither. Nothing without a size class.
 * Source: method 2026-2, section 5, "Return".
 */
export function costsOfGoal({ measures, steps, sizeClass }: Costing, useCase: UseCase): GoalCosts {
  const measureOf = (goal: Goal, kind: MeasureKind): Measure | undefined =>
    measures.find((measure) => measure.goal === goal && measure.kind === kind);
  const [pilot, rollOut] = (['pilot', 'roll-out'] as const).map((kind) => {
    const measure = measureOf(useCase.goal, kind);
    const planned = steps.find((step) => step.measure === measure?.id) ?? null;
    if (planned !== null || measure === undefined || sizeClass === null) return { planned, costs: planned };
    return { planned, costs: catalogueCosts(measure, sizeClass, usersOf(sizeClass, useCase)) };
  });
  return {
    trial: pilot?.costs ?? NO_COSTS,
    routine: rollOut?.costs ?? NO_COSTS,
    fromPlan: [pilot, rollOut].every((stage) => (stage?.planned ?? null) !== null),
  };
}
