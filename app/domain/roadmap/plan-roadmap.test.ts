import { describe, expect, it } from 'vitest';
import { generateFirms } from '#tests/factories/generated-firms.ts';
import type { RoadmapResult } from './roadmap-result.ts';
import type { Answers } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { MEASURES } from './catalogue/measures.ts';
import { planRoadmap } from './plan-roadmap.ts';
import type { PlanningFacts } from './planning-firm.ts';
import { toPlanningFirm } from './planning-firm.ts';
import { quarterDates, quartersFor } from './quarters.ts';

const levels = (level: Level, changes: Partial<Record<Item, Level>> = {}): Answers =>
  Object.fromEntries(ITEMS.map((item) => [item, { level: changes[item] ?? level }])) as Answers;

const firm = (changes: Partial<PlanningFacts> = {}): PlanningFacts => ({
  asOf: '2026-11-23',
  answers: levels(1),
  aiUse: 'private',
  sizeClass: '10-49',
  country: 'DE',
  goals: ['quotation'],
  resources: { budgetEurPerYear: 5000, staffDaysPerQuarter: 3 },
  done: new Set(),
  dropped: new Set(),
  ...changes,
});
const plan = (changes: Partial<PlanningFacts> = {}, score: number | null = null): RoadmapResult =>
  planRoadmap(toPlanningFirm(firm(changes)), MEASURES, score);

describe('quarters', () => {
  it.each([
    ['2026-11-23', 1, '2027-01-01', '2027-03-31'],
    ['2026-12-31', 1, '2027-01-01', '2027-03-31'],
    ['2027-01-01', 1, '2027-04-01', '2027-06-30'],
    ['2026-09-30', 1, '2026-10-01', '2026-12-31'],
    ['2026-11-23', 8, '2028-10-01', '2028-12-31'],
  ])('seen from %s, quarter %i runs from %s to %s', (asOf, quarter, from, to) => {
    expect(quarterDates(asOf, quarter)).toEqual({ from, to });
  });

  it.each([
    [1, 1],
    [13, 1],
    [14, 2],
    [26, 2],
    [52, 4],
  ])('%i weeks take %i quarters', (weeks, quarters) => expect(quartersFor(weeks)).toBe(quarters));
});

describe('a plan at its edges', () => {
  it('is empty without days, says so and names what would come first', () => {
    const result = plan({ resources: { budgetEurPerYear: 5000, staffDaysPerQuarter: 0 } });
    expect(result.steps).toEqual([]);
    expect(result.limits).toEqual(['no-days']);
    expect(result.nextIfResources).toHaveLength(3);
    expect(result.locked.map(({ measure }) => measure)).toContain('pilot-quotation');
  });

  it('holds only what is free without money, and says so', () => {
    const result = plan({ resources: { budgetEurPerYear: 0, staffDaysPerQuarter: 6 } });
    expect(result.limits).toEqual(['no-money']);
    expect(result.steps.length).toBeGreaterThan(3);
    for (const { costEur, runningEurPerYear } of result.steps)
      expect(costEur.low + runningEurPerYear.low).toBe(0);
    const locked = result.locked.find(({ measure }) => measure === 'pilot-quotation');
    expect(locked?.missing.reasons).toContain('money');
    expect(locked?.unlock.map(({ kind }) => kind)).toContain('money');
  });

  it('with the money it says is missing, the locked pilot is reached', () => {
    const poor = { budgetEurPerYear: 0, staffDaysPerQuarter: 6 };
    const missing = plan({ resources: poor }).locked[0]?.missing.costEur ?? 0;
    expect(missing).toBeGreaterThan(0);
    const richer = plan({ resources: { ...poor, budgetEurPerYear: missing } });
    expect(richer.steps.map(({ measure }) => measure)).toContain('pilot-quotation');
  });

  it('is made without limits where resources are not stated, and promises nothing about them', () => {
    const result = plan({ resources: null });
    expect(result.limits).toEqual(['resources-not-stated']);
    expect(result.steps.length).toBeGreaterThan(0);
    for (const { bridge } of result.steps)
      expect(bridge).toEqual({ understandable: 'yes', affordable: null, doable: null });
    expect(result.years.map(({ budgetEur }) => budgetEur)).toEqual([null, null]);
  });

  it('is empty and says so when all is well and no goal is chosen', () => {
    const result = plan({ answers: levels(3), goals: [], aiUse: 'none' });
    expect(result).toMatchObject({
      steps: [],
      limits: ['all-well'],
      locked: [],
      later: [],
      nextIfResources: [],
    });
  });

  it('locks a pilot whose requirement does not apply', () => {
    const answers = {
      ...levels(2),
      'skills.literacy': { notApplicable: true, reason: 'no staff' },
    } as Answers;
    const locked = plan({ answers }).locked.find(({ measure }) => measure === 'pilot-quotation');
    expect(locked?.missing.reasons).toContain('not-applicable');
    expect(locked?.unlock).toEqual([]);
  });

  it('clears up what nobody could say in one early step and is provisional', () => {
    const answers = {
      ...levels(2),
      'data.history': { unknown: true },
      'cloud.exit': { unknown: true },
    } as Answers;
    const result = plan({ answers });
    const [findOut, ...others] = result.steps.filter(({ measure }) => measure === 'find-out');
    expect(others).toEqual([]);
    expect(result.provisional).toBe(true);
    expect(findOut?.quarter).toBeLessThanOrEqual(2);
    expect(findOut?.staffDays).toEqual({ low: 0.5, high: 2 });
    expect(findOut?.because.filter((cause) => 'item' in cause)).toEqual([
      { item: 'data.history', level: null },
      { item: 'cloud.exit', level: null },
    ]);
    expect(plan({ answers, done: new Set(['find-out']) }).steps.map(({ measure }) => measure)).not.toContain(
      'find-out',
    );
  });

  it('gives the joinery its quotations: 12 persons, EUR 5,000, three days a quarter, mostly nothing yet', () => {
    const answers = levels(0, { 'data.quality': 1, 'skills.usecases': 1, 'budget.cost-control': 1 });
    const { steps, headline } = plan({ answers, goals: ['quotation', 'assistant'] });
    const owner = steps.find(({ raises }) => raises['skills.leadership'] !== undefined);
    expect(headline).toBe('foundation-first');
    expect(owner?.quarter).toBeLessThanOrEqual(2);
    expect(steps.map(({ measure }) => measure)).toContain('pilot-quotation');
  });
});

describe('the headline', () => {
  const scaling = 60 * 240;
  it.each<[string, Partial<PlanningFacts>, number | null, string]>([
    [
      'a gate of cap exploring stands',
      { answers: levels(4, { 'skills.leadership': 0 }) },
      90 * 240,
      'foundation-first',
    ],
    ['productive, 60 points, no gate', { answers: levels(3), aiUse: 'productive-one' }, scaling, 'scale'],
    [
      'productive, just below 60',
      { answers: levels(3), aiUse: 'productive-one' },
      scaling - 1,
      'pilot-ready',
    ],
    ['a pilot starts soon', { answers: levels(3), aiUse: 'testing' }, scaling, 'pilot-ready'],
    ['no goal, some way to go', { answers: levels(2), goals: [] }, 50 * 240, 'build-up'],
  ])('%s', (_name, changes, score, expected) => {
    expect(
      plan({ resources: { budgetEurPerYear: 50_000, staffDaysPerQuarter: 20 }, ...changes }, score).headline,
    ).toBe(expected);
  });
});

describe('the bridge test', () => {
  it('lets at most half of a year stand at only-at-low, the way to a pilot aside', () => {
    for (const facts of generateFirms(200, 99).filter(({ resources }) => resources !== null)) {
      const { steps } = planRoadmap(toPlanningFirm({ ...facts, goals: [] }), MEASURES, null);
      for (const first of [1, 5]) {
        const bold = steps.filter(
          ({ quarter, bridge }) =>
            quarter >= first && quarter < first + 4 && bridge.affordable === 'only-at-low',
        );
        const cost = bold.reduce((sum, { costEur }) => sum + costEur.low, 0);
        expect(2 * cost).toBeLessThanOrEqual(facts.resources?.budgetEurPerYear ?? 0);
      }
    }
  });
});

describe('a plan for scarce means', () => {
  it('opens a gate by the way that costs nothing, not by one that has to wait for money', () => {
    for (const staffDaysPerQuarter of [1, 2, 4, 10]) {
      const { steps } = plan({
        answers: levels(0),
        sizeClass: '1-9',
        aiUse: 'none',
        goals: [],
        resources: { budgetEurPerYear: 0, staffDaysPerQuarter },
      });
      const opener = steps.find(({ opensGates }) => opensGates.includes('trapped'));
      expect(opener?.measure).toBe('check-contract-terms');
      expect(opener?.quarter).toBeLessThanOrEqual(3);
    }
  });

  it('holds nothing that costs anything, now or after the plan, where there is nothing to spend', () => {
    const resources = { budgetEurPerYear: 0, staffDaysPerQuarter: 40 };
    for (const generated of generateFirms(150, 51)) {
      const { steps } = plan({ ...generated, resources });
      const costly = steps.filter(
        ({ costEur, runningEurPerYear }) => costEur.low + runningEurPerYear.low > 0,
      );
      expect(costly.map(({ measure }) => measure)).toEqual([]);
    }
  });

  it('finds the trial behind six shut gates within a budget that just holds it', () => {
    const { steps } = plan({
      answers: levels(0),
      sizeClass: '50-249',
      country: 'FR',
      aiUse: 'productive-one',
      goals: ['knowledge-search'],
      resources: { budgetEurPerYear: 1500, staffDaysPerQuarter: 25 },
    });
    expect(steps.map(({ measure }) => measure)).toContain('pilot-knowledge-search');
  });

  it('begins no trial of a later goal that ties up more than half of the year at its low estimate alone', () => {
    const result = plan({
      answers: levels(3),
      sizeClass: '50-249',
      aiUse: 'none',
      goals: ['quotation', 'predictive-maintenance'],
      resources: { budgetEurPerYear: 5000, staffDaysPerQuarter: 80 },
    });
    expect(result.steps.map(({ measure }) => measure)).not.toContain('pilot-predictive-maintenance');
    expect(result.locked.map(({ measure }) => measure)).toContain('pilot-predictive-maintenance');
  });

  it('blames no means where a trial does not apply to the firm', () => {
    const answers = { ...levels(4), 'budget.earmarked': { notApplicable: true, reason: 'x' } } as Answers;
    const resources = { budgetEurPerYear: 200_000, staffDaysPerQuarter: 50 };
    expect(plan({ answers, goals: ['assistant'], resources }).limits).toEqual([]);
  });
});
