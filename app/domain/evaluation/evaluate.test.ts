import { describe, expect, it } from 'vitest';
import type { Answers } from '../questionnaire/answers.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { evaluationResultSchema } from './evaluation.schema.ts';
import { evaluate } from './evaluate.ts';
import type { EvaluationInput } from './evaluation.ts';
import { canonicalInput } from './canonical-input.ts';
import { CURRENT_METHOD } from './method.ts';
import { toResult } from './to-result.ts';

const ON = '2026-11-22';
const evaluateOn = (firm: EvaluationInput) => evaluate(CURRENT_METHOD, firm, ON);

const halfWay: Answers = Object.fromEntries(ITEMS.map((item) => [item, { level: 2 }])) as Answers;

const input = (changes: Partial<EvaluationInput> = {}): EvaluationInput => ({
  questionnaire: '2026-2',
  profile: {
    role: 'owner',
    sizeClass: '10-49',
    sector: 'manufacturing',
    country: 'DE',
    region: 'DEA',
    aiUse: 'testing',
    goals: ['quotation', 'predictive-maintenance'],
    goalStatus: {},
    exposure: 'any',
    resources: { budgetEurPerYear: 20_000, staffDaysPerQuarter: 10 },
  },
  answers: halfWay,
  done: [],
  useCases: [],
  ...changes,
});

const nothingKnown: EvaluationInput['profile'] = {
  role: null,
  sizeClass: null,
  sector: null,
  country: null,
  region: null,
  aiUse: null,
  goals: [],
  goalStatus: {},
  exposure: null,
  resources: null,
};

describe('an evaluation', () => {
  it('fits together: score, band, position, plan and ledger of one firm', () => {
    const result = evaluateOn(input());
    expect(result.overall).toMatchObject({
      score: 50,
      low: 50,
      high: 50,
      coverage: 1,
      band: 'applying',
      cappedBy: [],
    });
    expect(result.benchmarks.map(({ id, role, group }) => [id, role, group])).toEqual([
      ['sme-11', 'primary', 'rest'],
      ['large-27', 'context', 'rest'],
      ['mittelstand-33', 'second', 'testing'],
    ]);
    expect(result.roadmap.start.low).toBe(50);
    expect(result.roadmap.steps.map(({ measure }) => measure)).toContain('pilot-quotation');
    expect(result.providers.filter(({ alwaysListed }) => alwaysListed).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['t-cloud-public', 't-llm-hub', 't-industrial-ai-cloud', 'jaif']),
    );
    expect(result.gpuNeeded).toBe(false);
    expect(() => evaluationResultSchema.parse({ ...result, inputHash: '' })).not.toThrow();
    expect(result).not.toHaveProperty('quick');
  });

  it('takes what a goal costs from the plan, and who uses a service from what was told of the goal', () => {
    const withPeople = (people: number | null | undefined) => {
      const profile = { ...input().profile, goals: ['assistant'] as const, resources: null };
      const useCase = { goal: 'assistant', hoursPerWeek: 5, hourlyCostEur: 40, people } as const;
      const { roadmap, returns } = evaluateOn(input({ profile, useCases: [useCase] }));
      const find = (id: string) => roadmap.steps.find(({ measure }) => measure === `${id}-assistant`);
      const [pilot, rollOut] = [find('pilot'), find('roll-out')];
      expect(returns[0]).toMatchObject({
        trial: { oneOffEur: pilot?.costEur },
        routine: { oneOffEur: rollOut?.costEur, runningEurPerYear: rollOut?.runningEurPerYear },
      });
      return rollOut?.runningEurPerYear.high ?? 0;
    };
    // A usual figure for 10 to 49 persons is eight.
    expect(withPeople(null)).toBe(withPeople(8));
    expect(withPeople(undefined)).toBe(withPeople(8));
    expect(withPeople(30)).toBeGreaterThan(withPeople(8));
  });

  it('is sent and stored in one shape, with the fingerprint of its input', () => {
    const evaluation = evaluateOn(input());
    expect(toResult(evaluation, 'abc')).toEqual({ ...evaluation, inputHash: 'abc' });
  });

  it('is the same for the same input, whatever the order of keys', () => {
    const shuffled = Object.fromEntries(Object.entries(halfWay).toReversed()) as Answers;
    expect(JSON.stringify(evaluateOn(input({ answers: shuffled })))).toBe(
      JSON.stringify(evaluateOn(input())),
    );
  });

  it.each<[string, Partial<EvaluationInput>]>([
    ['an answer', { answers: { ...halfWay, 'data.digital': { unknown: true } } }],
    ['what is done', { done: ['find-out'] }],
    ['how far a goal is', { profile: { ...input().profile, goalStatus: { quotation: 'trying' } } }],
    ['a loss', { useCases: [{ goal: 'predictive-maintenance', lossEurPerYear: 1 }] }],
    [
      'the order of goals',
      { profile: { ...input().profile, goals: ['predictive-maintenance', 'quotation'] } },
    ],
  ])('has another fingerprint with another input: %s', (_name, changes) => {
    expect(canonicalInput(input(changes), ON)).not.toBe(canonicalInput(input(), ON));
  });

  it('has the same fingerprint where a goal that was not begun is said to be so, or nothing is said', () => {
    const said = { profile: { ...input().profile, goalStatus: { quotation: 'none' } as const } };
    expect(canonicalInput(input(said), ON)).toBe(canonicalInput(input(), ON));
  });

  it('has another fingerprint on another day', () => {
    expect(canonicalInput(input(), '2026-11-23')).not.toBe(canonicalInput(input(), ON));
  });
});

describe('a partial evaluation', () => {
  it('treats what is missing as unknown: nothing triggers, nothing is scored, nulls are present', () => {
    const result = evaluateOn(input({ profile: nothingKnown, answers: {} }));
    expect(result.overall).toEqual({
      score: null,
      low: 0,
      high: 100,
      coverage: 0,
      band: null,
      bandLow: 'starting',
      bandHigh: 'leading',
      uncappedBand: null,
      cappedBy: [],
    });
    expect(result.gates).toEqual([]);
    expect(result.sovereignty.rung).toBeNull();
    expect(result.unknownGates.map(({ id }) => id)).toEqual([
      'no-digital-data',
      'no-owner',
      'no-means',
      'trapped',
    ]);
    for (const benchmark of result.benchmarks) {
      expect(benchmark).toMatchObject({ group: null, standing: null, pointsToLine: null, toLine: [] });
    }
    expect(result.roadmap).toEqual({
      ...{ headline: 'build-up', provisional: true, limits: ['size-not-stated'], start: { low: 0 } },
      firstBenefit: { goal: null, trialFrom: null, routineFrom: null, reason: 'size-not-stated' },
      ...{ steps: [], years: [], locked: [], later: [], nextIfResources: [] },
    });
  });

  it('adds the quick answer when exactly the quick check is answered', () => {
    const answers: Answers = {
      'data.digital': { level: 2 },
      'skills.leadership': { level: 0 },
      'cloud.exit': { unknown: true },
      'budget.earmarked': { level: 1 },
    };
    const profile = { ...nothingKnown, sizeClass: '10-49', aiUse: 'private' } as const;
    const { quick } = evaluateOn(input({ profile, answers }));
    expect(quick).toMatchObject({
      benchmarks: [
        { id: 'sme-11', group: 'rest' },
        { id: 'large-27', group: 'rest' },
        { id: 'mittelstand-33', group: 'rest' },
      ],
      gates: [{ id: 'no-owner' }],
      firstMeasure: 'appoint-ai-owner',
    });
    expect(quick?.officialShares.length).toBeGreaterThan(0);
    const more = evaluateOn(input({ profile, answers: { ...answers, 'data.quality': { level: 1 } } }));
    expect(more).not.toHaveProperty('quick');
  });
});
