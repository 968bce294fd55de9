import { describe, expect, it } from 'vitest';
import { JOINERY_STEPS, planInput, remarkOn } from '#tests/factories/plans.ts';
import { withPlanInForce } from './plan-in-force.ts';
import { printedNumbers } from './step-numbers.ts';

const { result } = planInput('foundation-first', 'de');
const locked = (...measures: string[]) =>
  measures.map((measure) => ({
    measure,
    missing: { items: {}, costEur: 0, staffDays: 0, months: 0, reasons: [] },
    unlock: [],
  }));
const first = {
  steps: JOINERY_STEPS,
  later: ['train-stand-ins', 'write-exit-plan'],
  locked: locked('pilot-software'),
};
const catalogue = [
  'appoint-ai-owner',
  'write-exit-plan',
  'pilot-software',
  ...JOINERY_STEPS.map(({ measure }) => measure),
];

describe('the numbers on paper', () => {
  it('stay with the measures of the first plan', () => {
    const numbers = printedNumbers(first, catalogue);
    for (const { measure, number } of JOINERY_STEPS) expect(numbers.get(measure)).toBe(number);
  });

  it('count on with what may come: what is for later, what is locked, the rest of the catalogue', () => {
    const numbers = printedNumbers(first, catalogue);
    const ids = ['train-stand-ins', 'write-exit-plan', 'pilot-software', 'appoint-ai-owner'];
    expect(ids.map((id) => numbers.get(id))).toEqual([12, 13, 14, 15]);
  });

  it('begin with one where the first plan was empty', () =>
    expect(printedNumbers({ steps: [], later: ['find-out'], locked: [] }, []).get('find-out')).toBe(1));
});

describe('the plan in force', () => {
  const [, second, third] = JOINERY_STEPS;
  if (second === undefined || third === undefined) throw new Error('the joinery has eleven steps');
  const roadmap = {
    ...result.roadmap,
    headline: 'build-up' as const,
    steps: [third, second].map((step, index) => ({ ...step, number: index + 1 })),
  };
  const remarks = [remarkOn('find-out', 'done')];
  const inForce = withPlanInForce(result, { asOf: '2027-02-10', roadmap, remarks });

  it('keeps the printed number of each step, in the order of the new plan', () =>
    expect(inForce.roadmap.steps.map(({ measure, number }) => [measure, number])).toEqual([
      [third.measure, 3],
      [second.measure, 2],
    ]));

  it('speaks of today: the headline is that of the new plan, the score that of the answers', () => {
    expect(inForce.roadmap.headline).toBe('build-up');
    expect(inForce.overall).toEqual(result.overall);
  });

  it('is the first one while nothing was said', () => expect(withPlanInForce(result, null)).toBe(result));
});
