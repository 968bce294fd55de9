import { describe, expect, it } from 'vitest';
import { plainFirm, plainStep, planFor, startsIn } from '#tests/factories/plain-plans.ts';
import type { LevelsByItem, Measure } from './measure.ts';
import type { PlanningFacts } from './planning-firm.ts';

type Low = Parameters<typeof plainFirm>[0];
const startsOf = (low: Low, measures: readonly Measure[], firm: Partial<PlanningFacts> = {}) =>
  startsIn(planFor(plainFirm(low, firm), measures));
const unknown = { unknown: true } as const;
const goals = ['assistant'] as const;

describe('finding out', () => {
  // "slow" keeps the trial until month 10; "busy" takes all days of six of the nine months before, whichever.
  const low = { 'data.quality': { level: 0 }, 'data.history': { level: 0 } } as const;
  const measures = [
    plainStep('slow', { 'data.quality': 2 }, { weeks: 39, days: 0 }),
    plainStep('busy', { 'data.history': 2 }, { weeks: 26, days: 12 }),
    plainStep(
      'pilot-assistant',
      {},
      { kind: 'pilot', goal: 'assistant', requires: { 'data.quality': 2, 'data.history': 2 } },
    ),
  ];
  const firm = { goals, resources: { budgetEurPerYear: 0, staffDaysPerQuarter: 6 } };

  it('begins the plan by moving what the trial waits for, if that delays no trial', () => {
    const starts = startsOf({ ...low, 'data.access': unknown }, measures, firm);
    expect(starts[0]).toBe('find-out@1');
    expect(starts).toContain('pilot-assistant@10');
  });

  const pilotOf = (goal: 'assistant' | 'quotation', more: Parameters<typeof plainStep>[2] = {}) =>
    plainStep(`pilot-${goal}`, {}, { kind: 'pilot', goal, ...more });
  const lift = plainStep('lift', { 'data.access': 1 }, { days: 0 });
  const needs = { requires: { 'data.access': 1 } } as const;
  const busyTrial = (requires: LevelsByItem = {}) => {
    const both = { 'data.quality': 2, 'data.history': 2, ...requires } as const;
    return [...measures.slice(0, 2), lift, pilotOf('assistant', { requires: both })];
  };

  it.each<[string, readonly Measure[]]>([
    ['a prerequisite of the trial', busyTrial({ 'data.access': 1 })],
    [
      'the trial itself',
      [
        ...measures.slice(0, 2),
        plainStep(
          'pilot-assistant',
          { 'data.access': 2 },
          { kind: 'pilot', goal: 'assistant', requires: { 'data.quality': 2, 'data.history': 2 } },
        ),
      ],
    ],
  ])('begins in month 1 where %s waits for it', (_name, given) => {
    expect(startsOf({ ...low, 'data.access': unknown }, given, firm)[0]).toBe('find-out@1');
  });

  it.each<[string, readonly Measure[]]>([
    ['nothing', [pilotOf('assistant')]],
    ['no step for what it requires', [pilotOf('assistant', { requires: { 'data.digital': 1 } })]],
    [
      'only what comes after the trial',
      [
        pilotOf('assistant'),
        lift,
        plainStep('decide-assistant', {}, { kind: 'decision', goal: 'assistant', days: 0, ...needs }),
        plainStep('roll-out-assistant', {}, { kind: 'roll-out', goal: 'assistant', days: 0, ...needs }),
      ],
    ],
    [
      'only the trial of a later goal',
      [pilotOf('assistant'), lift, pilotOf('quotation', { days: 0, ...needs })],
    ],
  ])('does not delay the trial where %s waits for it', (_name, given) => {
    const starts = startsOf({ 'data.access': unknown }, given, { goals: ['assistant', 'quotation'] });
    expect(starts.slice(0, 2)).toEqual(['pilot-assistant@1', 'find-out@4']);
  });

  it('delays the trial where so much is unknown that it comes before all else', () => {
    const items = ['data.access', 'data.history', 'data.quality', 'data.documents'] as const;
    const more = ['budget.time', 'budget.horizon', 'budget.cost-control'] as const;
    const answers = Object.fromEntries([...items, ...more].map((item) => [item, unknown]));
    expect(startsOf(answers, [pilotOf('assistant')], { goals })).toEqual(['find-out@1', 'pilot-assistant@4']);
    expect(startsOf(answers, [], { goals: [] })).toEqual(['find-out@1']);
  });
});

describe('a decision', () => {
  const stage = (
    kind: 'pilot' | 'decision' | 'roll-out',
    goal: 'assistant' | 'quotation',
    more: Parameters<typeof plainStep>[2] = {},
  ) => plainStep(`${kind === 'decision' ? 'decide' : kind}-${goal}`, {}, { kind, goal, days: 0.5, ...more });
  const two = ['assistant', 'quotation'] as const;

  it('follows the trial though the roll-out finds no room', () => {
    const measures = [
      stage('pilot', 'assistant'),
      stage('decision', 'assistant'),
      stage('roll-out', 'assistant', { cost: 1001 }),
    ];
    expect(startsOf({}, measures, { goals })).toEqual(['pilot-assistant@1', 'decide-assistant@2']);
  });

  it('may fall into the last month', () => {
    const measures = [
      plainStep('a', { 'data.quality': 2 }, { weeks: 39, days: 0 }),
      plainStep('b', { 'data.access': 2 }, { weeks: 39, days: 0, requires: { 'data.quality': 2 } }),
      stage('pilot', 'assistant', { weeks: 21, requires: { 'data.access': 2 } }),
      stage('decision', 'assistant'),
    ];
    const low = { 'data.quality': { level: 0 }, 'data.access': { level: 0 } } as const;
    expect(startsOf(low, measures, { goals }).slice(-2)).toEqual([
      'pilot-assistant@19',
      'decide-assistant@24',
    ]);
  });

  it.each<[string, Parameters<typeof plainStep>[2], readonly string[]]>([
    ['is there', {}, ['pilot-assistant@1', 'pilot-quotation@1', 'decide-assistant@2', 'decide-quotation@2']],
    ['finds no room', { cost: 1001 }, ['pilot-assistant@1', 'decide-assistant@2']],
  ])('of a later goal %s: its trial is taken with it only', (_name, decision, expected) => {
    const measures = [
      stage('decision', 'quotation', decision),
      ...[stage('pilot', 'assistant'), stage('pilot', 'quotation'), stage('decision', 'assistant')],
    ];
    expect(startsOf({}, measures, { goals: two })).toEqual(expected);
  });

  it('of a later goal comes with its trial unless too much might become too dear, the first goal apart', () => {
    const tight = { cost: [600, 1200] } as const;
    const measures = (first: object, second: object) => [
      stage('pilot', 'assistant', first),
      ...[stage('pilot', 'quotation', second), stage('decision', 'quotation')],
    ];
    expect(startsOf({}, measures(tight, {}), { goals: two })).toEqual([
      'pilot-assistant@1',
      'pilot-quotation@1',
      'decide-quotation@2',
    ]);
    expect(startsOf({}, measures({}, tight), { goals: two })).toEqual(['pilot-assistant@1']);
  });
});
