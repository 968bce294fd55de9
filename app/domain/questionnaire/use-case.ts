import type { Goal } from './profile.ts';

/** The three that make time; they stand together or not at all. */
export const TIME_FIGURES = ['hoursPerWeek', 'people', 'hourlyCostEur'] as const;
/** What speaks of losses; refused for a goal that avoids none. */
export const LOSS_FIGURES = ['lossEurPerYear', 'lossShareOverride'] as const;
export const USE_CASE_FIGURES = [...TIME_FIGURES, 'shareOverride', ...LOSS_FIGURES] as const;

/**
 * Goals that avoid a loss beside saving time: stops; scrap and complaints; waste and missing stock; energy and
 * overtime. Source: method 2026-2, section 5, "Return".
 */
export const GOALS_WITH_LOSS: readonly Goal[] = [
  'predictive-maintenance',
  'visual-inspection',
  'demand-forecasting',
  'planning-energy',
];

/**
 * The owner's own figures for a goal, for what it brings. The three of time stand together or not at all; time or loss
 * is there at least. Source: method 2026-2, section 5, "Return".
 */
export interface UseCase {
  readonly goal: Goal;
  /** Hours a week and person spent on the task today, above 0, at most 168. */
  readonly hoursPerWeek?: number | null;
  /** Persons doing it, a whole number from 1. */
  readonly people?: number | null;
  /** Full hourly cost in euro, above 0. */
  readonly hourlyCostEur?: number | null;
  /** What stops, scrap, waste or energy cost today, in euro a year, above 0. Refused for a goal without a loss share. */
  readonly lossEurPerYear?: number | null;
  /** The share of time saved, 0 to 1, in place of the evidence table's. */
  readonly shareOverride?: number | null;
  /** The share of the loss avoided, 0 to 1, in place of the evidence table's. */
  readonly lossShareOverride?: number | null;
}

type Time = Readonly<Record<(typeof TIME_FIGURES)[number], number>>;

/** The three figures of time, or null where they were not told. */
export function timeOf({ hoursPerWeek = null, people = null, hourlyCostEur = null }: UseCase): Time | null {
  if (hoursPerWeek === null || people === null || hourlyCostEur === null) return null;
  return { hoursPerWeek, people, hourlyCostEur };
}
