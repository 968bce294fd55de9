import { describe, expect, it } from 'vitest';
import type { SampleFirm } from '#tests/factories/firms.ts';
import { JOINERY, SUPPLIER, SAMPLE_DAY, toSampleInput } from '#tests/factories/firms.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type { Answer, Answers } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { findMeasure } from './catalogue/measures.ts';
import type { StepResult } from './roadmap-result.ts';
import type { RungMove } from './rung-moves.ts';
import { findRungMoves } from './rung-moves.ts';
import { CURRENT_METHOD } from '../evaluation/method.ts';

function movesOf(firm: SampleFirm) {
  const { sovereignty, roadmap } = evaluate(CURRENT_METHOD, toSampleInput(firm), SAMPLE_DAY);
  return {
    sovereignty,
    roadmap,
    ...findRungMoves({ sovereignty, roadmap, answers: firm.answers, done: [] }),
  };
}

const withEvery = (answer: Answer): SampleFirm => ({
  ...JOINERY,
  answers: Object.fromEntries(ITEMS.map((item) => [item, answer])),
});

describe('what moves a firm up a rung', () => {
  it('is named where the plan has no step for it', () => {
    const { moves, next, roadmap } = movesOf(JOINERY);
    expect(roadmap.steps.some((step) => step.raises['cloud.exit'] !== undefined)).toBe(false);
    expect(moves).toHaveLength(1);
    expect(moves[0]?.step).toBeNull();
    expect(findMeasure(moves[0]?.measure ?? '')?.forms[0]?.raises['cloud.exit']).toBeGreaterThan(0);
    expect(next).toBe(1);
  });

  it('is the step of the plan where there is one', () => {
    const { moves, next } = movesOf(SUPPLIER);
    expect(moves[0]?.step?.raises['cloud.control']).toBeGreaterThan(1);
    expect(next).toBe(2);
  });

  it('lifts every item that holds the rung', () => {
    const { moves, next, sovereignty } = movesOf(withEvery({ level: 0 }));
    const raised = moves.flatMap(({ step, form }) => Object.keys((step ?? form)?.raises ?? {}));
    expect(sovereignty.weakest.filter((item) => !raised.includes(item))).toEqual([]);
    expect(next).toBeGreaterThan(0);
  });

  it('is nothing where the rung is good enough, or nobody knows it', () => {
    expect(movesOf(withEvery({ level: 3 }))).toMatchObject({ moves: [], next: null });
    expect(movesOf(withEvery({ unknown: true }))).toMatchObject({ moves: [], next: null });
  });
});

describe('of what lifts the item that holds the rung, there comes first', () => {
  const EXIT = 'cloud.exit' as const;
  const [lower, wider, later] = [
    'check-contract-terms',
    'choose-first-replacements',
    'write-exit-plan',
  ] as const;
  const answersAt = (levels: Partial<Record<Item, Level>>): Answers => ({
    ...Object.fromEntries(ITEMS.map((item) => [item, { level: 3 as const }])),
    ...Object.fromEntries(Object.entries(levels).map(([item, level]) => [item, { level }])),
  });
  const stepOf = (measure: string, raises: StepResult['raises']) => ({ measure, raises }) as StepResult;

  interface Given {
    readonly rung: Level;
    readonly weakest?: readonly Item[];
    readonly done?: readonly string[];
    readonly steps?: readonly StepResult[];
    readonly later?: readonly string[];
  }
  /** What moves up, where it is taken from, and the next rung. */
  const found = ({ rung, weakest = [EXIT], done = [], steps = [], later: outside = [] }: Given) => {
    const { moves, next } = findRungMoves({
      sovereignty: { rung, weakest, known: 6, applicable: 6 },
      roadmap: { steps, later: outside },
      answers: answersAt(Object.fromEntries(weakest.map((item) => [item, rung]))),
      done,
    });
    const from = ({ isDone, step, form }: RungMove) =>
      [isDone && 'done', step && 'plan', form && 'form'].filter(Boolean);
    return [...moves.map((move) => [move.measure, ...from(move)].join(' ')), next];
  };
  const both = ['cloud.exit', 'cloud.control'] as const;

  it.each<[string, Given, readonly (string | number | null)[]]>([
    [
      'what is done',
      { rung: 1, done: [wider], steps: [stepOf('own', { [EXIT]: 2 })], later: [later] },
      [`${wider} done form`, 2],
    ],
    [
      'then the step of the plan',
      { rung: 1, steps: [stepOf('own', { [EXIT]: 2 }), stepOf('next', { [EXIT]: 3 })], later: [wider] },
      ['own plan', 2],
    ],
    ['then the smallest that found no place', { rung: 0, later: [wider, lower] }, [`${lower} form`, 1]],
    ['of two as small the first by name', { rung: 1, later: [later, wider] }, [`${wider} form`, 2]],
    [
      'not what lifts it no further',
      { rung: 1, steps: [stepOf('own', { [EXIT]: 1 })], later: [lower, later] },
      [`${later} form`, 3],
    ],
    ['not what the catalogue does not hold', { rung: 1, done: ['gone'], later: ['gone'] }, [null]],
    [
      'one step for two items',
      { rung: 1, weakest: both, steps: [stepOf('own', { [EXIT]: 2, 'cloud.control': 3 })] },
      ['own plan', 2],
    ],
    [
      'one for each of two items',
      {
        rung: 1,
        weakest: both,
        steps: [stepOf('own', { [EXIT]: 3 }), stepOf('two', { 'cloud.control': 2 })],
      },
      ['own plan', 'two plan', 2],
    ],
    [
      'what lifts one of them, though the rung stays',
      { rung: 1, weakest: both, steps: [stepOf('own', { [EXIT]: 3 })] },
      ['own plan', null],
    ],
    ['nothing from a rung of 3 on', { rung: 3, steps: [stepOf('own', { [EXIT]: 4 })] }, [null]],
    ['what lifts a rung of 2', { rung: 2, steps: [stepOf('own', { [EXIT]: 4 })] }, ['own plan', 3]],
  ])('%s', (_name, given, expected) => {
    expect(found(given)).toEqual(expected);
  });
});
