import { describe, expect, it } from 'vitest';
import { plainFirm } from '#tests/factories/plain-plans.ts';
import { makeStep } from '#tests/factories/roadmaps.ts';
import { firstBenefitOf } from './first-benefit.ts';
import type { PlanningFacts } from './planning-firm.ts';

const pilot = makeStep('pilot-assistant', { kind: 'pilot', month: 2, endMonth: 4 });
const rollOut = makeStep('roll-out-assistant', { kind: 'roll-out', month: 6, endMonth: 13 });
const ofAnother = [makeStep('pilot-quotation', { kind: 'pilot' }), makeStep('roll-out-quotation', {})];
const ASSISTANT: Partial<PlanningFacts> = { goals: ['assistant', 'quotation'] };
const TRYING: Partial<PlanningFacts> = { ...ASSISTANT, goalStatus: { assistant: 'trying' } };
const TRIED: Partial<PlanningFacts> = { ...ASSISTANT, done: new Set(['pilot-assistant']) };

// Month 1 is December 2026.
describe('the first benefit', () => {
  it.each([
    ['trial and routine planned', ASSISTANT, [pilot, rollOut], '2027-01', '2028-01', null],
    ['a trial without routine', ASSISTANT, [pilot], '2027-01', null, 'routine-beyond-plan'],
    ['no trial', ASSISTANT, ofAnother, null, null, 'trial-locked'],
    ['on trial, routine planned', TRYING, [rollOut], null, '2028-01', 'trial-running'],
    ['on trial, no routine', TRYING, ofAnother, null, null, 'routine-beyond-plan'],
    ['trial done, routine planned', TRIED, [rollOut], null, '2028-01', 'trial-running'],
    ['trial done, no routine', TRIED, [], null, null, 'routine-beyond-plan'],
  ] as const)('%s', (_name, firm, steps, trialFrom, routineFrom, reason) => {
    expect(firstBenefitOf(plainFirm({}, firm), steps)).toEqual({
      ...{ goal: 'assistant', trialFrom, routineFrom, reason },
    });
  });

  it('is of the first goal that is not in daily work, and of none where all are', () => {
    const goals = ['assistant', 'quotation'] as const;
    const inUse = { assistant: 'in-use' } as const;
    const goalOf = (firm: Partial<PlanningFacts>) => firstBenefitOf(plainFirm({}, firm), []);
    expect(goalOf({ goals, goalStatus: inUse }).goal).toBe('quotation');
    const none = { goal: null, trialFrom: null, routineFrom: null, reason: 'no-goal' };
    expect(goalOf({ goals, goalStatus: { ...inUse, quotation: 'in-use' } })).toEqual(none);
    expect(goalOf({})).toEqual(none);
  });
});
