import { describe, expect, it } from 'vitest';
import { JOINERY_STEPS, planInput, remarkOn } from '#tests/factories/plans.ts';
import { withPlanInForce } from './plan-in-force.ts';
import { printedNumbers } from './step-numbers.ts';

const { result } = planInput('foundation-first', 'de');
const first = { steps: JOINERY_STEPS };
const planned = (...measures: string[]) => measures.map((measure) => ({ measure }));

describe('the numbers on paper', () => {
  it('stay with the measures of the first plan, whatever was said and planned since', () => {
    const numbers = printedNumbers(
      first,
      [remarkOn('find-out', 'done')],
      planned('decide-assistant', 'agree-data-rules'),
    );
    for (const { measure, number } of JOINERY_STEPS) expect(numbers.get(measure)).toBe(number);
  });

  it('count on with what came later: first what was reported, in the order it was said, then what is planned', () => {
    const said = [
      remarkOn('write-exit-plan', 'dropped', '2027-04-01'),
      remarkOn('appoint-ai-owner', 'done', '2027-03-01'),
    ];
    const numbers = printedNumbers(first, said, planned('find-out', 'train-stand-ins', 'write-exit-plan'));
    expect(['appoint-ai-owner', 'write-exit-plan', 'train-stand-ins'].map((id) => numbers.get(id))).toEqual([
      12, 13, 14,
    ]);
  });

  it('begin with one where the first plan was empty', () =>
    expect(printedNumbers({ steps: [] }, [], planned('find-out')).get('find-out')).toBe(1));
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
