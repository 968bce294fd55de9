/** A range of estimates, low <= high. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Solvers miss whole numbers by as little as this. */
const SLACK = 1e-6;

/** The first and the last whole number of a range as a solver tells it; the last is below the first where there is none. */
export const wholesIn = ({ low, high }: Range): Range => ({
  low: Math.ceil(low - SLACK),
  high: Math.floor(high + SLACK),
});
