import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from '../questionnaire/items.ts';
import { findExtremes } from './extremes.ts';
import type { DimensionResult } from './score-result.ts';

/** A score with the range in which it lies; one number where nothing is open, null where it is withheld. */
type Reading = number | readonly [low: number, score: number | null, high: number];

function result(reading: Reading): DimensionResult {
  const [low, score, high] = typeof reading === 'number' ? [reading, reading, reading] : reading;
  return { low, score, high, coverage: 1, band: null, bandLow: 'starting', bandHigh: 'leading' };
}

const extremesOf = (data: Reading, skills: Reading, cloud: Reading, budget: Reading) => {
  const results = { data, skills, cloud, budget };
  return findExtremes({
    data: result(results.data),
    skills: result(results.skills),
    cloud: result(results.cloud),
    budget: result(results.budget),
  });
};

describe('the strongest and the weakest dimension', () => {
  it('are told with their whole scores, rounded down', () => {
    expect(extremesOf(70.8, 30, 40, 20.9)).toEqual({
      strongest: { dimensions: ['data'], score: 70 },
      weakest: { dimensions: ['budget'], score: 20 },
      level: null,
    });
  });

  it('are several where people see the same score', () => {
    expect(extremesOf(70, 20.8, 70.9, 20)).toEqual({
      strongest: { dimensions: ['data', 'cloud'], score: 70 },
      weakest: { dimensions: ['skills', 'budget'], score: 20 },
      level: null,
    });
  });

  it('are not told where what is open could put another in their place', () => {
    // Money 20 and independence 8 to 58: independence may be weaker.
    expect(extremesOf(70, 50, [8, 40, 58], 20).weakest).toBeNull();
    expect(extremesOf(70, 50, [21, 40, 58], 20).weakest).toEqual({ dimensions: ['budget'], score: 20 });
    expect(extremesOf(70, 50, [20.9, 40, 58], 20).weakest).toBeNull();
    expect(extremesOf([57, 60, 70], 50, [8, 40, 58], 20).strongest).toBeNull();
    expect(extremesOf([59, 60, 70], 50, [8, 40, 58], 20).strongest).toEqual({
      dimensions: ['data'],
      score: 60,
    });
  });

  it('mind a withheld score by its range', () => {
    expect(extremesOf(70, 50, [20, null, 80], 10)).toEqual({
      strongest: null,
      weakest: { dimensions: ['budget'], score: 10 },
      level: null,
    });
    const withheld: Reading = [0, null, 100];
    expect(extremesOf(withheld, withheld, withheld, withheld)).toEqual({
      strongest: null,
      weakest: null,
      level: null,
    });
  });

  it('are nobody where all four are level, and level is told only where nothing is open', () => {
    expect(extremesOf(50, 50.9, 50, 50)).toEqual({ strongest: null, weakest: null, level: 50 });
    expect(extremesOf(50, 50, [40, 50, 60], 50)).toEqual({ strongest: null, weakest: null, level: null });
  });

  it('hold whatever the open answers turn out to be', () => {
    const reading = fc
      .tuple(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([a, b, isKnown, at]) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        return { low, high, score: isKnown ? low : null, truth: low + at * (high - low) };
      });
    fc.assert(
      fc.property(fc.tuple(reading, reading, reading, reading), (readings) => {
        const [data, skills, cloud, budget] = readings.map(({ low, score, high }) =>
          result([low, score, high]),
        );
        if (!data || !skills || !cloud || !budget) return;
        const { strongest, weakest } = findExtremes({ data, skills, cloud, budget });
        const truths = (isIn: (dimension: (typeof DIMENSIONS)[number]) => boolean): number[] =>
          DIMENSIONS.flatMap((dimension, index) => (isIn(dimension) ? (readings[index]?.truth ?? []) : []));
        if (strongest)
          expect(Math.min(...truths((one) => strongest.dimensions.includes(one)))).toBeGreaterThan(
            Math.max(...truths((one) => !strongest.dimensions.includes(one))),
          );
        if (weakest)
          expect(Math.max(...truths((one) => weakest.dimensions.includes(one)))).toBeLessThan(
            Math.min(...truths((one) => !weakest.dimensions.includes(one))),
          );
      }),
    );
  });
});
