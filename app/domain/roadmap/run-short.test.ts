import { describe, expect, it } from 'vitest';
import { plainFirm, plainForm, plainSchedule, plainStep } from '#tests/factories/plain-plans.ts';
import { measure } from '#tests/factories/small-catalogue.ts';
import type { PlanningFacts } from './planning-firm.ts';
import type { Measure } from './measure.ts';
import { canRunShort } from './run-short.ts';

const LIFT = { 'data.quality': 2 } as const;
const steps = (...costs: readonly number[]): readonly Measure[] =>
  costs.map((cost, index) => plainStep(`step-${index}`, LIFT, { cost }));
const running = (id: string, euros: number) => plainStep(id, LIFT, { running: euros });
const eitherForm = (own: number, bought: number) =>
  measure({
    id: 'either',
    forms: [plainForm(LIFT, { cost: own }), plainForm(LIFT, { form: 'bought', cost: bought })],
  });

interface Case {
  readonly measures: readonly Measure[];
  readonly firm?: Partial<PlanningFacts>;
  readonly placed?: readonly (readonly [id: string, month: number])[];
}

/** In a firm with 1000 euro a year. */
function runsShort({ measures, firm = {}, placed = [] }: Case): boolean {
  const { schedule, tasks, task } = plainSchedule(
    plainFirm({ 'data.quality': { level: 0 } }, firm),
    measures,
  );
  for (const [id, month] of placed) schedule.place(task(id), month);
  return canRunShort(
    schedule,
    tasks.filter(({ id }) => !schedule.has({ id })),
  );
}

describe('a year has money for all that a plan may take up', () => {
  const tiny = { sizeClass: '1-9' } as const;
  it.each<[string, Case, Case]>([
    ['until it takes a euro more', { measures: steps(600, 400) }, { measures: steps(600, 401) }],
    [
      'with a year of what it costs to run',
      { measures: [...steps(400), running('runs', 600)] },
      { measures: [...steps(400), running('runs', 601)] },
    ],
    [
      'whichever form of a measure, each measure once',
      { measures: [eitherForm(0, 700), ...steps(300)] },
      { measures: [eitherForm(0, 700), ...steps(301)] },
    ],
    [
      'whichever form comes first',
      { measures: [eitherForm(700, 0), ...steps(300)] },
      { measures: [eitherForm(700, 0), ...steps(301)] },
    ],
    [
      'for the six dearest of seven where it has six steps',
      { firm: tiny, measures: steps(150, 150, 150, 150, 150, 150, 250) },
      { firm: tiny, measures: steps(150, 150, 150, 150, 150, 150, 251) },
    ],
    [
      'in whatever order they come',
      { firm: tiny, measures: steps(250, 150, 150, 150, 150, 150, 150) },
      { firm: tiny, measures: steps(251, 150, 150, 150, 150, 150, 150) },
    ],
    [
      'beside what is spent in some year of the plan',
      { measures: steps(600, 400), placed: [['step-0', 20]] },
      { measures: steps(600, 401), placed: [['step-0', 20]] },
    ],
    [
      'beside a year of what will run in the end',
      { measures: [running('late', 600), ...steps(400)], placed: [['late', 24]] },
      { measures: [running('late', 600), ...steps(401)], placed: [['late', 24]] },
    ],
  ])('%s', (_name, enough, short) => {
    expect([runsShort(enough), runsShort(short)]).toEqual([false, true]);
  });

  it('always where no budget is stated, and where nothing costs', () => {
    expect(runsShort({ measures: steps(9_999_999), firm: { resources: null } })).toBe(false);
    const poor = { resources: { budgetEurPerYear: 0, staffDaysPerQuarter: 2 } };
    expect(runsShort({ measures: steps(0, 0), firm: poor })).toBe(false);
  });
});
