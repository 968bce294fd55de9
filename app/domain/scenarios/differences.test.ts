import { describe, expect, it } from 'vitest';
import { JOINERY, SAMPLE_DAY, SAMPLE_FIRMS, toSampleInput } from '#tests/factories/firms.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type { EvaluationInput } from '../evaluation/evaluation.ts';
import { CURRENT_METHOD } from '../evaluation/method.ts';
import type { Answers } from '../questionnaire/answers.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { differencesOf } from './differences.ts';
import { figuresOf } from './figures.ts';

const figures = (input: EvaluationInput) => figuresOf(input, evaluate(CURRENT_METHOD, input, SAMPLE_DAY));
const joinery = toSampleInput(JOINERY);
const today = figures(joinery);
const withResources = (budgetEurPerYear: number, staffDaysPerQuarter: number): EvaluationInput => ({
  ...joinery,
  profile: { ...joinery.profile, resources: { budgetEurPerYear, staffDaysPerQuarter } },
});
const NONE = { added: [], removed: [] };
const SAME = {
  ...{ points: 0, band: null, gates: NONE, headline: null, goals: NONE, trial: null, routine: null },
  ...{ steps: NONE, movedSteps: 0 },
};

/** The firms of the samples, better and worse off, as pairs. */
const firms = Object.values(SAMPLE_FIRMS).map(toSampleInput);
const variants = firms.flatMap((firm) => [
  firm,
  { ...firm, answers: { ...firm.answers, 'data.digital': { level: 4 }, 'skills.leadership': { level: 4 } } },
  { ...firm, profile: { ...firm.profile, resources: { budgetEurPerYear: 0, staffDaysPerQuarter: 0 } } },
]) as readonly EvaluationInput[];
const pairs = variants.flatMap((one) => variants.map((other) => [figures(one), figures(other)] as const));

describe('the differences of two results', () => {
  it('are none between a result and itself', () => {
    for (const [one] of pairs) {
      expect(differencesOf(one, one)).toEqual({ ...SAME, points: one.overall.score === null ? null : 0 });
    }
  });

  it('are the other way round seen from the other side', () => {
    for (const [one, other] of pairs) {
      const [there, back] = [differencesOf(one, other), differencesOf(other, one)];
      for (const what of ['gates', 'goals', 'steps'] as const) {
        expect(back[what]).toEqual({ added: there[what].removed, removed: there[what].added });
      }
      expect(back.movedSteps).toBe(there.movedSteps);
      expect(back.points === null ? null : -back.points + 0).toBe(
        there.points === null ? null : there.points + 0,
      );
      expect(back.trial === null).toBe(there.trial === null);
      if (there.trial?.kind === 'enters') expect(back.trial).toEqual({ kind: 'leaves' });
      if (there.trial?.kind === 'moves') expect(back.trial).toEqual({ kind: 'moves', by: -there.trial.by });
    }
  });

  it('lead from one side to the other', () => {
    for (const [one, other] of pairs) {
      const { gates, steps } = differencesOf(one, other);
      const after = new Set([...one.gates.filter((id) => !gates.removed.includes(id)), ...gates.added]);
      expect([...after].toSorted()).toEqual([...other.gates].toSorted());
      const measures = one.steps.map(({ measure }) => measure);
      const planned = [...measures.filter((id) => !steps.removed.includes(id)), ...steps.added];
      expect(planned.toSorted()).toEqual(other.steps.map(({ measure }) => measure).toSorted());
    }
  });

  it('say what more money and days do to the joinery', () => {
    const { points, trial, goals, steps } = differencesOf(today, figures(withResources(60_000, 20)));
    expect(points).toBe(0);
    expect(trial).toMatchObject({ kind: 'moves' });
    expect(trial?.kind === 'moves' && trial.by).toBeLessThan(0);
    expect(goals.removed).toEqual([]);
    expect(steps.added.length).toBeGreaterThan(0);
  });

  it('say that nothing is reached any more without days', () => {
    const { trial, routine, steps } = differencesOf(today, figures(withResources(5000, 0)));
    expect([trial, routine]).toEqual([
      { kind: 'leaves' },
      today.routineFrom === null ? null : { kind: 'leaves' },
    ]);
    expect(steps.added).toEqual([]);
    expect(steps.removed).toEqual(today.steps.map(({ measure }) => measure));
  });
});

describe('the figures of a result', () => {
  it('count a goal as reached by its roll-out, in the plan or done, and by daily use', () => {
    const goalsOf = (changes: Partial<EvaluationInput>) => figures({ ...joinery, ...changes }).goalsReached;
    const without = withResources(0, 0);
    expect(goalsOf({ profile: without.profile })).toEqual([]);
    expect(goalsOf({ profile: without.profile, done: ['roll-out-quotation'] })).toEqual(['quotation']);
    const goalStatus = { assistant: 'in-use' } as const;
    expect(goalsOf({ profile: { ...without.profile, goalStatus } })).toEqual(['assistant']);
    const good = Object.fromEntries(ITEMS.map((item) => [item, { level: 3 }])) as Answers;
    const rich = { ...withResources(60_000, 20), answers: good };
    const { goalsReached, steps } = figures(rich);
    expect(goalsReached).toEqual(['quotation', 'assistant']);
    for (const goal of goalsReached) {
      expect(steps.some(({ measure }) => measure === `roll-out-${goal}`)).toBe(true);
    }
  });

  it('add up what the goals bring, and nothing where nobody gave figures', () => {
    expect(figures({ ...joinery, useCases: [] }).bringsEurPerYear).toBeNull();
    const useCases = (['quotation', 'assistant'] as const).map((goal) => ({
      ...{ goal, hoursPerWeek: 4, people: 2, hourlyCostEur: 40 },
    }));
    const of = (index: number) => figures({ ...joinery, useCases: useCases.slice(index, index + 1) });
    const sum = figures({ ...joinery, useCases }).bringsEurPerYear;
    for (const name of ['low', 'base', 'high'] as const) {
      expect(sum?.[name]).toBe((of(0).bringsEurPerYear?.[name] ?? 0) + (of(1).bringsEurPerYear?.[name] ?? 0));
    }
  });

  it('take the first year of the plan, no more', () => {
    const { costEur, ownDays } = figures(withResources(60_000, 20));
    expect(costEur.low).toBeLessThanOrEqual(costEur.high);
    expect(ownDays.high).toBeLessThanOrEqual(80);
    expect(ownDays.high).toBeGreaterThan(0);
  });
});
