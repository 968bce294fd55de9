import type { Goal } from './profile.ts';

/** The owner's own figures for a goal, for the return calculation. */
export interface UseCase {
  readonly goal: Goal;
  /** Hours a week and person spent on the task today, above 0, at most 168. */
  readonly hoursPerWeek: number;
  /** Persons doing it, a whole number from 1. */
  readonly people: number;
  /** Full hourly cost in euro, above 0. */
  readonly hourlyCostEur: number;
  /** The share of time saved, 0 to 1, in place of the evidence table's. */
  readonly shareOverride?: number | null;
}
