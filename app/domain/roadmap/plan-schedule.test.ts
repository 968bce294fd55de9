import { describe, expect, it } from 'vitest';
import { plainFirm, plainStep, planFor, startsIn } from '#tests/factories/plain-plans.ts';
import type { Measure } from './measure.ts';
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
});
