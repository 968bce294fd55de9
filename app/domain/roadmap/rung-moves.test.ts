import { describe, expect, it } from 'vitest';
import type { SampleFirm } from '#tests/factories/firms.ts';
import { JOINERY, SUPPLIER, SAMPLE_DAY, toSampleInput } from '#tests/factories/firms.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type { Answer } from '../questionnaire/answers.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { findMeasure } from './catalogue/measures.ts';
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
