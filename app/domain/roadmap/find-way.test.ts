import { describe, expect, it } from 'vitest';
import type { PlainForm } from '#tests/factories/plain-plans.ts';
import { plainFirm, plainForm, plainSchedule, plainStep } from '#tests/factories/plain-plans.ts';
import type { Search } from '#tests/factories/plain-searches.ts';
import { LOW, searched, stage, trialAt } from '#tests/factories/plain-searches.ts';
import { measure } from '#tests/factories/small-catalogue.ts';
import { Effort } from './effort.ts';
import { findWay } from './find-way.ts';
import type { LevelsByItem } from './measure.ts';

const goal = 'assistant' as const;
const lift = (plain: PlainForm = {}) => plainStep('lift', QUALITY, { days: 0, ...plain });
const QUALITY: LevelsByItem = { 'data.quality': 2 };
const ACCESS: LevelsByItem = { 'data.access': 2 };
const BOTH = { ...QUALITY, ...ACCESS };
const waiting = [lift(), stage('pilot', { requires: QUALITY })];
const routineAt = (trial: number, month: number) =>
  [
    ['pilot-assistant', trial],
    ['roll-out-assistant', month],
  ] as const;
/** Lifts quality with own days, or with money instead. */
const ownOrBought = (own: PlainForm, bought: PlainForm) =>
  measure({
    id: 'either',
    forms: [plainForm(QUALITY, own), plainForm(QUALITY, { form: 'bought', ...bought })],
  });

describe('a way to a trial', () => {
  it.each<[string, Search, readonly string[]]>([
    [
      'is nothing where it waits for nothing',
      { measures: waiting.slice(1), aims: trialAt(1), low: {} },
      ['pilot-assistant@1'],
    ],
    [
      'is the step that it waits for, as early as can be',
      { measures: waiting, aims: trialAt(4) },
      ['lift@1', 'pilot-assistant@4'],
    ],
    [
      'is one step after the other',
      {
        measures: [
          plainStep('second', QUALITY, { days: 0, requires: { 'data.access': 1 } }),
          plainStep('first', { 'data.access': 1 }, { days: 0, weeks: 8 }),
          stage('pilot', { requires: QUALITY }),
        ],
        aims: trialAt(4),
      },
      ['first@1', 'second@3', 'pilot-assistant@4'],
    ],
    [
      'leaves out what it does not need',
      { measures: [plainStep('other', ACCESS, { days: 0 }), ...waiting], aims: trialAt(3) },
      ['lift@1', 'pilot-assistant@3'],
    ],
    [
      'turns to the other form where days are short for both steps',
      {
        // Two days a quarter, and the trial is to start after one.
        measures: [
          ownOrBought({ days: 2 }, { days: 0, cost: 500 }),
          plainStep('access', ACCESS, { days: 2 }),
          stage('pilot', { requires: BOTH }),
        ],
        aims: trialAt(4),
      },
      ['either bought@1', 'access@1', 'pilot-assistant@4'],
    ],
    [
      'lets a step wait where its days are taken until then',
      // Two thirds of a day in month 3 leave less than one and a half in months 3 to 5.
      {
        measures: [
          plainStep('busy', { 'data.history': 2 }, { days: 2, weeks: 13 }),
          lift({ days: 1.5 }),
          stage('pilot', { requires: QUALITY }),
        ],
        low: { ...LOW, 'data.history': { level: 0 } },
        placed: [['busy', 1]],
        aims: trialAt(7),
      },
      ['busy@1', 'lift@6', 'pilot-assistant@7'],
    ],
    [
      'lets a step that costs wait for the next year',
      {
        measures: [
          lift({ cost: 600 }),
          stage('pilot', { cost: 600 }),
          stage('decision'),
          stage('roll-out', { requires: QUALITY }),
        ],
        aims: routineAt(2, 16),
      },
      ['pilot-assistant@2', 'decide-assistant@3', 'lift@14', 'roll-out-assistant@16'],
    ],
    [
      'lets a step that costs to run wait until what it costs until the end is left',
      // In months 13 to 24 the trial leaves 300 euro, that is six months at 50.
      {
        measures: [lift({ running: 600 }), stage('pilot', { cost: 700, requires: QUALITY })],
        aims: trialAt(24),
      },
      ['lift@18', 'pilot-assistant@24'],
    ],
    [
      'adds up what a step costs and what it costs to run',
      // 600 for the trial and 300 leave 100 of months 2 to 13: four months at 25.
      {
        measures: [
          lift({ cost: 300, running: 300 }),
          stage('pilot', { cost: 600 }),
          stage('decision'),
          stage('roll-out', { requires: QUALITY }),
        ],
        aims: routineAt(2, 16),
      },
      ['pilot-assistant@2', 'decide-assistant@3', 'lift@9', 'roll-out-assistant@16'],
    ],
    [
      'counts what a roll-out costs to run in place of its trial, in whatever order they are named',
      {
        measures: [stage('pilot', { running: 600 }), stage('decision'), stage('roll-out', { running: 900 })],
        aims: routineAt(1, 3).toReversed(),
      },
      ['pilot-assistant@1', 'decide-assistant@2', 'roll-out-assistant@3'],
    ],
    [
      'opens a gate that bars trials',
      {
        low: { 'skills.leadership': { level: 0 } },
        measures: [plainStep('appoint', { 'skills.leadership': 1 }, { days: 0, weeks: 8 }), stage('pilot')],
        aims: trialAt(3),
      },
      ['appoint@1', 'pilot-assistant@3'],
    ],
    [
      'begins with a gate that bars none, before what it is for',
      {
        low: { ...LOW, 'skills.literacy': { level: 1 } },
        measures: [...waiting, plainStep('train', { 'skills.literacy': 2 }, { days: 0 })],
        aims: trialAt(2),
      },
      ['lift@1', 'train@1', 'pilot-assistant@2'],
    ],
    [
      'begins with a gate even in the month of the trial',
      {
        low: { 'skills.literacy': { level: 1 } },
        measures: [stage('pilot'), plainStep('train', { 'skills.literacy': 2 }, { days: 0 })],
        aims: trialAt(1),
      },
      ['pilot-assistant@1', 'train@1'],
    ],
    [
      'serves two gates with one step that opens both',
      {
        low: { 'skills.literacy': { level: 1 }, 'data.governance': { level: 1 } },
        measures: [
          stage('pilot'),
          plainStep('one-for-both', { 'skills.literacy': 2, 'data.governance': 2 }, { days: 0 }),
          plainStep('rules', { 'data.governance': 2 }, { days: 0 }),
        ],
        aims: trialAt(1),
      },
      ['pilot-assistant@1', 'one-for-both@1'],
    ],
    [
      'leaves a month empty where a gate could be opened there, and its step would take the days',
      {
        // The opener fits in month 1 alone, and then "access" finds no room; half a day of month 4 is taken.
        low: { ...LOW, 'skills.literacy': { level: 1 }, 'data.history': { level: 0 } },
        measures: [
          plainStep('busy', { 'data.history': 2 }, { days: 1.5, weeks: 13 }),
          lift(),
          plainStep('access', ACCESS, { days: 1.5 }),
          plainStep('train', { 'skills.literacy': 2 }, { days: 2 }),
          stage('pilot', { requires: BOTH }),
        ],
        placed: [['busy', 4]],
        aims: trialAt(3),
      },
      ['lift@2', 'access@2', 'pilot-assistant@3', 'busy@4'],
    ],
  ])('%s', (_name, given, expected) => {
    expect(searched(given)).toMatchObject({ isFound: true, starts: expected });
  });
});

describe('no way, and a plan left as it was, is found', () => {
  const busy = plainStep('busy', { 'data.history': 2 }, { days: 0 });
  const history = { ...LOW, 'data.history': { level: 0 } } as const;
  const before = { placed: [['busy', 1]] as const, low: history };

  it.each<[string, Search]>([
    [
      'where nothing brings what it waits for',
      { measures: [busy, stage('pilot', { requires: QUALITY })], aims: trialAt(9) },
    ],
    ['where what it waits for comes too late', { measures: [busy, ...waiting], aims: trialAt(1) }],
    [
      'where the trial itself has no room',
      { measures: [busy, stage('pilot', { cost: 1001 })], aims: trialAt(2) },
    ],
    [
      'where its roll-out has none beside it',
      {
        measures: [busy, stage('pilot', { cost: 600 }), stage('decision'), stage('roll-out', { cost: 600 })],
        aims: routineAt(1, 3),
      },
    ],
    [
      'where both steps take the days that are there for one',
      {
        measures: [
          busy,
          lift({ days: 2 }),
          plainStep('access', ACCESS, { days: 1 }),
          stage('pilot', { requires: BOTH }),
        ],
        aims: trialAt(4),
      },
    ],
    [
      'where the effort is spent before',
      {
        measures: [busy, ...waiting],
        aims: trialAt(4),
        tries: 0,
      },
    ],
  ])('%s', (_name, given) => {
    expect(searched({ ...before, ...given })).toMatchObject({ isFound: false, starts: ['busy@1'] });
  });
});

describe('a search', () => {
  it('counts each step that it tries', () => {
    expect(searched({ measures: waiting, aims: trialAt(4), tries: 1 })).toMatchObject({
      isFound: true,
      spent: 1,
    });
    const both = [
      ...waiting.slice(0, 1),
      plainStep('access', ACCESS, { days: 0 }),
      stage('pilot', { requires: BOTH }),
    ];
    expect(searched({ measures: both, aims: trialAt(4), tries: 2 })).toMatchObject({
      isFound: true,
      spent: 2,
    });
    expect(searched({ measures: both, aims: trialAt(4), tries: 1 })).toMatchObject({
      isFound: false,
      spent: 1,
    });
  });

  const untrained = { ...LOW, 'skills.literacy': { level: 1 } } as const;
  const ungoverned = { ...untrained, 'data.governance': { level: 1 } } as const;
  const train = plainStep('train', { 'skills.literacy': 2 }, { days: 0 });
  const rules = plainStep('rules', { 'data.governance': 2 }, { days: 0 });
  /** More than an errand, of which two begin in a month. */
  const longer = stage('pilot', { days: [0, 2] });
  const forBoth = plainStep('for-both', { 'skills.literacy': 2, 'data.governance': 2 }, { days: 0 });

  it.each<[string, Search, readonly string[], number]>([
    [
      'with what has least time to spare, whatever the catalogue names first',
      // Two steps run at once, and "access" has to begin in the first month: no other has to be taken back for it.
      {
        low: { ...LOW, 'data.history': { level: 0 } },
        measures: [
          lift({ days: [0, 2] }),
          plainStep('history', { 'data.history': 2 }, { days: [0, 2] }),
          plainStep('access', ACCESS, { days: [0, 2], weeks: 13 }),
          stage('pilot', { requires: { ...BOTH, 'data.history': 2 } }),
        ],
        aims: trialAt(4),
      },
      ['lift@1', 'access@1', 'history@2', 'pilot-assistant@4'],
      3,
    ],
    [
      'with one step for a gate, and not a second one beside it while another gate stands',
      {
        low: ungoverned,
        measures: [longer, train, plainStep('again', { 'skills.literacy': 3 }, { days: 0 }), rules],
        aims: trialAt(1),
      },
      ['pilot-assistant@1', 'train@1', 'rules@1'],
      2,
    ],
    [
      'with a second one where it opens another gate too, which makes the first superfluous',
      {
        low: ungoverned,
        measures: [longer, train, forBoth],
        aims: trialAt(1),
      },
      ['pilot-assistant@1', 'train@1'],
      2,
    ],
  ])('begins %s', (_name, given, starts, spent) => {
    expect(searched(given)).toMatchObject({ isFound: true, starts, spent });
  });

  it('tries in vain each step once a month', () => {
    // Six months have days for two of the three. It would be 12 if what also opens the gate were tried for that again.
    const given = {
      low: untrained,
      measures: [
        plainStep('train', { 'skills.literacy': 2 }, { days: 1.3 }),
        plainStep('access', ACCESS, { days: 1.3 }),
        lift({ days: 1.3 }),
        stage('pilot', { requires: { ...BOTH, 'skills.literacy': 2 } }),
      ],
      aims: trialAt(7),
    };
    expect(searched(given)).toMatchObject({ isFound: false, spent: 9 });
  });

  it('tries a later start only where an earlier one is not as good', () => {
    // Three of them find no days in six months. It would be 39 if each went on from later starts too.
    const items = ['data.quality', 'data.access', 'data.history', 'data.documents'] as const;
    const lifts = items.map((item, index) => plainStep(item, { [item]: 2 }, { days: index < 3 ? 1.1 : 0.5 }));
    const each = (value: unknown) => Object.fromEntries(items.map((item) => [item, value]));
    const given = {
      low: each({ level: 0 }) as Search['low'] & object,
      measures: [...lifts, stage('pilot', { requires: each(2) as LevelsByItem })],
      aims: trialAt(7),
    };
    expect(searched(given)).toMatchObject({ isFound: false, spent: 33 });
  });

  it('tries nothing where the bounds refuse', () => {
    expect(searched({ measures: waiting, aims: trialAt(1) })).toMatchObject({ isFound: false, spent: 0 });
  });

  it('sets aside what an aim is said to take', () => {
    const { schedule, tasks, task } = plainSchedule(plainFirm({}, { goals: [goal] }), [
      stage('pilot', { cost: [100, 900] }),
    ]);
    const pilot = task('pilot-assistant');
    const means = { tasks, routes: [], effort: new Effort() };
    expect(findWay(schedule, [{ task: pilot, month: 2, load: pilot.high }], means)).toBe(true);
    expect(schedule.placements[0]?.load).toBe(pilot.high);
  });
});
