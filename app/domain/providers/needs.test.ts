import { describe, expect, it } from 'vitest';
import { freePlan, makeOffer, makeProvider, payablePlan } from '#tests/factories/providers.ts';
import type { Answers } from '../questionnaire/answers.ts';
import type { Item, Level } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { Goal, GoalStatusByGoal } from '../questionnaire/profile.ts';
import type { GateId } from '../scoring/score-result.ts';
import type { Firm, PlanMoney } from './firm.ts';
import { isGpuNeeded, needsOf, offersMeeting } from './needs.ts';
import type { Need } from './provider-result.ts';

const allAt = (level: Level): Answers => Object.fromEntries(ITEMS.map((item) => [item, { level }]));
const levels = (base: Level, changes: Partial<Record<Item, Level>>): Answers => ({
  ...allAt(base),
  ...Object.fromEntries(Object.entries(changes).map(([item, level]) => [item, { level }])),
});
const strong = allAt(3);

interface Case {
  readonly answers?: Answers;
  readonly goals?: readonly Goal[];
  readonly goalStatus?: GoalStatusByGoal;
  readonly gates?: readonly GateId[];
  readonly plan?: PlanMoney;
}
const needsFor = ({
  answers = strong,
  goals = [],
  goalStatus = {},
  gates = [],
  plan = payablePlan,
}: Case): Need[] => needsOf({ profile: { goals, goalStatus }, answers, gates, plan });

describe('needs', () => {
  it('do not arise for a strong firm without goals', () => {
    expect(needsFor({})).toEqual([]);
  });

  it.each<[Item, Level, Level, Need[]]>([
    ['cloud.control', 2, 3, ['hosting']],
    ['cloud.resilience', 2, 3, ['hosting']],
    ['skills.technical', 2, 3, ['advice']],
    ['skills.usecases', 2, 3, ['advice']],
    ['skills.literacy', 2, 3, ['learning']],
    ['budget.funding', 2, 3, ['money']],
    ['cloud.exit', 1, 2, ['exit']],
    ['cloud.portability', 1, 2, ['exit']],
  ])('arise from %s at %i and no longer at %i', (item, last, next, needs) => {
    expect(needsFor({ answers: levels(3, { [item]: last }) })).toEqual(needs);
    expect(needsFor({ answers: levels(3, { [item]: next }) })).toEqual([]);
    expect(needsFor({ answers: { ...strong, [item]: { unknown: true } } })).toEqual(needs);
    expect(needsFor({ answers: { ...strong, [item]: { notApplicable: true, reason: 'x' } } })).toEqual([]);
  });

  it('arise from gates', () => {
    expect(needsFor({ gates: ['no-owner'] })).toEqual(['advice']);
    expect(needsFor({ gates: ['trapped'] })).toEqual(['advice', 'exit']);
    expect(needsFor({ gates: ['untrained-use'] })).toEqual(['advice', 'learning']);
  });

  it('arise from goals until they are in daily work', () => {
    for (const goal of ['assistant', 'software'] as const) {
      expect(needsFor({ goals: [goal] })).toEqual(['assistant']);
      expect(needsFor({ goals: [goal], goalStatus: { [goal]: 'trying' } })).toEqual(['assistant']);
      expect(needsFor({ goals: [goal], goalStatus: { [goal]: 'in-use' } })).toEqual([]);
    }
    for (const goal of [
      'document-processing',
      'quotation',
      'knowledge-search',
      'customer-service',
    ] as const) {
      expect(needsFor({ goals: [goal] })).toEqual(['model-access', 'hosting']);
      expect(needsFor({ goals: [goal], goalStatus: { [goal]: 'in-use' } })).toEqual(['hosting']);
    }
    expect(needsFor({ goals: ['planning-energy'] })).toEqual(['hosting']);
  });

  it('take a GPU for images and skill, or for own models at the highest skill', () => {
    const images = (technical: Level, history: Level) =>
      needsFor({
        goals: ['visual-inspection'],
        answers: levels(3, { 'skills.technical': technical, 'data.history': history }),
      });
    expect(images(3, 3)).toEqual(['hosting', 'accelerator', 'training-compute']);
    expect(images(2, 3)).toEqual(['hosting', 'advice']);
    expect(images(3, 2)).toEqual(['hosting']);
    for (const goal of ['predictive-maintenance', 'demand-forecasting'] as const) {
      expect(needsFor({ goals: [goal] })).toEqual(['hosting']);
      expect(needsFor({ goals: [goal], answers: levels(3, { 'skills.technical': 4 }) })).toEqual([
        'hosting',
        'training-compute',
      ]);
    }
    const skilled = levels(3, { 'skills.technical': 4 });
    expect(needsFor({ answers: skilled })).toEqual([]);
    expect(needsFor({ goals: ['planning-energy'], answers: skilled })).toEqual(['hosting']);
    expect(isGpuNeeded(['hosting'])).toBe(false);
    expect(isGpuNeeded(['accelerator'])).toBe(true);
    expect(isGpuNeeded(['training-compute'])).toBe(true);
  });

  it('ask for money only where something costs money', () => {
    const unused = levels(3, { 'budget.funding': 2 });
    expect(needsFor({ answers: unused, plan: freePlan })).toEqual([]);
    expect(needsFor({ plan: { ...payablePlan, lockedForMoney: true } })).toEqual(['money']);
    expect(needsFor({ plan: { ...freePlan, lockedForMoney: true } })).toEqual([]);
  });
});

describe('what meets a need', () => {
  const firm = (changes: Partial<Firm> = {}): Firm => ({
    profile: {
      role: null,
      sizeClass: '10-49',
      sector: 'manufacturing',
      country: 'DE',
      region: 'DEA',
      aiUse: 'none',
      goals: [],
      goalStatus: {},
      exposure: 'any',
      resources: null,
    },
    answers: strong,
    plan: payablePlan,
    needs: [],
    asOf: '2026-11-25',
    ...changes,
  });
  const offers = (['hosting', 'assistant', 'llm-api', 'advice', 'gpu', 'training-compute'] as const).map(
    (id) => makeOffer(id),
  );
  const met = (need: Need, changes: Partial<Firm> = {}, provider = makeProvider('a', { offers })) =>
    offersMeeting(need, provider, firm(changes)).map(({ id }) => id);

  it('is a model by interface as an assistant only for the skilled', () => {
    expect(met('assistant')).toEqual(['assistant', 'llm-api']);
    expect(met('assistant', { answers: levels(3, { 'skills.technical': 2 }) })).toEqual(['assistant']);
    expect(met('model-access', { answers: levels(3, { 'skills.technical': 0 }) })).toEqual([
      'assistant',
      'llm-api',
    ]);
  });

  it('is the advice of a supercomputing site only where its machines are needed too', () => {
    for (const kind of ['ai-factory', 'antenna'] as const) {
      const site = makeProvider('site', { kind, offers });
      for (const need of ['advice', 'exit'] as const) {
        expect(met(need, {}, site)).not.toContain('advice');
        expect(met(need, { needs: ['accelerator'] }, site)).toContain('advice');
        expect(met(need, { needs: ['training-compute'] }, site)).toContain('advice');
      }
      expect(met('hosting', {}, site)).toEqual(['hosting']);
    }
  });

  it('is no way out where the exposure is high, and no hosting whose owner is unknown', () => {
    const exitBy = (exposure: 'high' | 'open' | 'reduced' | 'low') =>
      met('exit', {}, makeProvider('a', { offers, exposure }));
    expect(exitBy('high')).toEqual([]);
    expect(exitBy('open')).toEqual(['advice']);
    expect(exitBy('reduced')).toEqual(['hosting', 'advice']);
    expect(exitBy('low')).toEqual(['hosting', 'advice']);
  });
});
