import { describe, expect, it } from 'vitest';
import { generateFirms } from '#tests/factories/generated-firms.ts';
import {
  booked,
  entriesOf,
  isErrand,
  isOver,
  levelIn,
  quartersOf,
  yearsOf,
} from '#tests/factories/replay.ts';
import { SMALL_CATALOGUE, SMALL_GOALS } from '#tests/factories/small-catalogue.ts';
import { levelOf } from '../questionnaire/answers.ts';
import type { Item } from '../questionnaire/items.ts';
import type { Goal } from '../questionnaire/profile.ts';
import { statusOf } from '../questionnaire/profile.ts';
import { openingLevelsOf, standingGates } from '../scoring/gates.ts';
import type { Measure, MeasureForm } from './measure.ts';
import { planRoadmap } from './plan-roadmap.ts';
import type { PlanningFacts } from './planning-firm.ts';
import { toPlanningFirm } from './planning-firm.ts';
import type { RoadmapResult, StepResult } from './roadmap-result.ts';

const planned = (firm: PlanningFacts): { firm: PlanningFacts; result: RoadmapResult } => ({
  firm,
  result: planRoadmap(toPlanningFirm(firm), SMALL_CATALOGUE, 45 * 240),
});
const PLANNED = generateFirms(200, 20_261_126, SMALL_GOALS).map(planned);
/** With more than one goal, and all means there are. */
const FREE = generateFirms(120, 20_261_128, SMALL_GOALS)
  .filter(({ goals }) => goals.length > 1)
  .map((firm) => planned({ ...firm, resources: null }));

/** Tries a property on every plan, and says which of them it does not hold for. */
function check(plans: typeof PLANNED, property: (firm: PlanningFacts, result: RoadmapResult) => void): void {
  for (const [index, { firm, result }] of plans.entries()) {
    try {
      property(firm, result);
    } catch (cause) {
      throw new Error(`Does not hold for firm ${index}: ${String(cause)}`, { cause });
    }
  }
}

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

describe('invariant 6: gates first', () => {
  it('begins a month with a step to a gate where one could begin beside what is before it or set aside', () => {
    check(PLANNED, (firm, { steps }) => {
      for (let month = 1; month <= 24; month += 1) {
        const [first] = steps.filter((step) => step.month === month && step.measure !== 'find-out');
        if (!first) continue;
        const level = levelIn(firm, steps, month);
        const beside = steps.filter(
          (step) =>
            step.month < month || step.kind !== 'improvement' || step.safety || step.measure === 'find-out',
        );
        const standing = standingGates(firm.answers, firm.aiUse).filter((gate) =>
          openingLevelsOf(gate).every(([item, opening]) => (level(item) ?? 0) < opening),
        );
        const leading = standing.map((gate) => leadingTo(openingLevelsOf(gate), level));
        if (leading.some((ids) => ids.has(first.measure))) continue;
        for (const ids of leading) {
          const isOnTheWay = steps.some(
            (step) => ids.has(step.measure) && step.month <= month && step.endMonth >= month,
          );
          const placed = new Set(beside.map(({ measure }) => measure));
          if (isOnTheWay) continue;
          for (const id of [...ids].filter((one) => !placed.has(one))) {
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

describe('invariant 9: safety', () => {
  const ITEMS_OF_SAFETY = ['cloud.resilience', 'data.governance', 'skills.oversight'] as const;

  it('begins within six months where it could begin beside the way to the first goal', () => {
    let looked = 0;
    check(PLANNED, (firm, { steps, firstBenefit: { goal } }) => {
      const leading = steps.filter(({ because }) =>
        because.some((cause) => 'goal' in cause && cause.goal === goal),
      );
      const before = steps.filter(
        (step) =>
          leading.includes(step) ||
          step.safety ||
          step.opensGates.length > 0 ||
          step.kind === 'decision' ||
          step.measure === 'find-out',
      );
      for (const item of steps.length > 0 ? lackingIn(firm) : []) {
        const measure = SMALL_CATALOGUE.find(({ safetyFor }) => safetyFor === item) as Measure;
        const step = steps.find((one) => one.measure === measure.id);
        if (step) expect(step.safety).toBe(true);
        looked += 1;
        const others = before.filter((one) => one !== step);
        if ((step && step.month <= 6) || others.some(({ raises }) => (raises[item] ?? 0) > 1)) continue;
        for (const added of startsOf(firm, measure, leading)) {
          expect(hasRoom(firm, [...others, added], added), `${item} in month ${added.month}`).toBe(false);
        }
      }
    });
    expect(looked).toBeGreaterThan(100);
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

describe('invariant 13: the goals after the first', () => {
  it('have their decision with their pilot', () => {
    check([...PLANNED, ...FREE], (firm, { steps }) => {
      const [, ...later] = firm.goals;
      for (const goal of later) {
        const ids = steps.map(({ measure }) => measure);
        if (ids.includes(`pilot-${goal}`)) expect(ids).toContain(`decide-${goal}`);
      }
    });
  });

  it('are tried where a pilot with its decision could begin beside what comes before it', () => {
    let looked = 0;
    check(FREE, (firm, { steps, firstBenefit, limits }) => {
      // Money is left out: too much at only-at-low is a reason of its own. A search that ended may have missed it.
      if (limits.length !== 1 || limits[0] !== 'resources-not-stated') return;
      const kept = withoutTheRest(firm, steps);
      for (const goal of firm.goals.filter((one) => one !== firstBenefit.goal)) {
        const isLater = steps.every(({ measure }) => measure !== `pilot-${goal}`);
        if (!isLater || statusOf(firm, goal) !== 'none') continue;
        looked += 1;
        for (const pilot of pilotsOf(firm, kept, goal)) {
          const decision = { ...pilot, kind: 'decision' as const, staffDays: { low: 0, high: 0 } };
          const month = pilot.endMonth + 1;
          const after = { ...decision, month, endMonth: month };
          expect(month > 24 || !hasRoom(firm, [...kept, after, pilot], pilot), pilot.measure).toBe(true);
        }
      }
    });
    expect(looked).toBeGreaterThan(20);
  });

  /** What was planned before the improvements that only lift: they serve no goal, no gate, no safety and no other step. */
  function withoutTheRest(firm: PlanningFacts, steps: readonly StepResult[]): readonly StepResult[] {
    const gates = standingGates(firm.answers, firm.aiUse).flatMap((gate) => openingLevelsOf(gate));
    const serving = leadingTo(gates, levelIn(firm, [], 1))
      .add('find-out')
      .add('check-funding');
    const required = new Set(steps.flatMap(({ requires }) => Object.keys(requires)));
    return steps.filter(
      ({ kind, because, safety, raises, measure }) =>
        kind !== 'improvement' ||
        because.some((cause) => 'goal' in cause) ||
        safety ||
        serving.has(measure) ||
        Object.keys(raises).some((item) => required.has(item)),
    );
  }

  /** The pilot of a goal in each form and month in which nothing but room could keep it from starting. */
  function pilotsOf(firm: PlanningFacts, steps: readonly StepResult[], goal: Goal): readonly StepResult[] {
    const id = `pilot-${goal}`;
    const { forms } = SMALL_CATALOGUE.find((one) => one.id === id) as Measure;
    const isUnknown = (item: Item): boolean =>
      firm.answers[item] !== undefined && 'unknown' in firm.answers[item];
    const months = Array.from({ length: 24 }, (_, index) => index + 1).filter((month) => {
      const level = levelIn(firm, steps, month);
      return standingGates(firm.answers, firm.aiUse).every((gate) =>
        openingLevelsOf(gate).some(([item, opening]) => (level(item) ?? 0) >= opening),
      );
    });
    return months.flatMap((month) => {
      const level = levelIn(firm, steps, month);
      return forms
        .filter(({ requires, raises, costEur }) => {
          const isReady = entriesOf(requires).every(([item, to]) => (level(item) ?? 4) >= to);
          const waits = entriesOf(raises).some(([item]) => isUnknown(item));
          return (
            isReady &&
            (!waits || isOver(steps, 'find-out', month)) &&
            (costEur[firm.sizeClass].high < 1000 || isOver(steps, 'check-funding', month))
          );
        })
        .map((form) => ({ ...printed(firm, form, { id, month }), kind: 'pilot' as const }));
    });
  }
});
