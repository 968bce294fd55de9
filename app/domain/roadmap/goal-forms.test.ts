import { describe, expect, it } from 'vitest';
import type { PlainForm } from '#tests/factories/plain-plans.ts';
import { plainFirm, plainForm, plainStep, planFor } from '#tests/factories/plain-plans.ts';
import type { LevelsByItem } from './measure.ts';

const goal = 'assistant' as const;
const stage = (kind: 'pilot' | 'decision' | 'roll-out', form: PlainForm = {}) =>
  plainStep(`${kind === 'decision' ? 'decide' : kind}-${goal}`, {}, { kind, goal, days: 0.5, ...form });

/** Form and month of the trial, and the month of its roll-out, where there are 1000 euro a year and two days a quarter. */
function plannedOf(
  normal: PlainForm | null,
  small: PlainForm | null,
  {
    rollOut = {},
    low = {},
    lifts = [],
  }: {
    readonly rollOut?: PlainForm;
    readonly low?: Parameters<typeof plainFirm>[0];
    readonly lifts?: readonly (readonly [LevelsByItem, PlainForm])[];
  } = {},
) {
  const forms = [
    ...(normal ? [plainForm({}, { form: 'normal', days: 0.5, ...normal })] : []),
    ...(small ? [plainForm({}, { form: 'small', days: 0.5, ...small })] : []),
  ];
  const measures = [
    ...lifts.map(([raises, form], index) => plainStep(`lift-${index}`, raises, { days: 0, ...form })),
    { ...stage('pilot'), forms },
    stage('decision', { days: 0 }),
    stage('roll-out', rollOut),
  ];
  const { steps } = planFor(plainFirm(low, { goals: [goal] }), measures);
  const trial = steps.find(({ kind }) => kind === 'pilot');
  const routine = steps.find(({ kind }) => kind === 'roll-out');
  return [trial ? `${trial.form}@${trial.month}` : null, routine?.month ?? null];
}

describe('of the forms that can start in the first month, the normal one is taken', () => {
  const small = { cost: 100 } as const;
  const LOW = { 'data.quality': { level: 0 } } as const;
  const lift = [{ 'data.quality': 2 }, { weeks: 8 }] as const;
  const waits = { requires: { 'data.quality': 2 } } as const;

  it.each<[string, Parameters<typeof plannedOf>, readonly [string | null, number | null]]>([
    ['where even its high estimate fits', [{ cost: [500, 1000] }, small], ['normal@1', 3]],
    ['not where its high cost does not', [{ cost: [500, 1001] }, small], ['small@1', 3]],
    ['not where its high days do not', [{ days: [0.5, 2.5] }, small], ['small@1', 3]],
    [
      'not where its running cost leaves no money for the roll-out',
      [{ running: 600 }, {}, { rollOut: { cost: 1000 } }],
      ['small@1', 3],
    ],
    ['not where it comes later', [waits, small, { low: LOW, lifts: [lift] }], ['small@1', 3]],
    ['if the small one comes later', [{}, waits, { low: LOW, lifts: [lift] }], ['normal@1', 3]],
    [
      'if it is the only one, though its high estimate does not fit',
      [{ cost: [500, 1001] }, null],
      ['normal@1', 3],
    ],
    ['and else the small one', [null, small], ['small@1', 3]],
    ['and none where neither fits', [{ cost: 1001 }, { days: 2.5 }], [null, null]],
    [
      'though its roll-out fits with no form, the small one then',
      [{}, small, { rollOut: { cost: 1001 } }],
      ['small@1', null],
    ],
  ])('%s', (_name, given, expected) => {
    expect(plannedOf(...given)).toEqual(expected);
  });

  it('not where its high days would keep the roll-out waiting', () => {
    // Two days a quarter: at the high end the trial takes them all.
    expect(plannedOf({ days: [0.5, 2] }, { cost: 100 }, { rollOut: { days: 1.5 } })).toEqual(['small@1', 3]);
  });
});

describe('a roll-out', () => {
  it('ends as early as it can, in the form that ends first', () => {
    const own = plainForm({}, { days: 0.5, weeks: 13 });
    const bought = plainForm({}, { form: 'bought', days: 0.5, cost: 300 });
    const ends = (forms: readonly (typeof own)[]) => {
      const measures = [stage('pilot'), stage('decision', { days: 0 }), { ...stage('roll-out'), forms }];
      const { steps } = planFor(plainFirm({}, { goals: [goal] }), measures);
      const routine = steps.find(({ kind }) => kind === 'roll-out');
      return [routine?.form, routine?.month, routine?.endMonth];
    };
    expect(ends([own, bought])).toEqual(['bought', 3, 3]);
    expect(ends([own])).toEqual(['own', 3, 5]);
  });

  it('may end with the last month, and not after it; so may a trial', () => {
    const low = { 'data.quality': { level: 0 }, 'data.access': { level: 0 } } as const;
    const wait = (weeks: 17 | 21) =>
      [
        [{ 'data.quality': 2 }, { weeks: 39 }],
        [{ 'data.access': 2 }, { weeks, requires: { 'data.quality': 2 } }],
      ] as const;
    const requires = { 'data.access': 2 } as const;
    // Nine and four months, then trial, decision and nine months of roll-out: 13 + 1 + 1 + 9.
    expect(plannedOf({ requires }, null, { low, lifts: wait(17), rollOut: { weeks: 39 } })).toEqual([
      'normal@14',
      16,
    ]);
    expect(plannedOf({ requires }, null, { low, lifts: wait(21), rollOut: { weeks: 39 } })).toEqual([
      'normal@15',
      null,
    ]);
    const later = [...wait(21), [{ 'data.history': 2 }, { weeks: 39, requires }]] as const;
    const last = { 'data.history': 2 } as const;
    const lowest = { ...low, 'data.history': { level: 0 } } as const;
    expect(plannedOf({ requires: last }, null, { low: lowest, lifts: later })).toEqual(['normal@24', null]);
  });
});
