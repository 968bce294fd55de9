import { describe, expect, it } from 'vitest';
import { makeLocked, makeRoadmap, makeStep } from '#tests/factories/roadmaps.ts';
import { pilotsOf, planMoneyOf } from './plan-money.ts';

const pilots = new Set(['pilot-quotation']);
const moneyOf = (changes: Parameters<typeof makeRoadmap>[0]) => planMoneyOf(makeRoadmap(changes), pilots);

describe('what of a plan bears on money', () => {
  it('is nothing where nothing costs', () => {
    expect(moneyOf({ steps: [makeStep('a')], locked: [makeLocked('b')] })).toEqual({
      costsMoney: false,
      lockedForMoney: false,
      firstPayableDay: null,
      dearestStepEur: 0,
      longestTrainingHours: 0,
    });
  });

  it('begins with the first step that costs, at once or by the year', () => {
    const steps = [
      makeStep('free', { from: '2026-12-01' }),
      makeStep('later', { from: '2027-03-01', costEur: { low: 0, high: 500 } }),
      makeStep('rent', { from: '2027-02-01', runningEurPerYear: { low: 0, high: 1 } }),
    ];
    expect(moneyOf({ steps })).toMatchObject({
      costsMoney: true,
      firstPayableDay: '2027-02-01',
      dearestStepEur: 500,
    });
  });

  it('is money for a step that costs once or by the year alone, or for one locked among others', () => {
    const once = makeStep('once', { from: '2027-03-01', costEur: { low: 0, high: 1 } });
    expect(moneyOf({ steps: [once] })).toMatchObject({ costsMoney: true, firstPayableDay: '2027-03-01' });
    const locked = [makeLocked('free'), makeLocked('pilot-quotation', { costEur: 1, reasons: ['money'] })];
    expect(moneyOf({ locked })).toMatchObject({ costsMoney: true, lockedForMoney: true });
  });

  it('counts what is locked as cost, and for money only the pilot of a chosen goal', () => {
    const locked = (measure: string, reasons: string[]) =>
      moneyOf({ locked: [makeLocked(measure, { costEur: 9_000, reasons })] });
    expect(locked('pilot-quotation', ['money'])).toMatchObject({
      costsMoney: true,
      lockedForMoney: true,
      firstPayableDay: null,
      dearestStepEur: 9_000,
    });
    expect(locked('pilot-quotation', ['days']).lockedForMoney).toBe(false);
    expect(locked('backup', ['money']).lockedForMoney).toBe(false);
  });

  it('takes the longest training of a single step, in hours', () => {
    const trained = { raises: { 'skills.literacy': 3 }, staffDays: { low: 1, high: 15 } } as const;
    const expert = { raises: { 'skills.technical': 2 }, staffDays: { low: 1, high: 4 } } as const;
    const other = { raises: { 'data.quality': 2 }, staffDays: { low: 1, high: 90 } } as const;
    const steps = [makeStep('a', trained), makeStep('b', expert), makeStep('c', other)];
    expect(moneyOf({ steps }).longestTrainingHours).toBe(120);
    expect(moneyOf({ steps: steps.slice(1) }).longestTrainingHours).toBe(32);
  });

  it('knows the pilots of the goals', () => {
    const measures = [
      { id: 'p', kind: 'pilot', goal: 'quotation' },
      { id: 'd', kind: 'decision', goal: 'quotation' },
      { id: 'q', kind: 'pilot', goal: 'assistant' },
      { id: 'i', kind: 'improvement', goal: null },
    ] as const;
    expect([...pilotsOf(measures, ['quotation'])]).toEqual(['p']);
  });
});
