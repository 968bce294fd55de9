import { describe, expect, it } from 'vitest';
import { deriveWeightedMean, deriveWeightedShare, deriveWeighting } from './derive-weighted.ts';
import type { Cell, Release, Table } from './release.ts';
import type { WeightTarget } from './weight-target.ts';

const SIZES = [['1-9'], ['10-49', '50-249', '250-499', '500+']];
const SMALL = '1-9';
const LARGE = '10-49+50-249+250-499+500+';

const told = (key: Cell['key'], value: number, n: number): Cell => ({ key, value, n, status: 'F' });
const untold = (key: Cell['key'], n: number): Cell => ({ key, value: null, max: 4, n, status: 'C' });
const table = (id: string, dimensions: readonly string[], cells: readonly Cell[]): Table => ({
  ...{ id, dimensions, cells },
  kind: id.startsWith('score') ? 'mean' : 'count',
});

/** Twenty small firms, of which five stand so, and forty large ones, of which thirty do. */
const release = (more: readonly Table[] = []): Release => ({
  ...{ release: 'r1', campaign: 'c1', wave: '2027-1', asOf: '2027-03-31', method: '2026-2', number: 1 },
  ...{ questionnaire: '2026-2', before: null },
  ...{ previous: [], floor: 5, noise: { bound: 4, exact: ['sizeClass'], means: 'random' } },
  ...{ population: { n: 60, selfSelected: true, weights: null }, groups: { sizeClass: SIZES } },
  tables: [
    table(
      'participation-by-size-class',
      ['sizeClass'],
      [told({ sizeClass: SMALL }, 20, 20), told({ sizeClass: LARGE }, 40, 40)],
    ),
    table('gate', ['gate'], [told({ gate: 'yes' }, 35, 60), told({ gate: 'no' }, 25, 60)]),
    table(
      'gate-by-size-class',
      ['gate', 'sizeClass'],
      [
        told({ gate: 'yes', sizeClass: SMALL }, 5, 20),
        told({ gate: 'no', sizeClass: SMALL }, 15, 20),
        told({ gate: 'yes', sizeClass: LARGE }, 30, 40),
        told({ gate: 'no', sizeClass: LARGE }, 10, 40),
      ],
    ),
    ...more,
  ],
});

const target = (firms: Readonly<Record<string, number>>): WeightTarget => ({
  ...{ name: 'Ausgedachte Tabelle', source: 'Beispielamt', asOf: '2026-12-31' },
  firms: { sizeClass: firms },
});
/** Nine in ten firms are small. */
const WHOLE = target({ '1-9': 900, '10-49': 70, '50-249': 20, '250-499': 7, '500+': 3 });
const YES = { question: 'gate', answers: ['yes'] };

const weighted = (one: Release, to: WeightTarget, asked = YES) => {
  const weighting = deriveWeighting(one, to, 'sizeClass');
  return weighting && deriveWeightedShare(one, weighting, asked);
};

describe('weights', () => {
  it('count each group as often as the target has firms of it', () => {
    // 0.9 of 5 in 20 and 0.1 of 30 in 40.
    expect(weighted(release(), WHOLE)).toMatchObject({
      asTold: { low: 58, high: 58 },
      weighted: { low: 30, high: 30 },
    });
  });

  it('say as much as fewer firms drawn by lot would, after Kish', () => {
    // 1000² / (900² / 20 + 100² / 40)
    expect(deriveWeighting(release(), WHOLE, 'sizeClass')?.effective).toBe(24);
    const even = target({ '1-9': 20, '10-49': 40, '50-249': 0, '250-499': 0, '500+': 0 });
    expect(deriveWeighting(release(), even, 'sizeClass')?.effective).toBe(60);
    expect(weighted(release(), even)).toMatchObject({ weighted: { low: 58, high: 58 } });
  });

  it('have a wider interval than the figure they are of', () => {
    const { interval } = weighted(release(), WHOLE) ?? { interval: { low: 0, high: 0 } };
    expect(interval.low).toBeLessThan(20);
    expect(interval.high).toBeGreaterThan(45);
  });

  it('leave open what is not told', () => {
    const one = release([
      table('use', ['use'], [told({ use: 'yes' }, 8, 60), told({ use: 'no' }, 52, 60)]),
      table(
        'use-by-size-class',
        ['use', 'sizeClass'],
        [
          untold({ use: 'yes', sizeClass: SMALL }, 20),
          told({ use: 'no', sizeClass: SMALL }, 18, 20),
          told({ use: 'yes', sizeClass: LARGE }, 8, 40),
          told({ use: 'no', sizeClass: LARGE }, 32, 40),
        ],
      ),
    ]);
    // The small ones: none to four of twenty.
    expect(weighted(one, WHOLE, { question: 'use', answers: ['yes'] })?.weighted).toEqual({
      low: 2,
      high: 20,
    });
  });

  it.each(['1-9', '50-249'])('are none where the target misses the class %s', (missing) => {
    const { [missing]: _, ...others } = WHOLE.firms['sizeClass'] ?? {};
    const weighting = deriveWeighting(release(), target(others), 'sizeClass');
    expect(weighting?.effective).toBeNull();
    expect(weighting?.groups.filter(({ firms }) => firms === null)).toHaveLength(1);
    expect(weighted(release(), target(others))).toBeNull();
  });

  it('are none where the release tells no groups apart, the target says nothing, or no table is there', () => {
    const whole = { ...release(), groups: { sizeClass: [SIZES.flat()] } };
    expect(deriveWeighting(whole, WHOLE, 'sizeClass')).toBeNull();
    expect(deriveWeighting(release(), WHOLE, 'sectorGroup')).toBeNull();
    expect(weighted(release(), WHOLE, { question: 'other', answers: ['yes'] })).toBeNull();
  });

  it('weigh means where each group has one', () => {
    const means = (small: Cell): Table[] => [
      table('score-data', ['score'], [told({ score: 'data' }, 50, 60)]),
      table(
        'score-data-by-size-class',
        ['score', 'sizeClass'],
        [small, told({ score: 'data', sizeClass: LARGE }, 60, 40)],
      ),
    ];
    const meanOf = (one: Release) => {
      const weighting = deriveWeighting(one, WHOLE, 'sizeClass');
      return weighting && deriveWeightedMean(one, weighting, 'data');
    };
    const key = { score: 'data', sizeClass: SMALL };
    expect(meanOf(release(means(told(key, 40, 20))))).toEqual({ asTold: 50, weighted: 42 });
    expect(meanOf(release(means(untold(key, 20))))).toBeNull();
  });
});
