import { describe, expect, it } from 'vitest';
import { SMALL_CATALOGUE } from '#tests/factories/small-catalogue.ts';
import type { Answer, Answers } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { planRoadmap } from './plan-roadmap.ts';
import type { PlanningFacts } from './planning-firm.ts';
import { toPlanningFirm } from './planning-firm.ts';
import type { RoadmapResult } from './roadmap-result.ts';

const points = (score: number): number => score * 240;

const answered = (level: Level, others: Partial<Record<Item, Answer>> = {}): Answers => ({
  ...(Object.fromEntries(ITEMS.map((item) => [item, { level }])) as Answers),
  ...others,
});
const unknownFirst = (count: number): Partial<Record<Item, Answer>> =>
  Object.fromEntries(ITEMS.slice(-count).map((item) => [item, { unknown: true }]));

const FIRM: PlanningFacts = {
  asOf: '2026-11-23',
  answers: answered(2),
  aiUse: 'private',
  sizeClass: '10-49',
  sector: 'construction',
  country: 'DE',
  goals: ['assistant'],
  goalStatus: {},
  people: {},
  resources: { budgetEurPerYear: 20_000, staffDaysPerQuarter: 20 },
  done: new Set(),
  dropped: new Set(),
};

const plan = (parts: Partial<PlanningFacts>, score: number | null = 50): RoadmapResult =>
  planRoadmap(toPlanningFirm({ ...FIRM, ...parts }), SMALL_CATALOGUE, score === null ? null : points(score));
const idsOf = ({ steps }: RoadmapResult): readonly string[] => steps.map(({ measure }) => measure);

describe('the headline is the first that holds', () => {
  it.each([
    ['foundation-first', { answers: answered(2, { 'skills.leadership': { level: 0 } }) }, null],
    ['find-out-first', { answers: answered(2, unknownFirst(7)) }, 50],
    ['find-out-first', {}, null],
    ['keep', { answers: answered(3), goals: [] }, 75],
    ['scale', { aiUse: 'productive-one' }, 60],
    ['build-up', { aiUse: 'productive-one', answers: answered(1) }, 59],
    ['continue-trial', { aiUse: 'testing', goalStatus: { assistant: 'trying' } }, 50],
    ['pilot-ready', {}, 50],
    ['build-up', { goals: [] }, 50],
  ] as const)('%s', (headline, parts, score) => {
    expect(plan(parts, score).headline).toBe(headline);
  });

  it('asks to find out below three quarters of the answers, not at three quarters', () => {
    expect(plan({ answers: answered(2, unknownFirst(6)) }).headline).not.toBe('find-out-first');
    expect(plan({ answers: answered(2, unknownFirst(7)) }).headline).toBe('find-out-first');
  });
});

describe('finding out', () => {
  it.each([
    [1, 0.5, 1],
    [3, 0.5, 1],
    [4, 1, 2],
    [6, 1, 2],
    [7, 1.5, 3],
    [24, 4, 8],
  ])('%i unknown items take %d to %d days', (count, low, high) => {
    const { steps, provisional } = plan({ answers: answered(2, unknownFirst(count)) });
    const step = steps.find(({ measure }) => measure === 'find-out');
    expect(step?.staffDays).toEqual({ low, high });
    expect(step).toMatchObject({ month: 1, endMonth: 1, costEur: { low: 0, high: 0 } });
    expect(provisional).toBe(true);
  });

  it.each([
    [1.5, 1],
    [1, 5],
    [0.5, 9],
  ])('takes as many months as its days need with %d days a quarter', (staffDaysPerQuarter, endMonth) => {
    const answers = answered(2, unknownFirst(7));
    const { steps } = plan({ answers, resources: { budgetEurPerYear: 0, staffDaysPerQuarter } });
    expect(steps.find(({ measure }) => measure === 'find-out')?.endMonth).toBe(endMonth);
  });

  it('is not asked for again once it is done', () => {
    const answers = answered(2, unknownFirst(4));
    expect(idsOf(plan({ answers, done: new Set(['find-out']) }))).not.toContain('find-out');
  });
});

describe('the first goal', () => {
  it('is tried when all it requires counts, in the month after and not before', () => {
    const answers = answered(2, { 'budget.business-case': { level: 0 } });
    const { steps, firstBenefit } = plan({ answers });
    const counted = steps.find(({ measure }) => measure === 'estimate-cost-of-today');
    const pilot = steps.find(({ kind }) => kind === 'pilot');
    expect(counted).toMatchObject({ month: 1, endMonth: 1 });
    expect(pilot).toMatchObject({ month: 2 });
    expect(firstBenefit).toMatchObject({ goal: 'assistant', trialFrom: '2027-01', reason: null });
  });

  it('starts at once where all is there, and is routine the month after its roll-out', () => {
    const { steps, firstBenefit } = plan({});
    const find = (kind: string) => steps.find((step) => step.kind === kind);
    expect(find('pilot')?.month).toBe(1);
    expect(find('decision')?.month).toBeGreaterThan(find('pilot')?.endMonth ?? 24);
    expect(find('roll-out')?.month).toBeGreaterThan(find('decision')?.endMonth ?? 24);
    expect(firstBenefit.trialFrom).toBe('2026-12');
    expect(firstBenefit.routineFrom?.slice(0, 4)).toBe('2027');
  });

  it('in daily work gives way to the next', () => {
    const { firstBenefit, steps } = plan({
      goals: ['assistant', 'quotation'],
      goalStatus: { assistant: 'in-use' },
      aiUse: 'productive-one',
    });
    expect(firstBenefit.goal).toBe('quotation');
    expect(steps.some(({ measure }) => measure.endsWith('-assistant'))).toBe(false);
  });

  it('on trial is decided on when half of its months are over', () => {
    const { steps, firstBenefit } = plan({ goalStatus: { assistant: 'trying' }, aiUse: 'testing' });
    // The preferred form runs three months.
    expect(steps.find(({ kind }) => kind === 'decision')?.month).toBe(3);
    expect(firstBenefit).toMatchObject({ trialFrom: null, reason: 'trial-running' });
    expect(firstBenefit.routineFrom).not.toBeNull();
  });

  it('is missing where there is none', () => {
    expect(plan({ goals: [] }).firstBenefit).toEqual({
      ...{ goal: null, trialFrom: null, routineFrom: null, reason: 'no-goal' },
    });
  });

  it('is locked where an item that its pilot requires does not apply', () => {
    const answers = answered(2, { 'skills.change': { notApplicable: true, reason: 'x' } });
    const { locked, firstBenefit } = plan({ answers });
    expect(firstBenefit.reason).toBe('trial-locked');
    expect(locked.find(({ measure }) => measure === 'pilot-assistant')?.missing.reasons).toEqual([
      'not-applicable',
    ]);
  });
});

describe('a plan that is empty', () => {
  it('says so where all is well and there is no goal', () => {
    const result = plan({ answers: answered(3), goals: [] }, 75);
    expect(result).toMatchObject({ steps: [], limits: ['all-well'], locked: [], nextIfResources: [] });
  });

  it('goes on as soon as one item stands below 3', () => {
    const answers = answered(3, { 'data.quality': { level: 2 } });
    expect(idsOf(plan({ answers, goals: [] }))).toEqual(['data-quality-to-3']);
  });

  it('names both where there is neither money nor a day', () => {
    const result = plan({ resources: { budgetEurPerYear: 0, staffDaysPerQuarter: 0 } });
    expect(result.limits).toEqual(['no-days', 'no-money']);
    expect(result.nextIfResources).toHaveLength(3);
  });
});

describe('money is looked for before it is spent', () => {
  const answers = answered(2, { 'budget.funding': { level: 1 } });
  it.each([[new Set<string>()], [new Set(['check-funding'])]])('unless that is dropped', (dropped) => {
    const { steps } = plan({ answers, dropped, resources: null });
    const paid = steps.find(({ costEur }) => costEur.high >= 1000);
    const looked = steps.find(({ measure }) => measure === 'check-funding');
    expect(paid).toBeDefined();
    if (dropped.size === 0) expect(looked?.endMonth).toBeLessThan(paid?.month ?? 0);
    else expect(looked).toBeUndefined();
  });
});

describe('a firm of up to nine people', () => {
  it('gets at most six steps besides decisions', () => {
    const { steps, later } = plan({ sizeClass: '1-9', answers: answered(1), resources: null });
    expect(steps.filter(({ kind }) => kind !== 'decision')).toHaveLength(6);
    expect(later.length).toBeGreaterThan(0);
  });
});
