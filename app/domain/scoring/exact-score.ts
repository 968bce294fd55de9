/**
 * Exact scores without floating point. A dimension score is 25 * sum / n with n from 1 to 6, and the overall
 * score is the mean of four of them, so every value is a whole number of 1/240 score points.
 */
export type ScoreUnits = number;

export const UNITS_PER_POINT = 240;

/** 25 * sumOfLevels / count, exact. `count` is 1 to 6. Source: method 2026-2, section 3. */
export function scoreUnits(sumOfLevels: number, count: number): ScoreUnits {
  return (sumOfLevels * 25 * UNITS_PER_POINT) / count;
}

/** The mean of the four dimension scores, exact: each is a multiple of four units. */
export function meanOfFour(values: readonly ScoreUnits[]): ScoreUnits {
  return values.reduce((sum, value) => sum + value, 0) / 4;
}

/** One decimal, half up, from the exact value. */
export function roundScore(units: ScoreUnits): number {
  return roundHalfUp(units * 10, UNITS_PER_POINT) / 10;
}

/** The exact score as a floating point number of points, 0 to 100. */
export function toPoints(units: ScoreUnits): number {
  return units / UNITS_PER_POINT;
}

/** The share part/whole with three decimals, half up, from the exact value. */
export function roundShare(part: number, whole: number): number {
  return roundHalfUp(part * 1000, whole) / 1000;
}

/** numerator/denominator to the nearest whole number, halves up. Both are whole numbers, the result is exact. */
export function roundHalfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

/** People see whole scores rounded down, so that 60 never stands beside "applying". Source: method 2026-2, section 3. */
export const wholeScore = (score: number): number => Math.floor(score);
