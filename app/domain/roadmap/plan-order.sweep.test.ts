import { beforeAll, describe, expect, it } from 'vitest';
import { generateFirms, withDimensionAtZero } from '#tests/factories/generated-firms.ts';
import { SMALL_CATALOGUE, SMALL_GOALS } from '#tests/factories/small-catalogue.ts';
import { DIMENSIONS } from '../questionnaire/items.ts';
import { planRoadmap } from './plan-roadmap.ts';
import type { PlanningFacts } from './planning-firm.ts';
import { toPlanningFirm } from './planning-firm.ts';
import type { RoadmapResult, StepResult } from './roadmap-result.ts';

const MIDDLING = 45 * 240;
const FIRMS = generateFirms(600, 20_261_126, SMALL_GOALS);

const planned = new Map<PlanningFacts, RoadmapResult>();
/** A firm of the sample is planned once for all properties. */
function plan(facts: PlanningFacts): RoadmapResult {
  const result = planned.get(facts) ?? planRoadmap(toPlanningFirm(facts), SMALL_CATALOGUE, MIDDLING);
  planned.set(facts, result);
  return result;
}
/** Tries a property on so many firms of the sample, and says which of them it does not hold for. */
function check(property: (firm: PlanningFacts) => void, count: number): void {
  for (const [index, firm] of FIRMS.slice(0, count).entries()) {
    try {
      property(firm);
    } catch (cause) {
      throw new Error(`Does not hold for firm ${index}: ${String(cause)}`, { cause });
    }
  }
}
const trialOf = ({ steps, firstBenefit }: RoadmapResult): StepResult | undefined =>
  steps.find(({ measure }) => measure === `pilot-${firstBenefit.goal}`);
const hasRoutine = ({ firstBenefit }: RoadmapResult): boolean => firstBenefit.routineFrom !== null;
const isWhole = ({ limits }: RoadmapResult): boolean => !limits.includes('search-ended');
const starts = ({ steps }: RoadmapResult): readonly string[] =>
  steps.map(({ measure, month }) => `${measure}@${month}`);

describe('invariant 5: plans follow the answers', () => {
  let plans: readonly RoadmapResult[] = [];
  beforeAll(() => {
    plans = FIRMS.map(plan);
  }, 300_000);

  it('gives the same plan for the same input, byte for byte', () => {
    for (const [index, firm] of FIRMS.slice(0, 20).entries()) {
      expect(JSON.stringify(plan({ ...firm }))).toBe(JSON.stringify(plans[index]));
    }
  });

  it('shares no plan among more than 2 % of the firms, empty plans aside', () => {
    const shared = new Map<string, number>();
    for (const one of plans.filter(({ steps }) => steps.length > 0)) {
      const key = starts(one).join();
      shared.set(key, (shared.get(key) ?? 0) + 1);
    }
    expect(Math.max(...shared.values())).toBeLessThanOrEqual(0.02 * FIRMS.length);
  });

  it('ends the search early for at most 5 % of them', () => {
    expect(plans.filter((one) => !isWhole(one)).length).toBeLessThanOrEqual(0.05 * FIRMS.length);
  });

  it('changes the first three steps with a dimension at 0, in most firms', () => {
    const firstThree = (one: RoadmapResult): string => starts(one).slice(0, 3).join();
    const sample = FIRMS.map((firm, index) => ({ firm, index })).slice(0, 60);
    const withMeans = sample.filter(({ firm }) => (firm.resources?.staffDaysPerQuarter ?? 99) >= 4);
    const changed = withMeans.filter(({ firm, index }) => {
      const dimension = DIMENSIONS[index % 4] as (typeof DIMENSIONS)[number];
      return (
        firstThree(plan(withDimensionAtZero(firm, dimension))) !== firstThree(plans[index] as RoadmapResult)
      );
    });
    expect(changed.length).toBeGreaterThanOrEqual(0.8 * withMeans.length);
  });

  it('changes the first three steps with the first goal, in most firms that reach both', () => {
    const firstThree = (one: RoadmapResult): string => starts(one).slice(0, 3).join();
    const pairs = FIRMS.slice(0, 60).flatMap((firm, index) => {
      const other = SMALL_GOALS[index % SMALL_GOALS.length] as (typeof SMALL_GOALS)[number];
      if (firm.goals[0] === other) return [];
      const before = plan({ ...firm, goalStatus: {} });
      const goals = [other, ...firm.goals.filter((goal) => goal !== other)].slice(0, 3);
      const after = plan({ ...firm, goals, goalStatus: {} });
      return trialOf(before) && trialOf(after) ? [[before, after] as const] : [];
    });
    const changed = pairs.filter(([before, after]) => firstThree(before) !== firstThree(after));
    expect(pairs.length).toBeGreaterThan(25);
    expect(changed.length).toBeGreaterThanOrEqual(0.8 * pairs.length);
  });
});

describe('invariant 7: more money or more days', () => {
  it('never make the trial later or lose it, nor lose its routine where its month stays', () => {
    check((firm) => {
      if (!firm.resources) return;
      const { budgetEurPerYear, staffDaysPerQuarter } = firm.resources;
      const before = plan(firm);
      const richer = [
        { budgetEurPerYear: budgetEurPerYear * 2, staffDaysPerQuarter },
        { budgetEurPerYear, staffDaysPerQuarter: staffDaysPerQuarter + 3 },
        null,
      ];
      for (const resources of richer) {
        const after = plan({ ...firm, resources });
        const [was, is] = [trialOf(before), trialOf(after)];
        if (!isWhole(before) || !isWhole(after) || !was) continue;
        expect(is, JSON.stringify(resources)).toBeDefined();
        expect(is?.month).toBeLessThanOrEqual(was.month);
        if (is?.month === was.month && hasRoutine(before)) expect(hasRoutine(after)).toBe(true);
      }
    }, 40);
  });
});

describe('invariant 10: no days, no money, not stated', () => {
  it('plans nothing without days, and names the three steps that would come first', () => {
    check((firm) => {
      const result = plan({ ...firm, resources: { budgetEurPerYear: 5000, staffDaysPerQuarter: 0 } });
      if (result.limits.includes('all-well')) return;
      expect(result.steps).toEqual([]);
      expect(result.limits).toContain('no-days');
      const free = plan({ ...firm, resources: null });
      const first = free.steps.slice(0, 3).map(({ measure }) => measure);
      expect(result.nextIfResources.map(({ measure }) => measure)).toEqual(first);
    }, 25);
  });

  it('plans steps without cost where there is no money', () => {
    check((firm) => {
      const { steps, limits } = plan({ ...firm, resources: { budgetEurPerYear: 0, staffDaysPerQuarter: 8 } });
      if (!limits.includes('all-well')) expect(limits).toContain('no-money');
      for (const { costEur, runningEurPerYear } of steps) {
        expect(costEur.low).toBe(0);
        expect(runningEurPerYear.low).toBe(0);
      }
    }, 25);
  });

  it('says that resources are not stated', () => {
    check((firm) => {
      const { limits } = plan({ ...firm, resources: null });
      expect(limits.includes('all-well') || limits.includes('resources-not-stated')).toBe(true);
    }, 10);
  });
});

describe('invariant 12: money buys reach', () => {
  it('brings more firms to the trial, and none later', () => {
    const sample = FIRMS.slice(0, 60);
    const trials = (budgetEurPerYear: number, staffDaysPerQuarter: number): (number | null)[] =>
      sample.map((firm) => {
        const result = plan({ ...firm, resources: { budgetEurPerYear, staffDaysPerQuarter } });
        return isWhole(result) ? (trialOf(result)?.month ?? null) : null;
      });
    const [poor, rich] = [trials(5_000, 4), trials(100_000, 30)];
    const count = (months: readonly (number | null)[]): number =>
      months.filter((month) => month !== null).length;
    expect(count(rich)).toBeGreaterThanOrEqual(1.5 * count(poor));
    const later = poor.filter((month, index) => month !== null && (rich[index] ?? month) > month);
    expect(later).toEqual([]);
  }, 300_000);
});
