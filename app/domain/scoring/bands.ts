import type { Band } from './score-result.ts';
import type { ScoreUnits } from './exact-score.ts';
import { UNITS_PER_POINT } from './exact-score.ts';

/** From lowest to highest. Source: method 2026-2, section 3. */
export const BANDS = [
  'starting',
  'exploring',
  'applying',
  'scaling',
  'leading',
] as const satisfies readonly Band[];

/** Points at which each band begins; `leading` includes 100. */
export const BAND_FLOORS: Readonly<Record<Band, number>> = {
  starting: 0,
  exploring: 20,
  applying: 40,
  scaling: 60,
  leading: 80,
};

/** The band of an exact score. */
export function bandOf(units: ScoreUnits): Band {
  const reached = BANDS.filter((band) => units >= BAND_FLOORS[band] * UNITS_PER_POINT);
  return reached.at(-1) ?? 'starting';
}

export function isBelow(band: Band, other: Band): boolean {
  return BANDS.indexOf(band) < BANDS.indexOf(other);
}

/** The lowest of a band and its caps. */
export function lowerTo(band: Band, caps: readonly Band[]): Band {
  return caps.reduce<Band>((lowest, cap) => (isBelow(cap, lowest) ? cap : lowest), band);
}
