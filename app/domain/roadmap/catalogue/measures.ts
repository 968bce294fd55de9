import type { Goal } from '../../questionnaire/profile.ts';
import type { Measure, MeasureKind } from '../measure.ts';
import { BUDGET_MEASURES } from './budget-measures.ts';
import { CLOUD_MEASURES } from './cloud-measures.ts';
import { DATA_MEASURES } from './data-measures.ts';
import { GOAL_MEASURES } from './goal-measures.ts';
import { SKILLS_MEASURES } from './skills-measures.ts';

/**
 * Every measure a plan is made of, improvements first, in method order of their items, then pilot, decision
 * and roll-out of each goal. Source: method 2026-2, section 5.
 */
export const MEASURES: readonly Measure[] = [
  ...DATA_MEASURES,
  ...SKILLS_MEASURES,
  ...CLOUD_MEASURES,
  ...BUDGET_MEASURES,
  ...GOAL_MEASURES,
];

const measuresById: ReadonlyMap<string, Measure> = new Map(MEASURES.map((measure) => [measure.id, measure]));

/** The measure of an id, or null: `find-out` has none, the planner makes it. */
export function findMeasure(id: string): Measure | null {
  return measuresById.get(id) ?? null;
}

/** The trial, decision or roll-out of a goal, or null where there is none. */
export function findGoalMeasure(goal: Goal, kind: MeasureKind): Measure | null {
  return MEASURES.find((measure) => measure.goal === goal && measure.kind === kind) ?? null;
}
