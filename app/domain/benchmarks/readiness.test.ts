import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../questionnaire/answers.ts';
import type { Item } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { standingGates, toGateResult } from '../scoring/gates.ts';
import { itemsToLine, pointsToLine } from './readiness.ts';

const SOME_SCORE = 50 * 240;
const toLine = (answers: Answers, score: number | null = SOME_SCORE) =>
  itemsToLine(answers, {
    score,
    gates: standingGates(answers, 'testing').map(toGateResult),
    unknownGates: [],
  });

/** Everything at level 3, changed where named. */
const answersWith = (changes: Partial<Record<Item, Answer>>): Answers => ({
  ...Object.fromEntries(ITEMS.map((item) => [item, { level: 3 }])),
  ...changes,
});

describe('the points to the line', () => {
  it.each([
    [null, null],
    [0, 60],
    [47.5 * 240, 12.5],
    [60 * 240 - 25, 0.1],
    [60 * 240 - 12, 0.1],
    [60 * 240 - 11, 0],
    [60 * 240, 0],
    [60 * 240 + 1, 0],
    [100 * 240, 0],
  ])('from %s units are %s, half up from the exact value', (score, points) => {
    expect(pointsToLine({ score, gates: [], unknownGates: [] })).toBe(points);
  });

  it('are not what is left of 60 after a rounded score', () => {
    // 11,412 units are 47.55 points, rounded 47.6; 60 less that would be 12.4.
    expect(pointsToLine({ score: 11_412, gates: [], unknownGates: [] })).toBe(12.5);
  });
});

describe('what leads to the line', () => {
  it('begins with the items of standing gates, then goes by level, then by method order', () => {
    const answers = answersWith({
      'data.quality': { level: 0 },
      'data.access': { unknown: true },
      'skills.literacy': { level: 1 },
      'cloud.control': { level: 1 },
      'cloud.exit': { level: 0 },
      'budget.time': { level: 2 },
      'budget.funding': { level: 1 },
    });
    expect(toLine(answers)).toEqual([
      'cloud.exit',
      'skills.literacy',
      'cloud.control',
      'data.quality',
      'data.access',
      'budget.funding',
      'budget.time',
    ]);
  });

  it('is told at 60 points and above too, and not without a score', () => {
    const answers = answersWith({ 'data.quality': { level: 2 } });
    expect(toLine(answers, 90 * 240)).toEqual(['data.quality']);
    expect(toLine(answers, null)).toEqual([]);
    expect(toLine(answersWith({}))).toEqual([]);
  });

  it('leaves out what does not apply and what is good enough', () => {
    const away = { notApplicable: true, reason: 'none here' } as const;
    expect(toLine(answersWith({ 'data.quality': away, 'data.access': { level: 4 } }))).toEqual([]);
  });

  it('holds every applicable item below 3 once, whatever was answered', () => {
    const answer = fc.oneof(
      fc.constantFrom(0, 1, 2, 3, 4).map((level) => ({ level })),
      fc.constant({ unknown: true }),
      fc.constant({ notApplicable: true, reason: 'none here' }),
    );
    const firm = fc.array(answer, { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(firm, (given) => {
        const answers = Object.fromEntries(ITEMS.map((item, index) => [item, given[index]])) as Answers;
        const low = ITEMS.filter((_item, index) => {
          const each = given[index];
          return each !== undefined && ('level' in each ? each.level <= 2 : 'unknown' in each);
        });
        expect([...toLine(answers)].sort()).toEqual([...low].sort());
      }),
    );
  });
});
