import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JOINERY, MACHINE_BUILDER, SAMPLE_DAY, SUPPLIER, toSampleInput } from '#tests/factories/firms.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { CURRENT_METHOD } from '../evaluation/method.ts';
import { isNotApplicable, levelOf } from '../questionnaire/answers.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { afterRemarks } from './after-remarks.ts';
import type { StepRemark } from './step-remark.ts';
import { STEP_STATES } from './step-remark.ts';

const FIRMS = [JOINERY, MACHINE_BUILDER, SUPPLIER].map((firm) => {
  const input = toSampleInput(firm);
  const { steps } = evaluate(CURRENT_METHOD, input, SAMPLE_DAY).roadmap;
  return { input, ids: steps.map(({ measure }) => measure) };
});

const anyRemarks = fc.constantFrom(...FIRMS).chain(({ input, ids }) => {
  const remark = fc
    .tuple(
      fc.constantFrom(...ids),
      fc.constantFrom(...STEP_STATES),
      fc.constantFrom('2026-12-01', '2027-02-10', '2027-11-30'),
    )
    .map(([measure, state, day]): StepRemark => ({
      ...{ measure, state, reason: null, note: null },
      ...{ at: `${day}T09:00:00.000Z`, day },
    }));
  const remarks = fc.uniqueArray(remark, { selector: ({ measure }) => measure, maxLength: ids.length });
  return fc.record({ input: fc.constant(input), remarks });
});

describe('a plan made anew after remarks', () => {
  it('holds nothing that is done or dropped, raises no answer it may not, and begins after the last remark', () => {
    fc.assert(
      fc.property(anyRemarks, ({ input, remarks }) => {
        const after = afterRemarks(CURRENT_METHOD, { input, asOf: SAMPLE_DAY, remarks });
        const { steps } = evaluate(CURRENT_METHOD, after.input, after.asOf).roadmap;
        const over = remarks.filter(({ state }) => state !== 'stuck').map(({ measure }) => measure);
        expect(steps.map(({ measure }) => measure).filter((id) => over.includes(id))).toEqual([]);
        for (const step of steps) expect(step.from > after.asOf).toBe(true);
        for (const item of ITEMS) {
          expect(levelOf(after.input.answers, item) ?? 0).toBeGreaterThanOrEqual(
            levelOf(input.answers, item) ?? 0,
          );
        }
        for (const item of ITEMS.filter((each) => isNotApplicable(input.answers, each)))
          expect(after.input.answers[item]).toEqual(input.answers[item]);
      }),
      { numRuns: 60 },
    );
  });
});
