import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateFirms } from '#tests/factories/generated-firms.ts';
import {
  booked,
  entriesOf,
  getMeasure,
  goalOf,
  isErrand,
  isOver,
  levelIn,
  quartersOf,
  yearsOf,
} from '#tests/factories/replay.ts';
import { SMALL_CATALOGUE, SMALL_GOALS } from '#tests/factories/small-catalogue.ts';
import { levelOf } from '../questionnaire/answers.ts';
import type { Answer } from '../questionnaire/answers.ts';
import type { Item } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { statusOf } from '../questionnaire/profile.ts';
import { openingLevelsOf, standingGates } from '../scoring/gates.ts';
import { MEASURES } from './catalogue/measures.ts';
import { planRoadmap } from './plan-roadmap.ts';
import type { PlanningFacts } from './planning-firm.ts';
import { toPlanningFirm } from './planning-firm.ts';
import type { RoadmapResult, StepResult } from './roadmap-result.ts';

const MIDDLING = 45 * 240;
const CENT = 0.005;

const CATALOGUES = [
  { name: 'made by hand', measures: SMALL_CATALOGUE, firms: generateFirms(80, 20_261_126, SMALL_GOALS) },
  { name: 'in use', measures: MEASURES, firms: generateFirms(60, 20_261_127) },
];

const improvementsOf = (steps: readonly StepResult[]): readonly StepResult[] =>
  steps.filter(({ measure, kind }) => kind === 'improvement' && measure !== 'find-out');

describe.each(CATALOGUES)('with the catalogue $name', ({ measures, firms }) => {
  const planned = new Map<PlanningFacts, RoadmapResult>();
  const planAnew = (facts: PlanningFacts): RoadmapResult =>
    planRoadmap(toPlanningFirm(facts), measures, MIDDLING);
  /** Planned once for all properties. */
  const plan = (facts: PlanningFacts): RoadmapResult => {
    const result = planned.get(facts) ?? planAnew(facts);
    planned.set(facts, result);
    return result;
  };
  const check = (property: (firm: PlanningFacts) => void): void =>
    fc.assert(fc.property(fc.constantFrom(...firms), property), { numRuns: firms.length });

  describe('invariant 1: a step starts when what it requires counts', () => {
    it('holds for levels, for finding out, and for pilot, decision and roll-out', () => {
      check((firm) => {
        const { steps } = plan(firm);
        for (const step of steps) {
          const level = levelIn(firm, steps, step.month);
          for (const [item, required] of entriesOf(step.requires)) {
            expect(level(item) ?? 4).toBeGreaterThanOrEqual(required);
          }
          const goal = goalOf(step.measure);
          const isTrying = firm.goals.some((one) => one === goal && statusOf(firm, one) === 'trying');
          if (step.kind === 'decision' && !isTrying)
            expect(isOver(steps, `pilot-${goal}`, step.month)).toBe(true);
          if (step.kind === 'roll-out') expect(isOver(steps, `decide-${goal}`, step.month)).toBe(true);
          const raisesUnknown = entriesOf(step.raises).some(
            ([item]) => firm.answers[item] !== undefined && 'unknown' in firm.answers[item],
          );
          if (raisesUnknown) expect(isOver(steps, 'find-out', step.month)).toBe(true);
        }
      });
    });

    it('lets a decision on a running trial wait for half of its months, and asks what the task cost', () => {
      check((firm) => {
        for (const step of plan(firm).steps.filter(({ kind }) => kind === 'decision')) {
          const goal = firm.goals.find((one) => one === goalOf(step.measure));
          if (!goal || statusOf(firm, goal) !== 'trying') continue;
          const weeks = getMeasure(measures, `pilot-${goal}`).forms[0]?.weeks ?? 0;
          const half = Math.ceil(Math.ceil((weeks * 3) / 13) / 2);
          expect(step.month).toBeGreaterThan(half);
          expect(step.requires['budget.business-case']).toBe(1);
          expect(step.raises).toMatchObject({ 'skills.usecases': 3, 'budget.business-case': 3 });
        }
      });
    });
  });

  describe('invariant 2: days, money, places and the number of steps', () => {
    it('stay within their limits at the low estimates', () => {
      check((firm) => {
        const { steps } = plan(firm);
        const atOnce = ['1-9', '10-49'].includes(firm.sizeClass) ? 2 : 3;
        const most = firm.sizeClass === '1-9' ? 6 : firm.sizeClass === '10-49' ? 9 : 12;
        expect(steps.filter(({ kind }) => kind !== 'decision').length).toBeLessThanOrEqual(most);
        for (let month = 1; month <= 24; month += 1) {
          const running = steps.filter(
            (step) =>
              step.month <= month && step.endMonth >= month && !isErrand(step) && step.kind !== 'decision',
          );
          expect(running.length).toBeLessThanOrEqual(atOnce);
          expect(steps.filter((step) => step.month === month && isErrand(step)).length).toBeLessThanOrEqual(
            2,
          );
        }
        const { budgetEurPerYear = Infinity, staffDaysPerQuarter = Infinity } = firm.resources ?? {};
        const loads = booked(steps);
        expect(Math.max(...quartersOf(loads))).toBeLessThanOrEqual(staffDaysPerQuarter + 1e-9);
        expect(Math.max(...yearsOf(loads))).toBeLessThanOrEqual(budgetEurPerYear + CENT);
        expect(loads.runningAtTheEnd).toBeLessThanOrEqual(budgetEurPerYear + CENT);
        for (const { month, endMonth } of steps) {
          expect(month).toBeGreaterThanOrEqual(1);
          expect(endMonth).toBeLessThanOrEqual(24);
        }
      });
    });
  });

  describe('invariant 3: every step says why', () => {
    it('lists each raised item that stands below 3 and below the level raised to', () => {
      check((firm) => {
        for (const step of plan(firm).steps.filter(({ measure }) => measure !== 'find-out')) {
          const named = step.because.flatMap((cause) => ('item' in cause ? [cause.item] : []));
          const expected = entriesOf(step.raises)
            .filter(([item]) => !(firm.answers[item] && 'notApplicable' in firm.answers[item]))
            .filter(([item, to]) => (levelOf(firm.answers, item) ?? 0) < Math.min(3, to))
            .map(([item]) => item);
          expect(named.toSorted()).toEqual(expected.toSorted());
          expect(step.because.length).toBeGreaterThan(0);
        }
      });
    });

    it('names what nobody could say as the reason to find out', () => {
      check((firm) => {
        const step = plan(firm).steps.find(({ measure }) => measure === 'find-out');
        const unknown = ITEMS.filter((item) => firm.answers[item] && 'unknown' in firm.answers[item]);
        const named = step?.because.filter((cause) => 'item' in cause);
        if (step) expect(named).toEqual(unknown.map((item) => ({ item, level: null })));
      });
    });

    it('loses the step with its causes', () => {
      check((firm) => {
        const [step] = improvementsOf(plan(firm).steps);
        if (!step) return;
        const answers: Partial<Record<Item, Answer>> = { ...firm.answers };
        const goals = firm.goals.filter(
          (goal) => !step.because.some((cause) => 'goal' in cause && cause.goal === goal),
        );
        for (const [item, level] of entriesOf(step.raises)) answers[item] = { level };
        const again = plan({ ...firm, answers, goals });
        expect(again.steps.map(({ measure }) => measure)).not.toContain(step.measure);
      });
    });
  });

  describe('invariant 4: the projected low', () => {
    it('starts from today and never falls as steps begin to count', () => {
      check((firm) => {
        const { start, steps } = plan(firm);
        let before = start.low;
        for (const { projected } of steps.toSorted((a, b) => a.endMonth - b.endMonth)) {
          expect(projected.low).toBeGreaterThanOrEqual(before);
          before = projected.low;
        }
      });
    });

    it('repeats no step once the levels are reached and what was tried, decided and rolled out is done', () => {
      check((firm) => {
        const { steps } = plan(firm);
        const level = levelIn(firm, steps, 25);
        const reached = ITEMS.map((item): [Item, Answer] => {
          const value = level(item);
          return [item, value === null ? { notApplicable: true, reason: 'x' } : { level: value as 0 }];
        });
        const done = steps.filter(({ kind }) => kind !== 'improvement').map(({ measure }) => measure);
        const again = plan({ ...firm, answers: Object.fromEntries(reached), done: new Set(done) });
        const repeated = again.steps.filter(({ measure }) => steps.some((step) => step.measure === measure));
        expect(repeated).toEqual([]);
      });
    });
  });

  describe('invariant 6: gates first', () => {
    it('starts no pilot while a gate of cap exploring stands, and trains before it is used', () => {
      check((firm) => {
        const { steps } = plan(firm);
        const gates = standingGates(firm.answers, firm.aiUse).filter(({ cap }) => cap === 'exploring');
        for (const pilot of steps.filter(({ kind }) => kind === 'pilot')) {
          const level = levelIn(firm, steps, pilot.month);
          for (const gate of gates) {
            expect(openingLevelsOf(gate).some(([item, opening]) => (level(item) ?? 0) >= opening)).toBe(true);
          }
          expect(level('skills.literacy') ?? 4).toBeGreaterThanOrEqual(2);
        }
      });
    });
  });

  describe('invariant 8: money before it is spent', () => {
    it('looks for funding before the first step whose high cost is a thousand euro', () => {
      check((firm) => {
        const funding = firm.answers['budget.funding'];
        if (funding && ('notApplicable' in funding || ('level' in funding && funding.level > 1))) return;
        const { steps } = plan(firm);
        for (const step of steps.filter(({ costEur }) => costEur.high >= 1000)) {
          expect(isOver(steps, 'check-funding', step.month)).toBe(true);
        }
      });
    });
  });

  describe('the bridge test', () => {
    it('says yes where the high estimate fits beside all others at their low', () => {
      check((firm) => {
        const { steps } = plan(firm);
        for (const step of steps) {
          if (!firm.resources) {
            expect(step.bridge).toMatchObject({ affordable: null, doable: null });
            continue;
          }
          const loads = booked(steps, step);
          const { budgetEurPerYear, staffDaysPerQuarter } = firm.resources;
          const hasMoney =
            Math.max(...yearsOf(loads)) <= budgetEurPerYear + CENT &&
            loads.runningAtTheEnd <= budgetEurPerYear + CENT;
          expect(step.bridge.affordable, step.measure).toBe(hasMoney ? 'yes' : 'only-at-low');
          const hasDays = Math.max(...quartersOf(loads)) <= staffDaysPerQuarter + 1e-9;
          expect(step.bridge.doable).toBe(hasDays ? 'yes' : 'only-at-low');
        }
      });
    });

    it('leaves at most half of a plan year at only-at-low, the way to the first goal and safety apart', () => {
      check((firm) => {
        const { steps, firstBenefit } = plan(firm);
        if (!firm.resources) return;
        const counted = steps.filter(
          ({ because, bridge, safety }) =>
            bridge.affordable === 'only-at-low' &&
            !safety &&
            !because.some((cause) => 'goal' in cause && cause.goal === firstBenefit.goal),
        );
        for (const first of [1, 13]) {
          const cost = counted
            .filter(({ month }) => month >= first && month < first + 12)
            .reduce((total, { costEur }) => total + costEur.low, 0);
          expect(2 * cost).toBeLessThanOrEqual(firm.resources.budgetEurPerYear);
        }
      });
    });
  });

  describe('goals', () => {
    it('in daily work have neither pilot nor decision nor roll-out, and a running trial is not begun again', () => {
      check((firm) => {
        const ids = plan(firm).steps.map(({ measure }) => measure);
        for (const goal of firm.goals) {
          const status = statusOf(firm, goal);
          if (status === 'in-use') expect(ids.filter((id) => goalOf(id) === goal)).toEqual([]);
          if (status === 'trying') expect(ids).not.toContain(`pilot-${goal}`);
        }
      });
    });

    it('are in the plan or locked, pilot and roll-out each', () => {
      check((firm) => {
        const { steps, locked, limits } = plan(firm);
        if (limits.includes('all-well')) return;
        const named = [...steps, ...locked].map(({ measure }) => measure);
        for (const goal of firm.goals.filter((one) => statusOf(firm, one) !== 'in-use')) {
          if (statusOf(firm, goal) === 'none') expect(named).toContain(`pilot-${goal}`);
          expect(named).toContain(`roll-out-${goal}`);
        }
      });
    });
  });
});
