import { describe, expect, it } from 'vitest';
import { plainFirm, plainSchedule, plainStep, planFor, startsIn } from '#tests/factories/plain-plans.ts';
import { beginsWithGate, gateRoutes, isGateStep, openableGates } from './gates-first.ts';
import type { LevelsByItem, Measure } from './measure.ts';
import type { PlanningFacts } from './planning-firm.ts';

type Low = Parameters<typeof plainFirm>[0];

/** What starts when, in a firm with days for one of the steps a quarter unless said otherwise. */
const startsOf = (low: Low, measures: readonly Measure[], firm: Partial<PlanningFacts> = {}) =>
  startsIn(planFor(plainFirm(low, firm), measures));

const UNTRAINED = { 'skills.literacy': { level: 1 } } as const;
const TRAIN = plainStep('train', { 'skills.literacy': 2 });
const LIFT = plainStep('lift', { 'data.quality': 3 });
const PILOT = plainStep('pilot-assistant', { 'budget.horizon': 4 }, { kind: 'pilot', goal: 'assistant' });
const PLENTY = { resources: { budgetEurPerYear: 1000, staffDaysPerQuarter: 20 } };

describe('where there are days for one step a quarter, a gate is opened', () => {
  it('before what lifts more for a day', () => {
    const low = { ...UNTRAINED, 'data.quality': { level: 0 } } as const;
    expect(startsOf(low, [LIFT, TRAIN])).toEqual(['train@1', 'lift@4']);
  });

  it('before what can hurt now', () => {
    const low = { ...UNTRAINED, 'cloud.resilience': { level: 0 } } as const;
    const backup = plainStep('backup', { 'cloud.resilience': 2 }, { safetyFor: 'cloud.resilience' });
    expect(startsOf(low, [backup, TRAIN])).toEqual(['train@1', 'backup@4']);
  });

  it('after the trial, whose days are set aside before those of any other step', () => {
    expect(startsOf(UNTRAINED, [TRAIN, PILOT], { goals: ['assistant'] })).toEqual([
      'pilot-assistant@1',
      'train@4',
    ]);
  });

  it('before what the trial waits for', () => {
    const low = { ...UNTRAINED, 'data.quality': { level: 0 } } as const;
    const measures = [
      plainStep('first', { 'data.quality': 3 }),
      TRAIN,
      plainStep(
        'pilot-assistant',
        {},
        { kind: 'pilot', goal: 'assistant', days: 0, requires: { 'data.quality': 3 } },
      ),
    ];
    expect(startsOf(low, measures, { goals: ['assistant'] })).toEqual([
      'train@1',
      'first@4',
      'pilot-assistant@5',
    ]);
  });

  it('before the trial of a second goal', () => {
    const goals = ['assistant', 'quotation'] as const;
    const measures = [
      TRAIN,
      plainStep('pilot-assistant', {}, { kind: 'pilot', goal: 'assistant' }),
      plainStep('pilot-quotation', {}, { kind: 'pilot', goal: 'quotation' }),
    ];
    const firm = { goals, goalStatus: { assistant: 'trying' } } as const;
    expect(startsOf(UNTRAINED, measures, firm)).toEqual(['train@1', 'pilot-quotation@4']);
  });

  it('beginning with what its opener waits for', () => {
    const low = { ...UNTRAINED, 'data.quality': { level: 0 }, 'data.history': { level: 0 } } as const;
    const measures = [
      plainStep('other', { 'data.history': 3 }),
      plainStep('lead', { 'data.quality': 1 }),
      plainStep('train', { 'skills.literacy': 2 }, { requires: { 'data.quality': 1 } }),
    ];
    expect(startsOf(low, measures)).toEqual(['lead@1', 'train@4', 'other@7']);
  });

  it('and what cannot open it holds nothing up', () => {
    const low = { ...UNTRAINED, 'data.quality': { level: 0 } } as const;
    const dear = plainStep('train', { 'skills.literacy': 2 }, { cost: 1001 });
    expect(startsOf(low, [dear, LIFT])).toEqual(['lift@1']);
  });
});

describe('a gate with two openers', () => {
  const TRAPPED = { 'cloud.exit': { level: 1 }, 'cloud.control': { level: 1 } } as const;
  const control = plainStep('control', { 'cloud.control': 2 });

  it('is open once one of them is over, and the other has to wait for what lifts more', () => {
    const low = { ...TRAPPED, 'data.quality': { level: 0 } } as const;
    const exit = plainStep('exit', { 'cloud.exit': 2 }, { days: 1.5 });
    expect(startsOf(low, [LIFT, exit, control])).toEqual(['exit@1', 'lift@4', 'control@7']);
  });

  it('holds nothing up while one of them is under way', () => {
    const low = { ...TRAPPED, 'data.quality': { level: 0 }, 'data.history': { level: 0 } } as const;
    const measures = [
      plainStep('lift', { 'data.quality': 3 }, { requires: { 'data.history': 3 } }),
      plainStep('prepare', { 'data.history': 3 }, { days: 1.5 }),
      plainStep('exit', { 'cloud.exit': 2 }, { days: 1.5, weeks: 13 }),
      control,
    ];
    expect(startsOf(low, measures, PLENTY).slice(0, 3)).toEqual(['exit@1', 'prepare@1', 'lift@2']);
    // In its last month too.
    const slowly = measures.map((measure) =>
      measure.id === 'prepare'
        ? plainStep('prepare', { 'data.history': 3 }, { days: 1.5, weeks: 8 })
        : measure,
    );
    expect(startsOf(low, slowly, PLENTY).slice(0, 3)).toEqual(['exit@1', 'prepare@1', 'lift@3']);
  });

  const rich = { 'cloud.exit': 3, 'data.quality': 3 } as const;
  it.each<[string, Measure, Measure]>([
    ['costs nothing', plainStep('b', rich, { cost: 10 }), plainStep('a', { 'cloud.exit': 2 })],
    ['costs nothing to run', plainStep('b', rich, { running: 12 }), plainStep('a', { 'cloud.exit': 2 })],
    ['takes fewest days', plainStep('b', rich), plainStep('a', { 'cloud.exit': 2 }, { days: 1.5 })],
    [
      'takes fewest days in all, not in a month',
      plainStep('b', rich, { days: 2, weeks: 13 }),
      plainStep('a', { 'cloud.exit': 2 }, { days: 1.5 }),
    ],
    ['is over soonest', plainStep('b', rich, { weeks: 8 }), plainStep('a', { 'cloud.exit': 2 })],
    ['comes first in the catalogue', plainStep('b', { 'cloud.exit': 2 }), plainStep('c', rich)],
  ])('is opened by the one that %s', (_name, one, other) => {
    const low = { ...TRAPPED, 'data.quality': { level: 0 } } as const;
    const [first] = startsOf(low, [one, other]);
    expect(first).toBe(other.id === 'c' ? 'b@1' : 'a@1');
  });
});

describe('where there is room for more, a month begins', () => {
  it('with the steps that open gates, in the order of the table', () => {
    const low = {
      'data.quality': { level: 0 },
      'skills.leadership': { level: 0 },
      'budget.earmarked': { level: 0 },
      'budget.time': { level: 0 },
    } as const;
    const setAside = plainStep('set-aside', { 'budget.earmarked': 1 });
    const appoint = plainStep('appoint', { 'skills.leadership': 1 });
    expect(startsOf(low, [LIFT, setAside, appoint], { ...PLENTY, sizeClass: '50-249' })).toEqual([
      'appoint@1',
      'set-aside@1',
      'lift@1',
    ]);
  });

  it('with the opener, and not with what lifts an item further than the opener needs', () => {
    const answers = { ...UNTRAINED, 'data.quality': { level: 0 }, 'data.history': { level: 0 } } as const;
    const measures = [
      plainStep('lead', { 'data.quality': 1 }),
      plainStep('more', { 'data.quality': 2 }, { requires: { 'data.quality': 1 } }),
      plainStep('other', { 'data.history': 3 }, { requires: { 'data.quality': 1 } }),
      plainStep('train', { 'skills.literacy': 2 }, { requires: { 'data.quality': 1 } }),
    ];
    expect(startsOf(answers, measures, { ...PLENTY, sizeClass: '50-249' })).toEqual([
      'lead@1',
      'train@2',
      'other@2',
      'more@2',
    ]);
  });

  it('with finding out, before what opens gates', () => {
    const unknown = { ...UNTRAINED, 'data.history': { unknown: true } } as const;
    expect(startsOf(unknown, [TRAIN], PLENTY)).toEqual(['find-out@1', 'train@1']);
  });

  it('with the step to a gate of cap applying beside a trial, and without a trial behind one of cap exploring', () => {
    const firm = { ...PLENTY, goals: ['assistant'] as const };
    const slowly = (id: string, raises: LevelsByItem) => plainStep(id, raises, { weeks: 8 });
    expect(startsOf(UNTRAINED, [slowly('train', { 'skills.literacy': 2 }), PILOT], firm)).toEqual([
      'train@1',
      'pilot-assistant@1',
    ]);
    const ownerless = { 'skills.leadership': { level: 0 } } as const;
    expect(startsOf(ownerless, [slowly('appoint', { 'skills.leadership': 1 }), PILOT], firm)).toEqual([
      'appoint@1',
      'pilot-assistant@3',
    ]);
  });
});

describe('what may begin in a month to open a gate', () => {
  const TRAPPED = { 'cloud.exit': { level: 1 }, 'cloud.control': { level: 1 } } as const;
  const routesIn = (low: Low, measures: readonly Measure[]) => {
    const { schedule, tasks, task } = plainSchedule(plainFirm(low, PLENTY), measures);
    const routes = gateRoutes(schedule, tasks);
    const begin = (month: number) =>
      openableGates(schedule, routes, month).map((openers) => openers.map(({ id }) => id));
    return { schedule, task, routes, begin };
  };

  it('is an opener, though another is planned for later; nothing while one runs', () => {
    const exit = plainStep('exit', { 'cloud.exit': 2 }, { weeks: 8 });
    const control = plainStep('control', { 'cloud.control': 2 });
    const { schedule, task, begin } = routesIn(TRAPPED, [exit, control]);
    schedule.place(task('exit'), 5);
    expect([1, 4, 5, 6, 7].map(begin)).toEqual([[['control']], [['control']], [], [], []]);
  });

  it('does not wait for what lifts further an item that is good enough for the opener', () => {
    const low = { ...UNTRAINED, 'data.quality': { level: 1 } } as const;
    const more = plainStep('more', { 'data.quality': 3 }, { weeks: 39 });
    const train = plainStep('train', { 'skills.literacy': 2 }, { requires: { 'data.quality': 1 } });
    const { schedule, task, begin, routes } = routesIn(low, [more, train]);
    schedule.place(task('more'), 1);
    expect(begin(1)).toEqual([['train']]);
    expect(isGateStep(routes, task('more'))).toBe(false);
  });

  it('is told apart month by month and gate by gate', () => {
    const low = { ...UNTRAINED, 'data.governance': { level: 1 }, 'data.quality': { level: 0 } } as const;
    const rules = plainStep('rules', { 'data.governance': 2 });
    const { schedule, task, begin, routes } = routesIn(low, [TRAIN, rules, LIFT]);
    expect(['train', 'rules', 'lift'].map((id) => isGateStep(routes, task(id)))).toEqual([true, true, false]);
    schedule.place(task('train'), 1);
    schedule.place(task('lift'), 2);
    expect([1, 2].map(begin)).toEqual([[['rules']], [['rules']]]);
    // Month 2 begins with what lifts, though a step to a gate began in month 1.
    expect([1, 2, 3].map((month) => beginsWithGate(schedule, routes, month))).toEqual([true, false, true]);
  });
});

describe('gates are opened beside what is planned', () => {
  it('until the last month, by the first in the catalogue of two as good', () => {
    const low = {
      'cloud.exit': { level: 1 },
      'cloud.control': { level: 1 },
      'data.quality': { level: 0 },
      'data.access': { level: 0 },
      'data.history': { level: 0 },
    } as const;
    const chain = (id: string, raises: LevelsByItem, requires: LevelsByItem, weeks: 39 | 21) =>
      plainStep(id, raises, { requires, weeks, days: 0 });
    const measures = [
      chain('a', { 'data.quality': 2 }, {}, 39),
      chain('b', { 'data.access': 2 }, { 'data.quality': 2 }, 39),
      chain('c', { 'data.history': 2 }, { 'data.access': 2 }, 21),
      plainStep('exit', { 'cloud.exit': 2 }, { requires: { 'data.history': 2 } }),
    ];
    expect(startsOf(low, measures)).toEqual(['a@1', 'b@10', 'c@19', 'exit@24']);
    const lead = plainStep('lead', { 'data.quality': 1 });
    const control = plainStep('control', { 'cloud.control': 2 }, { requires: { 'data.quality': 1 } });
    expect(startsOf(low, [lead, control, plainStep('exit', { 'cloud.exit': 2 })])[0]).toBe('lead@1');
  });

  it('not by a step that makes another, planned for later, in vain', () => {
    // Money for one of the two dear steps in a year, so that the trial comes a year later; "slow" would be too late for it.
    const low = { ...UNTRAINED, 'data.quality': { level: 0 }, 'data.access': { level: 0 } } as const;
    const literate = { 'skills.literacy': 3 } as const;
    const measures = [
      plainStep('buy', { 'data.quality': 2 }, { cost: 900, days: 0 }),
      plainStep('school', literate, { cost: 900, days: 0, requires: { 'data.quality': 2 } }),
      plainStep('lead', { 'data.access': 1 }, { days: 0, weeks: 39 }),
      plainStep('slow', literate, { days: 0, weeks: 39, requires: { 'data.access': 1 } }),
      plainStep('pilot-assistant', {}, { kind: 'pilot', goal: 'assistant', days: 0, requires: literate }),
    ];
    expect(startsOf(low, measures, { goals: ['assistant'] })).toEqual([
      'buy@1',
      'lead@2',
      'school@13',
      'pilot-assistant@14',
    ]);
  });
});
