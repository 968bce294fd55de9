import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateFirms, withDimensionAtZero } from '#tests/factories/generated-firms.ts';
import { booked, entriesOf, isErrand, levelIn, quartersOf, yearsOf } from '#tests/factories/replay.ts';
import { SMALL_CATALOGUE, SMALL_GOALS } from '#tests/factories/small-catalogue.ts';
import { levelOf } from '../questionnaire/answers.ts';
import type { Item } from '../questionnaire/items.ts';
import { DIMENSIONS } from '../questionnaire/items.ts';
import { openingLevelsOf, standingGates } from '../scoring/gates.ts';
import type { Measure, MeasureForm } from './measure.ts';
import { planRoadmap } from './plan-roadmap.ts';
import type { PlanningFacts } from './planning-firm.ts';
import { toPlanningFirm } from './planning-firm.ts';
import type { RoadmapResult, StepResult } from './roadmap-result.ts';

const MIDDLING = 45 * 240;
/** The bench plans more of them: tests/load/measure-planner.ts. */
const FIRMS = generateFirms(300, 20_261_126, SMALL_GOALS);

const planned = new Map<PlanningFacts, RoadmapResult>();
/** A firm of the sample is planned once for all properties. */
function plan(facts: PlanningFacts): RoadmapResult {
  const result = planned.get(facts) ?? planRoadmap(toPlanningFirm(facts), SMALL_CATALOGUE, MIDDLING);
  planned.set(facts, result);
  return result;
}
const check = (property: (firm: PlanningFacts) => void, numRuns = 50): void =>
  fc.assert(fc.property(fc.constantFrom(...FIRMS), property), { numRuns });
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
    const sample = FIRMS.map((firm, index) => ({ firm, index })).slice(0, 100);
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
    const pairs = FIRMS.slice(0, 100).flatMap((firm, index) => {
      const other = SMALL_GOALS[index % SMALL_GOALS.length] as (typeof SMALL_GOALS)[number];
      if (firm.goals[0] === other) return [];
      const before = plan({ ...firm, goalStatus: {} });
      const goals = [other, ...firm.goals.filter((goal) => goal !== other)].slice(0, 3);
      const after = plan({ ...firm, goals, goalStatus: {} });
      return trialOf(before) && trialOf(after) ? [[before, after] as const] : [];
    });
    const changed = pairs.filter(([before, after]) => firstThree(before) !== firstThree(after));
    expect(pairs.length).toBeGreaterThan(40);
    expect(changed.length).toBeGreaterThanOrEqual(0.8 * pairs.length);
  });
});

describe('invariant 6: gates first', () => {
  const catalogue = SMALL_CATALOGUE.filter(({ kind }) => kind === 'improvement');
  const lifts = ({ raises }: MeasureForm, item: Item, level: number): boolean => (raises[item] ?? 0) >= level;

  /** Measures that open the gate, or raise what one of these waits for, by the levels of a month. */
  function leadingTo(
    levels: readonly (readonly [Item, number])[],
    level: (item: Item) => number | null,
  ): Set<string> {
    const wanted = levels.map(([item, to]) => [item, to] as const);
    const ids = new Set<string>();
    for (let next = wanted.shift(); next; next = wanted.shift()) {
      const [item, to] = next;
      if ((level(item) ?? 4) >= to) continue;
      for (const { id, forms } of catalogue) {
        const ways = forms.filter((form) => lifts(form, item, to));
        if (ways.length === 0 || ids.has(id)) continue;
        ids.add(id);
        wanted.push(...ways.flatMap(({ requires }) => entriesOf(requires)));
      }
    }
    return ids;
  }

  it('begins a month with a step to a gate where one could begin beside the whole plan', () => {
    check((firm) => {
      const result = plan(firm);
      const { steps } = result;
      for (let month = 1; month <= 24; month += 1) {
        const [first] = steps.filter((step) => step.month === month && step.measure !== 'find-out');
        if (!first) continue;
        const level = levelIn(firm, steps, month);
        const standing = standingGates(firm.answers, firm.aiUse).filter((gate) =>
          openingLevelsOf(gate).every(([item, opening]) => (level(item) ?? 0) < opening),
        );
        const leading = standing.map((gate) => leadingTo(openingLevelsOf(gate), level));
        if (leading.some((ids) => ids.has(first.measure))) continue;
        for (const ids of leading) {
          const isOnTheWay = steps.some(
            (step) => ids.has(step.measure) && step.month <= month && step.endMonth >= month,
          );
          const planned = new Set(steps.map(({ measure }) => measure));
          if (isOnTheWay) continue;
          for (const id of [...ids].filter((one) => !planned.has(one))) {
            expect(couldBegin(firm, steps, { id, month }), `${id} in month ${month}`).toBe(false);
          }
        }
      }
    });
  });

  function couldBegin(
    firm: PlanningFacts,
    steps: readonly StepResult[],
    { id, month }: { readonly id: string; readonly month: number },
  ): boolean {
    const level = levelIn(firm, steps, month);
    const forms = catalogue.find((one) => one.id === id)?.forms ?? [];
    return forms.some((form) => {
      const isUseful = entriesOf(form.raises).some(([item, to]) => {
        const now = level(item) ?? 4;
        const isRaised = steps.some(({ raises }) => (raises[item] ?? 0) >= to);
        return now < Math.min(3, to) && !isRaised;
      });
      const isUnknown = entriesOf(form.raises).some(
        ([item]) => firm.answers[item] && 'unknown' in firm.answers[item],
      );
      const isReady = entriesOf(form.requires).every(([item, to]) => (level(item) ?? 4) >= to);
      const added = printed(firm, form, { id, month });
      if (added.costEur.high >= 1000 || isUnknown || !isUseful || !isReady) return false;
      return hasRoom(firm, [...steps, added], added);
    });
  }
});

/** Invariant 2 over printed steps. */
function hasRoom(firm: PlanningFacts, steps: readonly StepResult[], added: StepResult): boolean {
  const isSmall = ['1-9', '10-49'].includes(firm.sizeClass);
  const most = firm.sizeClass === '1-9' ? 6 : isSmall ? 9 : 12;
  if (added.endMonth > 24 || steps.filter(({ kind }) => kind !== 'decision').length > most) return false;
  if (isErrand(added) && steps.filter((step) => step.month === added.month && isErrand(step)).length > 2)
    return false;
  for (let month = added.month; month <= added.endMonth && !isErrand(added); month += 1) {
    const running = steps.filter(
      (step) => step.month <= month && step.endMonth >= month && !isErrand(step) && step.kind !== 'decision',
    );
    if (running.length > (isSmall ? 2 : 3)) return false;
  }
  if (!firm.resources) return true;
  const loads = booked(steps);
  const { budgetEurPerYear, staffDaysPerQuarter } = firm.resources;
  return (
    Math.max(...quartersOf(loads)) <= staffDaysPerQuarter + 1e-9 &&
    Math.max(...yearsOf(loads)) <= budgetEurPerYear + 1e-6 &&
    loads.runningAtTheEnd <= budgetEurPerYear + 1e-6
  );
}

describe('invariant 7: more money or more days', () => {
  it('never make the trial later or lose it, nor lose its routine where its month stays', () => {
    check((firm) => {
      if (!firm.resources) return;
      const { budgetEurPerYear, staffDaysPerQuarter } = firm.resources;
      const before = plan(firm);
      const richer = [
        { budgetEurPerYear: budgetEurPerYear * 2, staffDaysPerQuarter },
        { budgetEurPerYear, staffDaysPerQuarter: staffDaysPerQuarter + 3 },
        { budgetEurPerYear: 1e9, staffDaysPerQuarter: 1e4 },
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
    });
  });
});

describe('invariant 9: safety', () => {
  const ITEMS_OF_SAFETY = ['cloud.resilience', 'data.governance', 'skills.oversight'] as const;

  it('begins within six months where it could begin beside the whole plan', () => {
    check((firm) => {
      const { steps } = plan(firm);
      for (const item of steps.length > 0 ? lackingIn(firm) : []) {
        const measure = SMALL_CATALOGUE.find(({ safetyFor }) => safetyFor === item) as Measure;
        const step = steps.find((one) => one.measure === measure.id);
        if (step) expect(step.safety).toBe(true);
        if (step && step.month <= 6) continue;
        for (const added of startsOf(firm, measure, steps)) {
          const others = steps.filter((one) => one !== step);
          expect(hasRoom(firm, [...others, added], added), `${item} in month ${added.month}`).toBe(false);
        }
      }
    });
  });

  const lackingIn = (firm: PlanningFacts): readonly Item[] =>
    ITEMS_OF_SAFETY.filter(
      (item) =>
        (levelOf(firm.answers, item) ?? 4) <= 1 && (item !== 'skills.oversight' || firm.aiUse !== 'none'),
    );

  /** The step in each form and month in which nothing but room could keep it from starting. */
  function startsOf(
    firm: PlanningFacts,
    { id, forms }: Measure,
    steps: readonly StepResult[],
  ): readonly StepResult[] {
    const hasGates = standingGates(firm.answers, firm.aiUse).length > 0;
    const months = [1, 2, 3, 4, 5, 6].filter(
      (month) => !hasGates || steps.some((step) => step.month === month && step.opensGates.length > 0),
    );
    return months
      .flatMap((month) => forms.map((form) => printed(firm, form, { id, month })))
      .filter(({ costEur }) => costEur.high < 1000);
  }
});

/** A step as the plan would print it. */
function printed(
  { sizeClass }: PlanningFacts,
  form: MeasureForm,
  { id, month }: { readonly id: string; readonly month: number },
): StepResult {
  return {
    ...{ number: 0, measure: id, kind: 'improvement', form: form.id, lead: 'owner', month },
    endMonth: month + Math.ceil((3 * form.weeks) / 13) - 1,
    staffDays: form.staffDays[sizeClass],
    costEur: form.costEur[sizeClass],
    runningEurPerYear: form.runningEurPerYear[sizeClass],
    ...{ from: '', to: '', because: [], safety: false, requires: {}, raises: form.raises, opensGates: [] },
    routes: [],
    bridge: { understandable: 'yes', affordable: null, doable: null },
    projected: { low: 0 },
  };
}

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
    const sample = FIRMS.slice(0, 100);
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

describe('invariant 13: the goals after the first', () => {
  it('have their decision with their pilot', () => {
    check((firm) => {
      const { steps } = plan(firm);
      const [, ...later] = firm.goals;
      for (const goal of later) {
        const ids = steps.map(({ measure }) => measure);
        if (ids.includes(`pilot-${goal}`)) expect(ids).toContain(`decide-${goal}`);
      }
    });
  });
});
