import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { DIMENSIONS, ITEMS, itemsOf } from '../questionnaire/items.ts';
import { BANDS, bandOf, isBelow } from './bands.ts';
import { roundScore, roundShare, scoreUnits, UNITS_PER_POINT, wholeScore } from './exact-score.ts';
import { standingGates } from './gates.ts';
import {
  scoreDimension,
  scoreDimensions,
  scoreOverall,
  toDimensionResult,
  toOverallResult,
} from './scores.ts';

const UNKNOWN = { unknown: true } as const;
const DOES_NOT_APPLY = { notApplicable: true, reason: 'no such thing here' } as const;

/** Answers of the data dimension, in method order: a level, unknown (?) or not applicable (-). */
function dataAnswers(pattern: string): Answers {
  const answers = [...pattern].map((sign): Answer => {
    if (sign === '?') return UNKNOWN;
    return sign === '-' ? DOES_NOT_APPLY : { level: Number(sign) as Level };
  });
  return Object.fromEntries(itemsOf('data').map((item, index) => [item, answers[index]])) as Answers;
}

const allAt = (level: Level): Answers =>
  Object.fromEntries(ITEMS.map((item) => [item, { level }])) as Answers;

const arbitraryAnswer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<Level>(0, 1, 2, 3, 4).map((level) => ({ level })) },
  { weight: 2, arbitrary: fc.constant(UNKNOWN) },
);
const arbitraryAnswers: fc.Arbitrary<Answers> = fc
  .array(arbitraryAnswer, { minLength: 24, maxLength: 24 })
  .map((answers) => Object.fromEntries(ITEMS.map((item, index) => [item, answers[index]])) as Answers);

const overallOf = (answers: Answers) =>
  scoreOverall(DIMENSIONS.map((dimension) => scoreDimension(answers, dimension)));

describe('the coverage of all', () => {
  it('counts what is known among what applies, over all dimensions', () => {
    const one = scoreDimension(dataAnswers('22???-'), 'data');
    const other = scoreDimension(dataAnswers('3333--'), 'data');
    expect(scoreOverall([one, other, other, other])).toMatchObject({
      known: 14,
      applicable: 17,
      score: null,
    });
  });
});

describe('a dimension', () => {
  it.each([
    ['000000', { score: 0, low: 0, high: 0, coverage: 1, band: 'starting' }],
    ['444444', { score: 100, low: 100, high: 100, coverage: 1, band: 'leading' }],
    ['22222?', { score: 50, low: 41.7, high: 58.3, coverage: 0.833, band: 'applying' }],
    ['2222??', { score: 50, low: 33.3, high: 66.7, coverage: 0.667, band: 'applying' }],
    ['222???', { score: null, low: 25, high: 75, coverage: 0.5, band: null }],
    ['2222--', { score: 50, low: 50, high: 50, coverage: 1, band: 'applying' }],
    ['222?--', { score: 50, low: 37.5, high: 62.5, coverage: 0.75, band: 'applying' }],
    ['22??--', { score: null, low: 25, high: 75, coverage: 0.5, band: null }],
    ['333??-', { score: 75, low: 45, high: 85, coverage: 0.6, band: 'scaling' }],
    ['??????', { score: null, low: 0, high: 100, coverage: 0, band: null }],
    ['100000', { score: 4.2, low: 4.2, high: 4.2, coverage: 1, band: 'starting' }],
  ])('of %s', (pattern, expected) => {
    expect(toDimensionResult(scoreDimension(dataAnswers(pattern), 'data'))).toMatchObject(expected);
  });
});

describe('rounding', () => {
  it.each([
    [scoreUnits(1, 6), 4.2],
    [scoreUnits(1, 3), 8.3],
    [scoreUnits(2, 3), 16.7],
    [15, 0.1],
    [12, 0.1],
    [11, 0],
  ])('%i units are %d points, half up', (units, points) => expect(roundScore(units)).toBe(points));

  it('keeps three decimals of a share, half up', () => {
    expect(roundShare(5, 6)).toBe(0.833);
    expect(roundShare(23, 24)).toBe(0.958);
    expect(roundShare(1, 16)).toBe(0.063);
  });
});

describe('bands', () => {
  it.each([
    [0, 'starting'],
    [20 * UNITS_PER_POINT - 1, 'starting'],
    [20 * UNITS_PER_POINT, 'exploring'],
    [40 * UNITS_PER_POINT - 1, 'exploring'],
    [40 * UNITS_PER_POINT, 'applying'],
    [60 * UNITS_PER_POINT - 1, 'applying'],
    [60 * UNITS_PER_POINT, 'scaling'],
    [80 * UNITS_PER_POINT - 1, 'scaling'],
    [80 * UNITS_PER_POINT, 'leading'],
    [100 * UNITS_PER_POINT, 'leading'],
  ])('%i units are in %s', (units, band) => expect(bandOf(units)).toBe(band));
});

describe('the whole points people see', () => {
  /** Every exact overall score there is: a mean of four sums of levels over 1 to 6 items is a whole number of 25 units. */
  const EVERY_SCORE = Array.from({ length: 961 }, (_, steps) => 25 * steps);

  it('never reach a limit of a band before the exact score does', () => {
    for (const units of EVERY_SCORE) {
      const seen = wholeScore(roundScore(units));
      for (const limit of [20, 40, 60, 80, 100]) {
        expect(seen >= limit, `${units} units at ${limit}`).toBe(units >= limit * UNITS_PER_POINT);
      }
    }
  });
});

describe('the overall result', () => {
  it('keeps its order and never falls when an answer rises', () => {
    fc.assert(
      fc.property(arbitraryAnswers, fc.constantFrom<Item>(...ITEMS), (answers, item) => {
        const before = overallOf(answers);
        expect(before.low).toBeLessThanOrEqual(before.high);
        if (before.score !== null) {
          expect(before.low).toBeLessThanOrEqual(before.score);
          expect(before.score).toBeLessThanOrEqual(before.high);
        }
        const answer = answers[item];
        if (!answer || !('level' in answer) || answer.level === 4) return;
        const after = overallOf({ ...answers, [item]: { level: answer.level + 1 } });
        expect(after.low).toBeGreaterThan(before.low);
      }),
    );
  });

  it('is withheld when one dimension is, with bands of the range beside it', () => {
    const answers = { ...allAt(3), ...dataAnswers('333???') };
    const result = toOverallResult(overallOf(answers), []);
    expect(result).toMatchObject({
      score: null,
      band: null,
      uncappedBand: null,
      cappedBy: [],
      bandLow: 'scaling',
    });
  });

  it('lowers the band to the lowest cap of the standing gates and never touches the score', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const gates = standingGates(answers, 'testing');
        const capped = toOverallResult(overallOf(answers), gates);
        const free = toOverallResult(overallOf(answers), []);
        expect(capped.score).toBe(free.score);
        expect(capped.uncappedBand).toBe(free.band);
        for (const gate of gates) {
          expect(isBelow(gate.cap, capped.bandHigh)).toBe(false);
          if (capped.band) expect(isBelow(gate.cap, capped.band)).toBe(false);
        }
        if (capped.cappedBy.length === 0) expect(capped.band).toBe(free.band);
      }),
    );
  });

  it('says which gates lowered the band', () => {
    const answers = {
      ...allAt(4),
      'skills.leadership': { level: 0 },
      'data.governance': { level: 0 },
    } as Answers;
    const gates = standingGates(answers, 'testing');
    expect(gates.map(({ id }) => id)).toEqual(['no-owner', 'ungoverned-data']);
    expect(toOverallResult(overallOf(answers), gates)).toMatchObject({
      band: 'exploring',
      uncappedBand: 'leading',
      cappedBy: ['no-owner', 'ungoverned-data'],
    });
    const low = { ...allAt(1), 'skills.leadership': { level: 0 } } as Answers;
    expect(toOverallResult(overallOf(low), standingGates(low, 'none')).cappedBy).toEqual([]);
  });

  it('weighs every dimension the same and every band has its place', () => {
    const dimensions = scoreDimensions(allAt(2));
    expect(Object.keys(dimensions)).toEqual([...DIMENSIONS]);
    expect(BANDS.map((band) => isBelow('starting', band))).toEqual([false, true, true, true, true]);
  });
});
