import { expect, it } from 'vitest';
import { releaseOf } from '#tests/factories/releases.ts';
import { SIZE_CLASSES } from '../questionnaire/profile.ts';
import { POOL_FLOOR } from '../assessment/pool-position.ts';
import { poolPositionIn } from './pool-position-in.ts';
import type { Cell, Release } from './release.ts';

const QUARTERS = ['lower-quartile', 'median', 'upper-quartile'];
const cellsOf = (size: string, n: number, limits: readonly (number | null)[]): readonly Cell[] =>
  limits.map((value, index) => ({
    key: { score: 'overall', quarter: QUARTERS[index] ?? '', sizeClass: size },
    ...{ value, n, status: value === null ? 'C' : 'F' },
  }));

function release(
  n: number,
  limits: readonly (number | null)[],
  second: readonly string[] = ['50-249'],
): Release {
  const cells = [...cellsOf('10-49', n, limits), ...cellsOf(second.join('+'), 90, [10, 20, 30])];
  const dimensions = ['score', 'quarter', 'sizeClass'];
  return {
    ...{ release: 'w1-2', campaign: 'c1', wave: '2027-1', asOf: '2027-03-31', method: '2026-2', number: 2 },
    ...{ questionnaire: '2026-2', before: null },
    ...{ previous: ['w1-1'], floor: 5, noise: { bound: 4, exact: ['sizeClass'], means: 'random' } },
    population: { n: n + 90, selfSelected: true, weights: null },
    groups: { sizeClass: [['10-49'], second] },
    tables: [{ id: 'quartiles-overall-by-size-class', kind: 'quartile', dimensions, cells }],
  };
}
const LIMITS = [30, 45, 60];
const placed = (overall: number | null) => ({ sizeClass: '10-49', overall }) as const;

it.each([
  [0, 1],
  [30, 1],
  [30.1, 2],
  [45, 2],
  [45.1, 3],
  [60, 3],
  [60.1, 4],
  [100, 4],
])('puts %d points into quarter %i', (overall, quarter) => {
  expect(poolPositionIn(release(31, LIMITS), placed(overall))).toEqual({
    ...{ quarter, firms: 31, release: 'w1-2', asOf: '2027-03-31' },
  });
});

it('says nothing below 30 firms of the size, however many there are of others', () => {
  expect(poolPositionIn(release(POOL_FLOOR - 1, LIMITS), placed(50))).toBeNull();
  expect(poolPositionIn(release(POOL_FLOOR, LIMITS), placed(50))?.firms).toBe(30);
});

it('says nothing where the score or a quartile is withheld', () => {
  expect(poolPositionIn(release(40, LIMITS), placed(null))).toBeNull();
  expect(poolPositionIn(release(40, [30, null, 60]), placed(50))).toBeNull();
});

it('knows no size that was joined with another', () => {
  const joined = release(40, LIMITS, ['50-249', '250-499']);
  expect(poolPositionIn(joined, { sizeClass: '50-249', overall: 15 })).toBeNull();
});

it('says nothing of a chamber that is too small for it', async () => {
  const small = await releaseOf(30, 'first');
  for (const sizeClass of SIZE_CLASSES) {
    expect(poolPositionIn(small, { sizeClass, overall: 50 })).toBeNull();
  }
});
