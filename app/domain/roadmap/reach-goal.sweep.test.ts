import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { form, measure } from '#tests/factories/small-catalogue.ts';
import { SlowPlanner } from '#tests/factories/slow-planner.ts';
import type { Answers } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { LevelsByItem, Measure } from './measure.ts';
import { planRoadmap } from './plan-roadmap.ts';
import type { PlanningFacts } from './planning-firm.ts';
import { toPlanningFirm } from './planning-firm.ts';

const HORIZON = 7;
const HORIZON_OF_ROUTINE = 9;
const PLAYED: readonly Item[] = ['skills.leadership', 'skills.literacy', 'data.documents', 'cloud.exit'];

const level = (max: number): fc.Arbitrary<Level> =>
  fc.integer({ min: 0, max }).map((value) => value as Level);
const weeks = fc.constantFrom(4, 4, 8, 13, 17);
const days = fc
  .constantFrom([0.5, 1], [1, 2], [1.5, 3], [2, 4] as const)
  .map(([low, high]) => [low ?? 0, high ?? 0] as const);
const cost = fc
  .constantFrom([0, 0], [200, 400], [500, 1200] as const)
  .map(([low, high]) => [low ?? 0, high ?? 0] as const);

const spec = fc.record({
  weeks,
  days,
  cost,
  running: fc.constantFrom<readonly [number, number]>([0, 0], [120, 240], [480, 600]),
});

/** One to three ways to lift one of four items, some of which wait for another item. */
const improvement = (id: string, item: Item, waitsFor: readonly Item[]): fc.Arbitrary<Measure> =>
  fc
    .record({
      to: fc.constantFrom<Level>(1, 2, 2, 3),
      own: spec,
      bought: fc.option(spec),
      waits: fc.option(
        fc.record({ item: fc.constantFrom(...waitsFor), level: fc.constantFrom<Level>(1, 2) }),
      ),
    })
    .map(({ to, own, bought, waits }) => {
      const requires: LevelsByItem = waits && waits.item !== item ? { [waits.item]: waits.level } : {};
      const levels = { requires, raises: { [item]: to } };
      return measure({
        id,
        forms: [form('own', own, levels), ...(bought ? [form('bought', bought, levels)] : [])],
      });
    });

const catalogue: fc.Arbitrary<readonly Measure[]> = fc
  .record({
    helpers: fc.tuple(
      improvement('a', 'skills.leadership', PLAYED),
      improvement('b', 'skills.literacy', PLAYED),
      improvement('c', 'data.documents', PLAYED),
      fc.oneof(improvement('d', 'cloud.exit', PLAYED), improvement('d', 'data.documents', PLAYED)),
    ),
    normal: spec,
    small: spec,
    requires: fc.array(fc.record({ item: fc.constantFrom(...PLAYED), level: level(2) }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ helpers, normal, small, requires }) => {
    const needed = Object.fromEntries(requires.map((one) => [one.item, one.level])) as LevelsByItem;
    const levels = { requires: needed, raises: { 'budget.business-case': 3 as const } };
    return [
      ...helpers,
      measure({
        ...{ id: 'pilot-assistant', kind: 'pilot' as const, goal: 'assistant' as const },
        forms: [form('normal', normal, levels), form('small', small, levels)],
      }),
    ];
  });

const firm: fc.Arbitrary<PlanningFacts> = fc
  .record({
    levels: fc.tuple(level(2), level(2), level(2), level(2)),
    money: fc.constantFrom(0, 400, 900, 2000),
    days: fc.constantFrom(1, 2, 3, 6),
    aiUse: fc.constantFrom('none', 'private'),
    stated: fc.boolean(),
  })
  .map(({ levels, money, days: staffDaysPerQuarter, aiUse, stated }) => ({
    asOf: '2026-11-23',
    answers: {
      ...Object.fromEntries(ITEMS.map((item) => [item, { level: 3 }])),
      ...Object.fromEntries(PLAYED.map((item, index) => [item, { level: levels[index] ?? 0 }])),
      'cloud.control': { level: 0 },
    } as Answers,
    aiUse,
    sizeClass: '10-49',
    sector: 'construction',
    country: 'DE',
    goals: ['assistant'],
    goalStatus: {},
    people: {},
    resources: stated ? { budgetEurPerYear: money, staffDaysPerQuarter } : null,
    done: new Set(),
    dropped: new Set(),
  }));

/** The same with a decision and a roll-out, and a helping measure less, as trying everything takes long. */
const catalogueToRoutine: fc.Arbitrary<readonly Measure[]> = fc
  .record({
    base: catalogue,
    own: spec,
    bought: fc.option(spec),
    requires: fc.record({ item: fc.constantFrom(...PLAYED), level: level(2) }),
  })
  .map(({ base: [a, b, c, , pilot], own, bought, requires }) => {
    const goal = 'assistant' as const;
    const levels = { requires: { [requires.item]: requires.level }, raises: {} };
    const forms = [form('own', own, levels), ...(bought ? [form('bought', bought, levels)] : [])];
    const decision = form('own', { weeks: 4, days: [0.5, 1] }, { requires: {}, raises: {} });
    return [
      ...[a, b, c, pilot].filter((one) => one !== undefined),
      measure({
        id: 'decide-assistant',
        kind: 'decision',
        goal,
        after: 'pilot-assistant',
        forms: [decision],
      }),
      measure({ id: 'roll-out-assistant', kind: 'roll-out', goal, after: 'decide-assistant', forms }),
    ];
  });

describe('the earliest routine', () => {
  it('is the one that trying everything finds beside the trial of the plan', () => {
    const found = { routine: 0, later: 0 };
    fc.assert(
      fc.property(firm, catalogueToRoutine, (facts, measures) => {
        const { steps } = planRoadmap(toPlanningFirm(facts), measures, 0);
        const pilot = steps.find(({ kind }) => kind === 'pilot');
        const end = steps.find(({ kind }) => kind === 'roll-out')?.endMonth ?? null;
        if (!pilot) return;
        const slow = new SlowPlanner(facts, measures, HORIZON_OF_ROUTINE);
        const trial = { form: pilot.form, start: pilot.month };
        const earliest = slow.earliestRoutine('assistant', trial);
        if (earliest === null) expect(end ?? HORIZON_OF_ROUTINE + 1).toBeGreaterThan(HORIZON_OF_ROUTINE);
        else expect(end).toBe(earliest);
        if (earliest !== null) found.routine += 1;
        if (earliest !== null && earliest > pilot.endMonth + 2) found.later += 1;
      }),
      { numRuns: 100, seed: 20_261_126 },
    );
    expect(found.routine).toBeGreaterThan(20);
    expect(found.later).toBeGreaterThan(10);
  }, 300_000);
});

describe('the earliest trial', () => {
  it('is the one that trying everything finds', () => {
    let found = 0;
    fc.assert(
      fc.property(firm, catalogue, (facts, measures) => {
        const slow = new SlowPlanner(facts, measures, HORIZON).earliestTrial('assistant');
        const { steps } = planRoadmap(toPlanningFirm(facts), measures, 0);
        const month = steps.find(({ kind }) => kind === 'pilot')?.month ?? null;
        if (slow === null) expect(month ?? HORIZON + 1).toBeGreaterThan(HORIZON);
        else expect(month).toBe(slow);
        if (slow !== null && slow > 1) found += 1;
      }),
      { numRuns: 100, seed: 20_261_126 },
    );
    expect(found).toBeGreaterThan(20);
  }, 300_000);
});
