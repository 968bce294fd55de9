import { describe, expect, it } from 'vitest';
import { generateWellFirms } from '#tests/factories/well-firms.ts';
import type { Answers } from '../questionnaire/answers.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { Goal, Resources } from '../questionnaire/profile.ts';
import { GOALS } from '../questionnaire/profile.ts';
import { MEASURES } from './catalogue/measures.ts';
import { goalsToChoose, smallTrialOf } from './goals-to-choose.ts';
import type { NextGoal } from './next-goals.ts';
import { nextGoals } from './next-goals.ts';
import { planRoadmap } from './plan-roadmap.ts';
import type { PlanningFacts } from './planning-firm.ts';
import { toPlanningFirm } from './planning-firm.ts';
import type { StepResult } from './roadmap-result.ts';

const SCORE = 75 * 240;

const WELL: PlanningFacts = {
  asOf: '2026-11-23',
  answers: Object.fromEntries(ITEMS.map((item) => [item, { level: 3 }])) as Answers,
  aiUse: 'productive-one',
  sizeClass: '1-9',
  sector: 'manufacturing',
  country: 'DE',
  goals: [],
  goalStatus: {},
  people: {},
  resources: { budgetEurPerYear: 3_000, staffDaysPerQuarter: 3 },
  done: new Set(),
  dropped: new Set(),
};

const toChoose = (parts: Partial<PlanningFacts>): readonly Goal[] =>
  goalsToChoose(toPlanningFirm({ ...WELL, ...parts }), MEASURES);
const nextOf = (facts: PlanningFacts): readonly NextGoal[] =>
  nextGoals({ firm: toPlanningFirm(facts), measures: MEASURES, exactScore: SCORE });
const nextWith = (goal: Goal, resources: Resources): NextGoal | undefined =>
  nextOf({ ...WELL, resources }).find((next) => next.goal === goal);
const reachWith = (goal: Goal, resources: Resources): NextGoal['reach'] | undefined =>
  nextWith(goal, resources)?.reach;

/** The trial in the plan that the firm really gets once it has chosen this goal alone. */
function trialIn(facts: PlanningFacts, goal: Goal, more: Partial<Resources> = {}): StepResult | undefined {
  const resources = facts.resources && { ...facts.resources, ...more };
  const firm = toPlanningFirm({ ...facts, goals: [goal], goalStatus: {}, resources });
  return planRoadmap(firm, MEASURES, SCORE).steps.find(({ kind }) => kind === 'pilot');
}

describe('goals to choose', () => {
  it('are all of the questionnaire for a firm that makes things and chose none', () => {
    expect(toChoose({})).toEqual(GOALS);
  });

  it('are without those chosen, however far they are', () => {
    const goals = ['assistant', 'quotation'] as const;
    expect(toChoose({ goals, goalStatus: { assistant: 'in-use' } })).toEqual(
      GOALS.filter((goal) => goal !== 'assistant' && goal !== 'quotation'),
    );
  });

  it.each(['pilot', 'decide', 'roll-out'])('are without one of which the %s is done or given up', (stage) => {
    const said = new Set([`${stage}-software`]);
    expect(toChoose({ done: said })).not.toContain('software');
    expect(toChoose({ dropped: said })).not.toContain('software');
  });

  it('are those of the sector, and where nobody knows it those that suit each', () => {
    expect(toChoose({ sector: 'hospitality' })).toContain('demand-forecasting');
    expect(toChoose({ sector: 'hospitality' })).not.toContain('visual-inspection');
    expect(toChoose({ sector: 'transport' })).toContain('predictive-maintenance');
    expect(toChoose({ sector: null })).toEqual(toChoose({ sector: 'administrative' }));
  });

  it('ask for nothing that does not apply to the firm', () => {
    const answers = { ...WELL.answers, 'data.history': { notApplicable: true, reason: 'x' } } as const;
    const asking = GOALS.filter(
      (goal) => 'data.history' in (smallTrialOf(goal, MEASURES)?.form.requires ?? {}),
    );
    expect(asking.length).toBeGreaterThan(0);
    expect(toChoose({ answers })).toEqual(GOALS.filter((goal) => !asking.includes(goal)));
  });

  it('are left for every firm, whatever it has chosen', () => {
    for (const firm of generateWellFirms(300, 76)) {
      expect(toChoose(firm)).not.toEqual([]);
    }
  });
});

describe('means for the trial of a goal', () => {
  const goal = 'predictive-maintenance';
  const form = smallTrialOf(goal, MEASURES)?.form;
  if (form === undefined) throw new RangeError('the catalogue has a trial of each goal');
  const [cost, running] = [form.costEur['1-9'], form.runningEurPerYear['1-9']];
  /** Four months of trial, then eight of running cost, to the end of its year. */
  const atOnce = cost.low + (running.low * 8) / 12;
  const MANY = { days: 100, money: 100_000 } as const;
  /** Four months of equal days, of which three stand together. */
  const days = (form.staffDays['1-9'].low * 3) / 4;

  it.each([
    [cost.low, { at: 'low', tight: 'money' }],
    [cost.low - 1, { at: null, lacking: 'money' }],
  ] as const)('with %d euro and days enough', (budgetEurPerYear, reach) => {
    expect(reachWith(goal, { budgetEurPerYear, staffDaysPerQuarter: MANY.days })).toEqual(reach);
  });

  it('may be enough later alone, when less of what it costs to run falls into its year', () => {
    const startWith = (budgetEurPerYear: number): string | null | undefined =>
      nextWith(goal, { budgetEurPerYear, staffDaysPerQuarter: MANY.days })?.laterFrom;
    expect(startWith(atOnce)).toBeNull();
    expect(startWith(atOnce - 1)).toMatch(/^\d{4}-\d{2}-01$/);
  });

  it.each([
    [Math.ceil(2 * days) / 2, { at: 'low', tight: 'days' }],
    [Math.ceil(2 * days) / 2 - 0.5, { at: null, lacking: 'days' }],
  ] as const)('with %d days and money enough', (staffDaysPerQuarter, reach) => {
    expect(reachWith(goal, { budgetEurPerYear: MANY.money, staffDaysPerQuarter })).toEqual(reach);
  });

  it('with neither, and with plenty of both', () => {
    const nothing = { budgetEurPerYear: 0, staffDaysPerQuarter: 0 };
    expect(reachWith(goal, nothing)).toEqual({ at: null, lacking: 'both' });
    expect(reachWith('assistant', nothing)).toEqual({ at: null, lacking: 'days' });
    const plenty = { budgetEurPerYear: MANY.money, staffDaysPerQuarter: MANY.days };
    expect(reachWith(goal, plenty)).toEqual({ at: 'high' });
  });

  it('that were not stated are not judged', () => {
    const next = nextOf({ ...WELL, resources: null });
    expect(next.map(({ reach }) => reach)).toEqual(GOALS.map(() => null));
  });
});

describe('next goals of firms with nothing to do', () => {
  /** Every fourth has a tenth of the money, and half a day a quarter. */
  const firms = generateWellFirms(40, 761).map((firm, place) =>
    place % 4 === 0 && firm.resources !== null
      ? {
          ...firm,
          resources: { budgetEurPerYear: firm.resources.budgetEurPerYear / 10, staffDaysPerQuarter: 0.5 },
        }
      : firm,
  );

  const offers = firms.flatMap((firm) => nextOf(firm).map((next) => ({ firm, next })));
  const isOutOfReach = ({ reach }: NextGoal): boolean => reach !== null && reach.at === null;

  it('say what the plan with that goal alone says of its trial', () => {
    const reached = offers.filter(({ next }) => !isOutOfReach(next));
    expect(new Set(reached.map(({ next }) => JSON.stringify(next.reach))).size).toBeGreaterThan(3);
    for (const { firm, next } of reached) {
      const { goal, months, laterFrom, reach, ...told } = next;
      const trial = trialIn(firm, goal);
      expect(trial).toMatchObject(told);
      expect(laterFrom).toBe(trial?.month === 1 ? null : trial?.from);
      expect(months).toBe((trial?.endMonth ?? 0) - (trial?.month ?? 0) + 1);
      const fits = trial && [trial.bridge.affordable, trial.bridge.doable];
      expect(reach === null ? null : reach.at === 'high').toBe(
        reach === null ? null : fits?.every((fit) => fit === 'yes'),
      );
    }
  });

  it('are out of reach where that plan has no trial, for want of what would bring it', () => {
    const beyond = offers.filter(({ next }) => isOutOfReach(next));
    expect(beyond.length).toBeGreaterThan(10);
    for (const { firm, next } of beyond) {
      const isReached = (more: Partial<Resources>): boolean => trialIn(firm, next.goal, more) !== undefined;
      const daysMore = isReached({ staffDaysPerQuarter: Infinity });
      const moneyMore = isReached({ budgetEurPerYear: Infinity });
      expect(isReached({})).toBe(false);
      expect(next.reach).toEqual({ at: null, lacking: daysMore ? 'days' : moneyMore ? 'money' : 'both' });
    }
  });

  it('stand in the order of what money and days are enough for, then own days, then money', () => {
    const rank = { high: 0, low: 1, null: 2 };
    for (const firm of firms) {
      const next = nextOf(firm);
      expect(next.map(({ goal }) => goal).toSorted()).toEqual([...toChoose(firm)].toSorted());
      const keys = next.map(({ reach, staffDays, costEur }) => [
        reach === null ? 0 : rank[`${reach.at}`],
        staffDays.high,
        costEur.high,
      ]);
      const isInOrder = (one: readonly number[], other: readonly number[]): boolean => {
        const place = one.findIndex((value, index) => value !== other[index]);
        return place === -1 || (one[place] as number) < (other[place] as number);
      };
      keys.slice(1).forEach((key, index) => expect(isInOrder(keys[index] ?? [], key)).toBe(true));
    }
  });
});
