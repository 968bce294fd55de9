import { describe, expect, it } from 'vitest';
import type { PlainForm } from '#tests/factories/plain-plans.ts';
import { plainFirm, plainForm, plainSchedule, plainStep } from '#tests/factories/plain-plans.ts';
import { LOW, stage } from '#tests/factories/plain-searches.ts';
import { measure } from '#tests/factories/small-catalogue.ts';
import { Effort } from './effort.ts';
import { gateRoutes } from './gates-first.ts';
import type { Measure } from './measure.ts';
import type { PlanningFacts } from './planning-firm.ts';
import { reachGoal, reachTask } from './reach-goal.ts';
import type { Placement } from './schedule.ts';

const goal = 'assistant' as const;
const QUALITY = { 'data.quality': 2 } as const;
const ACCESS = { 'data.access': 2 } as const;
const lift = (plain: PlainForm = {}) => plainStep('lift', QUALITY, { days: 0, ...plain });
const decide = stage('decision');
const rollOut = stage('roll-out');
/** A trial that takes no days, in its normal and its small form. */
const trialOf = (normal: PlainForm, small: PlainForm | null = null): Measure => ({
  ...stage('pilot'),
  forms: [
    plainForm({}, { form: 'normal', days: 0, ...normal }),
    ...(small ? [plainForm({}, { form: 'small', days: 0, ...small })] : []),
  ],
});
/** Lifts quality with own days, or with money instead. */
const ownOrBought = (own: PlainForm, bought: PlainForm) =>
  measure({
    id: 'either',
    forms: [plainForm(QUALITY, own), plainForm(QUALITY, { form: 'bought', ...bought })],
  });

interface Case {
  readonly low?: Parameters<typeof plainFirm>[0];
  readonly firm?: Partial<PlanningFacts>;
  readonly measures: readonly Measure[];
  readonly placed?: readonly (readonly [id: string, month: number])[];
  readonly tries?: number;
}

const named = ({ task: { id, form }, month }: Pick<Placement, 'task' | 'month'>): string =>
  `${id}${form === 'own' ? '' : ` ${form}`}@${month}`;

function planOf({ low = LOW, firm, measures, placed = [], tries }: Case) {
  const plan = plainSchedule(plainFirm(low, { goals: [goal], ...firm }), measures);
  const { schedule, tasks, task } = plan;
  for (const [id, month] of placed) schedule.place(task(id), month);
  const effort = new Effort(tries);
  return { ...plan, means: { tasks, routes: gateRoutes(schedule, tasks), effort } };
}

/** What the plan is built around, and all it holds then; there are two days a quarter and 1000 euro a year. */
function reached(given: Case) {
  const { schedule, means } = planOf(given);
  const plan = reachGoal(schedule, goal, means);
  const starts = schedule.placements.map(named).toSorted();
  if (plan === null) return { plan, starts };
  const { pilot, rollOut: routine } = plan;
  return { plan: [pilot && named(pilot), routine && named(routine)], starts };
}

const TRIAL = 'pilot-assistant normal';
const SMALL = 'pilot-assistant small';

describe('a goal is reached', () => {
  it.each<[string, Case, readonly [string | null, string | null], readonly string[]]>([
    [
      'with its trial, its decision and its roll-out, each as early as can be',
      { measures: [lift(), trialOf({ requires: QUALITY }), decide, rollOut] },
      [`${TRIAL}@2`, 'roll-out-assistant@4'],
      ['decide-assistant@3', 'lift@1', `${TRIAL}@2`, 'roll-out-assistant@4'],
    ],
    [
      'by what stands in the plan already',
      { measures: [lift(), trialOf({ requires: QUALITY }), decide, rollOut], placed: [['lift', 3]] },
      [`${TRIAL}@4`, 'roll-out-assistant@6'],
      ['decide-assistant@5', 'lift@3', `${TRIAL}@4`, 'roll-out-assistant@6'],
    ],
    [
      'with its trial alone where nothing follows',
      { measures: [lift(), trialOf({ requires: QUALITY })] },
      [`${TRIAL}@2`, null],
      ['lift@1', `${TRIAL}@2`],
    ],
    [
      'by its own trial and roll-out, not those of another goal',
      {
        firm: { goals: ['quotation', goal] },
        measures: [
          plainStep('pilot-quotation', {}, { kind: 'pilot', goal: 'quotation', days: 0 }),
          plainStep('roll-out-quotation', {}, { kind: 'roll-out', goal: 'quotation', days: 0 }),
          lift(),
          trialOf({ requires: QUALITY }),
          decide,
          rollOut,
        ],
      },
      [`${TRIAL}@2`, 'roll-out-assistant@4'],
      ['decide-assistant@3', 'lift@1', `${TRIAL}@2`, 'roll-out-assistant@4'],
    ],
    [
      'by its roll-out where the trial runs already',
      {
        firm: { goalStatus: { [goal]: 'trying' } },
        measures: [stage('pilot'), decide, rollOut],
      },
      [null, 'roll-out-assistant@3'],
      ['decide-assistant@2', 'roll-out-assistant@3'],
    ],
    [
      'by nothing where the trial runs already and is never decided',
      { firm: { goalStatus: { [goal]: 'trying' } }, measures: [stage('pilot'), rollOut] },
      [null, null],
      [],
    ],
    [
      'by the form that requires nothing that does not apply to the firm',
      {
        low: { ...LOW, 'data.history': { notApplicable: true, reason: 'Nothing is kept.' } },
        measures: [trialOf({ requires: { 'data.history': 1, 'skills.leadership': 1 } }, {}), decide, rollOut],
      },
      [`${SMALL}@1`, 'roll-out-assistant@3'],
      ['decide-assistant@2', `${SMALL}@1`, 'roll-out-assistant@3'],
    ],
    [
      'with days left for the high estimate of its trial, by what is bought instead',
      // Two days a quarter: one and a half for the lift leave half a day in months 1 to 3.
      {
        measures: [
          ownOrBought({ days: 1.5 }, { days: 0, cost: 300 }),
          trialOf({ requires: QUALITY, days: [0.5, 2] }, { requires: QUALITY }),
          decide,
          rollOut,
        ],
      },
      [`${TRIAL}@2`, 'roll-out-assistant@4'],
      ['decide-assistant@3', 'either bought@1', `${TRIAL}@2`, 'roll-out-assistant@4'],
    ],
    [
      'with own days where the high estimate leaves them',
      {
        measures: [
          ownOrBought({ days: 1.5 }, { days: 0, cost: 300 }),
          trialOf({ requires: QUALITY, days: [0.25, 0.5] }, { requires: QUALITY }),
          decide,
          rollOut,
        ],
      },
      [`${TRIAL}@2`, 'roll-out-assistant@4'],
      ['decide-assistant@3', 'either@1', `${TRIAL}@2`, 'roll-out-assistant@4'],
    ],
    [
      'though the effort is spent, if the way lies open',
      { measures: [lift(), trialOf({ requires: QUALITY }), decide, rollOut], tries: 0 },
      [`${TRIAL}@2`, 'roll-out-assistant@4'],
      ['decide-assistant@3', 'lift@1', `${TRIAL}@2`, 'roll-out-assistant@4'],
    ],
    [
      'with days left for the high estimate though the effort is spent',
      {
        measures: [
          ownOrBought({ days: 1.5 }, { days: 0, cost: 300 }),
          trialOf({ requires: QUALITY, days: [0.5, 2] }, { requires: QUALITY }),
          decide,
          rollOut,
        ],
        tries: 0,
      },
      [`${TRIAL}@2`, 'roll-out-assistant@4'],
      ['decide-assistant@3', 'either bought@1', `${TRIAL}@2`, 'roll-out-assistant@4'],
    ],
    [
      'by the small form where only that can start, whatever its high estimate',
      {
        measures: [
          ownOrBought({ days: 1.5 }, { days: 0, cost: 300 }),
          trialOf({ cost: 1001 }, { requires: QUALITY, days: [0.5, 2] }),
          decide,
          rollOut,
        ],
      },
      [`${SMALL}@2`, 'roll-out-assistant@4'],
      ['decide-assistant@3', 'either@1', `${SMALL}@2`, 'roll-out-assistant@4'],
    ],
  ])('%s', (_name, given, plan, starts) => {
    expect(reached(given)).toEqual({ plan, starts });
  });

  it.each<[string, Case]>([
    ['where nothing leads to its trial', { measures: [trialOf({ requires: QUALITY }), decide, rollOut] }],
    [
      'where its trial requires, among others, what does not apply to the firm',
      {
        low: { 'data.history': { notApplicable: true, reason: 'Nothing is kept.' } },
        measures: [trialOf({ requires: { 'skills.leadership': 1, 'data.history': 1 } }), decide, rollOut],
      },
    ],
    ['where its trial costs too much', { measures: [trialOf({ cost: 1001 }), decide, rollOut] }],
  ])('not %s, and nothing is planned for it', (_name, given) => {
    expect(reached(given)).toEqual({ plan: null, starts: [] });
  });

  it('and what was set aside for the high estimate is free again', () => {
    const { schedule, means, task } = planOf({
      measures: [
        ownOrBought({ days: 1.5 }, { days: 0, cost: 300 }),
        trialOf({ requires: QUALITY, days: [0.5, 2] }, { requires: QUALITY }),
        decide,
        rollOut,
        plainStep('access', ACCESS, { days: 1.5 }),
      ],
    });
    reachGoal(schedule, goal, means);
    expect(schedule.placements.map(named)).toContain('either bought@1');
    expect(schedule.placements.every(({ task: { low }, load }) => load === low)).toBe(true);
    expect(schedule.fits(task('access'), 1)).toBe(true);
  });
});

describe('a step is reached', () => {
  const reachedBy = (weeks: 4 | 39) => {
    const { schedule, means, task } = planOf({
      measures: [
        lift({ weeks: 39 }),
        plainStep('next', ACCESS, { days: 0, weeks: 39, requires: QUALITY }),
        plainStep('last', { 'data.history': 2 }, { days: 0, weeks, requires: ACCESS }),
      ],
      low: { ...LOW, 'data.history': { level: 0 } },
    });
    const isReached = reachTask(schedule, { task: task('last'), before: [] }, means);
    return { isReached, starts: schedule.placements.map(named).toSorted() };
  };

  it('in the first month that all it requires leaves it', () => {
    expect(reachedBy(4)).toEqual({ isReached: true, starts: ['last@19', 'lift@1', 'next@10'] });
  });

  it('in its last month still', () => {
    // Nine months, nine and five.
    const { schedule, means, task } = planOf({
      measures: [
        lift({ weeks: 39 }),
        plainStep('next', ACCESS, { days: 0, weeks: 39, requires: QUALITY }),
        plainStep('more', { 'data.history': 1 }, { days: 0, weeks: 21, requires: ACCESS }),
        plainStep('last', { 'data.documents': 2 }, { days: 0, requires: { 'data.history': 1 } }),
      ],
      low: { ...LOW, 'data.history': { level: 0 }, 'data.documents': { level: 0 } },
    });
    expect(reachTask(schedule, { task: task('last'), before: [] }, means)).toBe(true);
    expect(schedule.placements.map(named)).toContain('last@24');
  });

  it('not where its time is over only after the plan, and nothing is planned for it', () => {
    expect(reachedBy(39)).toEqual({ isReached: false, starts: [] });
  });
});
