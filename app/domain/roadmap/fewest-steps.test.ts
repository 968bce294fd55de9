import { describe, expect, it } from 'vitest';
import { plainFirm, plainForm, plainSchedule, plainStep } from '#tests/factories/plain-plans.ts';
import { measure } from '#tests/factories/small-catalogue.ts';
import { FewestSteps } from './fewest-steps.ts';
import type { LevelsByItem, Measure } from './measure.ts';
import { findWays } from './ways.ts';

const LOW = {
  'data.quality': { level: 0 },
  'data.access': { level: 0 },
  'data.history': { level: 0 },
} as const;
const goal = 'assistant' as const;
const pilot = (requires: LevelsByItem) => plainStep('pilot-assistant', {}, { kind: 'pilot', goal, requires });
const quality = plainStep('quality', { 'data.quality': 2 });
const access = plainStep('access', { 'data.access': 2 });
const BOTH = { 'data.quality': 2, 'data.access': 2 } as const;

function fewestFor(measures: readonly Measure[], lower: Parameters<typeof plainFirm>[0] = {}) {
  const { schedule, tasks, task } = plainSchedule(
    plainFirm({ ...LOW, ...lower }, { goals: [goal], resources: null }),
    measures,
  );
  const aimed = task('pilot-assistant');
  const fewest = new FewestSteps(findWays(schedule, [aimed], tasks), aimed.requires);
  return { schedule, task, canDoWith: (steps: number) => fewest.canDoWith(schedule, steps) };
}

describe('what a trial requires can be brought', () => {
  it.each<[string, readonly Measure[], number]>([
    ['by nothing where nothing is required', [pilot({})], 0],
    ['by a step for each item', [quality, access, pilot(BOTH)], 2],
    ['by one step that lifts both', [quality, access, plainStep('both', BOTH), pilot(BOTH)], 1],
    [
      'by one that lifts both, with what it requires',
      [
        plainStep('history', { 'data.history': 1 }),
        plainStep('both', BOTH, { requires: { 'data.history': 1 } }),
        pilot(BOTH),
      ],
      2,
    ],
    [
      'by three, one after the other',
      [
        plainStep('one', { 'data.quality': 1 }),
        plainStep('two', { 'data.access': 1 }, { requires: { 'data.quality': 1 } }),
        plainStep('three', { 'data.history': 2 }, { requires: { 'data.access': 1 } }),
        pilot({ 'data.history': 2 }),
      ],
      3,
    ],
    [
      'by the way that takes fewer, though another comes first',
      [
        plainStep('lead', { 'data.history': 1 }),
        plainStep('long', { 'data.quality': 2 }, { requires: { 'data.history': 1 } }),
        plainStep('short', { 'data.quality': 2 }),
        pilot({ 'data.quality': 2 }),
      ],
      1,
    ],
  ])('%s', (_name, measures, least) => {
    const { canDoWith } = fewestFor(measures);
    // What was settled once is remembered: asked from either side, and again.
    for (const steps of [9, least, least - 1, 0, least - 1, least, 9]) {
      expect(canDoWith(steps), `${steps}`).toBe(steps >= least);
    }
    const downwards = fewestFor(measures);
    for (const steps of [0, least - 1, least, 9]) expect(downwards.canDoWith(steps)).toBe(steps >= least);
  });

  it('by no step where a decision is all that is lacking', () => {
    const follows = (kind: 'decision' | 'roll-out', id: string) => plainStep(id, {}, { kind, goal });
    const { schedule, tasks, task } = plainSchedule(plainFirm(LOW, { goals: [goal] }), [
      pilot({}),
      follows('decision', 'decide-assistant'),
      follows('roll-out', 'roll-out-assistant'),
    ]);
    schedule.place(task('pilot-assistant'), 1);
    const rollOut = task('roll-out-assistant');
    const fewest = new FewestSteps(findWays(schedule, [rollOut], tasks), rollOut.requires);
    expect(fewest.canDoWith(schedule, 0)).toBe(true);
  });

  it('by the form that waits for nothing, though the other comes first', () => {
    const either = measure({
      id: 'either',
      forms: [
        plainForm({ 'data.quality': 2 }, { requires: { 'data.history': 1 } }),
        plainForm({ 'data.quality': 2 }, { form: 'bought' }),
      ],
    });
    const { canDoWith } = fewestFor([either, pilot({ 'data.quality': 2 })]);
    expect([canDoWith(0), canDoWith(1)]).toEqual([false, true]);
  });

  it('by the form whose condition can be met, though the other comes first', () => {
    // Nothing lifts what the own form waits for.
    const either = measure({
      id: 'either',
      forms: [
        plainForm({ 'data.quality': 2 }, { requires: { 'skills.technical': 1 } }),
        plainForm({ 'data.quality': 2 }, { form: 'bought', requires: { 'data.history': 2 } }),
      ],
    });
    const history = plainStep('history', { 'data.history': 2 });
    const { canDoWith } = fewestFor([either, history, pilot({ 'data.quality': 2 })], {
      'skills.technical': { level: 0 },
    });
    expect([canDoWith(1), canDoWith(2)]).toEqual([false, true]);
  });

  it('by none of two ways that lack something each, though together they would bring it', () => {
    // Nothing brings what "both" waits for; "second" waits for what only "both" would bring.
    const { canDoWith } = fewestFor([
      plainStep('both', BOTH, { requires: { 'data.history': 1 } }),
      plainStep('second', { 'data.quality': 2 }, { requires: { 'data.access': 1 } }),
      pilot({ 'data.quality': 2 }),
    ]);
    expect(canDoWith(9)).toBe(false);
  });

  it('which is worked out once for the same levels', () => {
    const { schedule, tasks, task } = plainSchedule(plainFirm(LOW, { goals: [goal], resources: null }), [
      quality,
      access,
      pilot(BOTH),
    ]);
    const ways = findWays(schedule, [task('pilot-assistant')], tasks);
    let asked = 0;
    const counted: typeof ways = {
      ...ways,
      bringing: (level) => {
        asked += 1;
        return ways.bringing(level);
      },
    };
    const fewest = new FewestSteps(counted, task('pilot-assistant').requires);
    const askedFor = (steps: number): number => {
      const before = asked;
      fewest.canDoWith(schedule, steps);
      return asked - before;
    };
    expect(askedFor(2)).toBeGreaterThan(0);
    expect([askedFor(2), askedFor(3)]).toEqual([0, 0]);
    expect(askedFor(1)).toBeGreaterThan(0);
    expect([askedFor(1), askedFor(0), askedFor(2)]).toEqual([0, 0, 0]);
  });

  it('beside what the plan brings already, until its last month', () => {
    const { schedule, task, canDoWith } = fewestFor([quality, access, pilot(BOTH)]);
    schedule.place(task('quality'), 24);
    expect([canDoWith(0), canDoWith(1)]).toEqual([false, true]);
    schedule.takeBack();
    expect([canDoWith(1), canDoWith(2)]).toEqual([false, true]);
    schedule.place(task('access'), 3);
    expect([canDoWith(0), canDoWith(1)]).toEqual([false, true]);
    schedule.place(task('quality'), 4);
    expect(canDoWith(0)).toBe(true);
  });

  it('by one step where one of two items is there, whatever was found of the other half way', () => {
    // Of quality four levels are asked for, of access one.
    const { schedule, task, canDoWith } = fewestFor([
      plainStep('half', { 'data.quality': 2 }),
      plainStep('whole', { 'data.quality': 4 }),
      plainStep('open', { 'data.access': 1 }),
      pilot({ 'data.quality': 4, 'data.access': 1 }),
    ]);
    schedule.place(task('half'), 1);
    expect(canDoWith(1)).toBe(false);
    schedule.takeBack();
    schedule.place(task('open'), 1);
    expect(canDoWith(1)).toBe(true);
  });

  it('is not told apart by a number that cannot hold so many levels', () => {
    const ways = (items: number) => ({ bringing: () => [], demand: new Int8Array(items).fill(4) });
    expect(() => new FewestSteps(ways(22), [])).not.toThrow();
    expect(() => new FewestSteps(ways(24), [])).toThrow(
      new RangeError('One number cannot tell the levels apart'),
    );
  });
});
