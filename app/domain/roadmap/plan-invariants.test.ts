import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  generateFirm,
  generateFirms,
  seededRandom,
  withDimensionAtZero,
} from '#tests/factories/generated-firms.ts';
import type { RoadmapResult, StepResult } from './roadmap-result.ts';
import { levelOf } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { DIMENSIONS, ITEMS } from '../questionnaire/items.ts';
import { GOALS } from '../questionnaire/profile.ts';
import { isStanding } from '../scoring/gates.ts';
import { findMeasure, MEASURES } from './catalogue/measures.ts';
import { planRoadmap } from './plan-roadmap.ts';
import type { PlanningFacts } from './planning-firm.ts';
import { toPlanningFirm } from './planning-firm.ts';

const plan = (facts: PlanningFacts): RoadmapResult => planRoadmap(toPlanningFirm(facts), MEASURES, null);
const arbitraryFirm = fc.integer({ min: 0, max: 2 ** 31 }).map((seed) => generateFirm(seededRandom(seed)));
const check = (property: (firm: PlanningFacts) => void): void =>
  fc.assert(fc.property(arbitraryFirm, property), { numRuns: 150 });

/** Replayed from the result alone: the level that counts at the start of a quarter; null where not applicable. */
function levelIn(firm: PlanningFacts, steps: readonly StepResult[], quarter: number) {
  return (item: Item): number | null => {
    const answer = firm.answers[item];
    if (answer && 'notApplicable' in answer) return null;
    const raised = steps
      .filter(({ endQuarter }) => endQuarter < quarter)
      .map(({ raises }) => raises[item] ?? 0);
    return Math.max(levelOf(firm.answers, item) ?? 0, ...raised);
  };
}

const isDone = (steps: readonly StepResult[], id: string, quarter: number): boolean =>
  steps.some(({ measure, endQuarter }) => measure === id && endQuarter < quarter);

describe('invariant 1: requirements are met when a step starts', () => {
  it('holds for levels, predecessors and finding out', () => {
    check((firm) => {
      const { steps } = plan(firm);
      for (const step of steps) {
        const level = levelIn(firm, steps, step.quarter);
        for (const [item, required] of Object.entries(step.requires) as [Item, Level][]) {
          expect(level(item) ?? 4).toBeGreaterThanOrEqual(required);
        }
        const after = findMeasure(step.measure)?.after;
        if (after) expect(isDone(steps, after, step.quarter)).toBe(true);
        const raisesUnknown = step.because.some((cause) => 'item' in cause && cause.level === null);
        if (
          raisesUnknown &&
          step.measure !== 'find-out' &&
          findMeasure(step.measure)?.kind === 'improvement'
        ) {
          expect(isDone(steps, 'find-out', step.quarter)).toBe(true);
        }
      }
    });
  });
});

describe('invariant 2: starts, running steps, days and money', () => {
  it('stay within their limits at the low estimates', () => {
    check((firm) => {
      const { steps } = plan(firm);
      const atOnce = ['1-9', '10-49'].includes(firm.sizeClass) ? 2 : 3;
      const money = new Array<number>(9).fill(0);
      expect(steps.length).toBeLessThanOrEqual(12);
      for (let quarter = 1; quarter <= 8; quarter += 1) {
        const running = steps.filter((step) => step.quarter <= quarter && step.endQuarter >= quarter);
        expect(running.length).toBeLessThanOrEqual(atOnce);
        expect(steps.filter((step) => step.quarter === quarter).length).toBeLessThanOrEqual(3);
        const days = running.reduce(
          (sum, { staffDays, quarter: first, endQuarter }) => sum + staffDays.low / (endQuarter - first + 1),
          0,
        );
        expect(days).toBeLessThanOrEqual((firm.resources?.staffDaysPerQuarter ?? Infinity) + 1e-9);
        const started = steps.filter((step) => step.quarter === quarter);
        const over = steps.filter(({ endQuarter }) => endQuarter < quarter);
        money[quarter] =
          started.reduce((sum, { costEur }) => sum + costEur.low, 0) +
          over.reduce((sum, { runningEurPerYear }) => sum + runningEurPerYear.low / 4, 0);
      }
      for (let first = 1; first <= 5; first += 1) {
        const year = money.slice(first, first + 4).reduce((sum, spent) => sum + spent, 0);
        expect(year).toBeLessThanOrEqual(firm.resources?.budgetEurPerYear ?? Infinity);
      }
      for (const { endQuarter } of steps) expect(endQuarter).toBeLessThanOrEqual(8);
    });
  });
});

describe('invariant 3: every step says why', () => {
  it('lists each raised item that stands below 3 and below the level raised to', () => {
    check((firm) => {
      for (const step of plan(firm).steps.filter(({ measure }) => measure !== 'find-out')) {
        const named = step.because.flatMap((cause) => ('item' in cause ? [cause.item] : []));
        const expected = (Object.entries(step.raises) as [Item, Level][])
          .filter(([item]) => !(firm.answers[item] && 'notApplicable' in firm.answers[item]))
          .filter(([item, to]) => (levelOf(firm.answers, item) ?? 0) < Math.min(3, to))
          .map(([item]) => item);
        expect(named.toSorted()).toEqual(expected.toSorted());
        expect(step.because.length).toBeGreaterThan(0);
      }
    });
  });

  it('loses the step with its causes', () => {
    check((firm) => {
      const { steps } = plan(firm);
      const step = steps.find(({ measure }) => findMeasure(measure)?.kind === 'improvement');
      if (!step) return;
      const answers = { ...firm.answers };
      const goals = firm.goals.filter(
        (goal) => !step.because.some((cause) => 'goal' in cause && cause.goal === goal),
      );
      for (const [item, level] of Object.entries(step.raises) as [Item, Level][]) answers[item] = { level };
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
      for (const { projected } of steps.toSorted((a, b) => a.endQuarter - b.endQuarter)) {
        expect(projected.low).toBeGreaterThanOrEqual(before);
        before = projected.low;
      }
    });
  });

  it('a second run with the end levels and the steps reported done repeats none of them', () => {
    check((firm) => {
      const { steps } = plan(firm);
      const end = levelIn(firm, steps, 9);
      const answers = { ...firm.answers };
      for (const item of ITEMS) {
        const level = end(item);
        if (level !== null) answers[item] = { level: level as Level };
      }
      const done = new Set(steps.map(({ measure }) => measure));
      const again = plan({ ...firm, answers, done });
      for (const { measure } of again.steps) expect(done.has(measure)).toBe(false);
    });
  });
});

describe('invariant 5: plans follow the answers', () => {
  const firms = generateFirms(1000, 20261);
  const plans = firms.map(plan);
  const firstThree = ({ steps }: RoadmapResult): string =>
    steps
      .slice(0, 3)
      .map(({ measure, quarter }) => `${measure}@${quarter}`)
      .join();
  const reaches = ({ steps }: RoadmapResult, goal: string): boolean =>
    steps.some(({ measure }) => measure === `pilot-${goal}`);

  it('gives the same plan for the same input', () => {
    for (const firm of firms.slice(0, 100))
      expect(JSON.stringify(plan(firm))).toBe(JSON.stringify(plan(firm)));
  });

  it('shares no plan among more than 2 % of firms', () => {
    const counts = new Map<string, number>();
    const filled = plans.filter(({ steps }) => steps.length > 0);
    for (const { steps } of filled) {
      const key = steps.map(({ measure, quarter }) => `${measure}@${quarter}`).join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(Math.max(...counts.values()) / filled.length).toBeLessThanOrEqual(0.02);
  });

  it('changes the first three steps with the first goal in at least 80 % of firms that can afford both', () => {
    let [both, changed] = [0, 0];
    firms.forEach((firm, index) => {
      const rest = GOALS.filter((goal) => !firm.goals.includes(goal));
      const other = rest[index % rest.length] ?? 'assistant';
      const swapped = plan({ ...firm, goals: [other, ...firm.goals.slice(1)] });
      const [first] = firm.goals;
      const before = plans[index];
      if (!before || !first || !reaches(before, first) || !reaches(swapped, other)) return;
      both += 1;
      if (firstThree(swapped) !== firstThree(before)) changed += 1;
    });
    expect(both).toBeGreaterThan(500);
    expect(changed / both).toBeGreaterThanOrEqual(0.8);
  });

  it.each(DIMENSIONS)(
    'changes the first three steps when %s falls to 0, in at least 80 % of firms',
    (dimension) => {
      const changed = firms.filter((firm, index) => {
        const before = plans[index];
        return before && firstThree(plan(withDimensionAtZero(firm, dimension))) !== firstThree(before);
      });
      expect(changed.length / firms.length).toBeGreaterThanOrEqual(0.8);
    },
  );
});

describe('invariant 6: gates first', () => {
  it('begins each quarter with an opener while a gate could be opened, and pilots after gates of cap exploring', () => {
    check((firm) => {
      const planning = toPlanningFirm(firm);
      const { steps, locked } = plan(firm);
      const lockedIds = locked.map(({ measure }) => measure);
      for (let quarter = 1; quarter <= 8; quarter += 1) {
        const started = steps.filter((step) => step.quarter === quarter);
        const level = levelIn(firm, steps, quarter);
        const standing = planning.gates.filter((gate) => isStanding(gate, level, firm.aiUse));
        const waiting = standing.filter(({ id }) =>
          steps.some((step) => step.quarter >= quarter && step.opensGates.includes(id)),
        );
        if (waiting.length > 0 && started[0]) expect(started[0].opensGates.length).toBeGreaterThan(0);
        const unopened = standing.filter(({ id }) => !steps.some((step) => step.opensGates.includes(id)));
        if (unopened.length > 0) expect(lockedIds.length).toBeGreaterThan(0);
        for (const { measure } of started.filter((step) => step.measure.startsWith('pilot-'))) {
          expect([measure, standing.filter(({ cap }) => cap === 'exploring')]).toEqual([measure, []]);
        }
      }
    });
  });
});

describe('invariant 7: the first pilot', () => {
  const hasFirstPilot = (firm: PlanningFacts): boolean =>
    plan(firm).steps.some(({ measure }) => measure === `pilot-${firm.goals[0]}`);

  it('does not disappear with more money or more days', () => {
    check((firm) => {
      if (!firm.resources || !hasFirstPilot(firm)) return;
      const { budgetEurPerYear, staffDaysPerQuarter } = firm.resources;
      for (const factor of [1.2, 2, 10]) {
        const richer = { budgetEurPerYear: Math.round(budgetEurPerYear * factor), staffDaysPerQuarter };
        const freer = {
          budgetEurPerYear,
          staffDaysPerQuarter: Math.round(2 * staffDaysPerQuarter * factor) / 2,
        };
        expect(hasFirstPilot({ ...firm, resources: richer })).toBe(true);
        expect(hasFirstPilot({ ...firm, resources: freer })).toBe(true);
      }
      expect(hasFirstPilot({ ...firm, resources: null })).toBe(true);
    });
  });

  it('is reached by every firm without limits, unless a requirement does not apply', () => {
    check((firm) => {
      const isBarred = findMeasure(`pilot-${firm.goals[0]}`)?.forms.every(({ requires }) =>
        (Object.keys(requires) as Item[]).some((item) => {
          const answer = firm.answers[item];
          return answer !== undefined && 'notApplicable' in answer;
        }),
      );
      expect(hasFirstPilot({ ...firm, resources: null })).toBe(!isBarred);
    });
  });
});
