import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JOINERY, MACHINE_BUILDER, SUPPLIER, toEvaluationInput } from '#tests/factories/firms.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type { EvaluationInput } from '../evaluation/evaluation.ts';
import { levelOf } from '../questionnaire/answers.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { afterReports } from './after-reports.ts';
import type { StepReport, StepState } from './step-report.ts';
import { STEP_STATES } from './step-report.ts';

const tools = { hash: (text: string) => text };
const planOf = (input: EvaluationInput) => evaluate(input, tools).roadmap;
const said = (measure: string, state: StepState, on = '2027-02-10'): StepReport => ({
  measure,
  state,
  reason: null,
  on,
});

const anyFirm = fc.constantFrom(JOINERY, MACHINE_BUILDER, SUPPLIER).map(toEvaluationInput);
const anyReports = anyFirm.chain((input) => {
  const ids = planOf(input).steps.map(({ measure }) => measure);
  const report = fc.record({
    measure: fc.constantFrom(...ids),
    state: fc.constantFrom(...STEP_STATES),
    reason: fc.constant(null),
    on: fc.constantFrom('2026-12-01', '2027-02-10', '2027-11-30'),
  });
  const reports = fc.uniqueArray(report, { selector: ({ measure }) => measure, maxLength: ids.length });
  return fc.record({ input: fc.constant(input), reports });
});

describe('a plan made anew after reports', () => {
  it('is the first plan as long as nothing was reported', () => {
    const input = toEvaluationInput(JOINERY);
    expect(planOf(afterReports(input, []))).toEqual(planOf(input));
  });

  it('holds nothing that is done or dropped, raises no answer it may not, and begins after the last report', () => {
    fc.assert(
      fc.property(anyReports, ({ input, reports }) => {
        const after = afterReports(input, reports);
        const { steps } = planOf(after);
        const over = reports.filter(({ state }) => state !== 'stuck').map(({ measure }) => measure);
        expect(steps.map(({ measure }) => measure).filter((id) => over.includes(id))).toEqual([]);
        for (const step of steps) expect(step.from > after.asOf).toBe(true);
        for (const item of ITEMS) {
          expect(levelOf(after.answers, item) ?? 0).toBeGreaterThanOrEqual(levelOf(input.answers, item) ?? 0);
        }
        expect(after.answers['cloud.ai-models']).toEqual(input.answers['cloud.ai-models']);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on from what a done step raised: the joinery’s first door stands open', () => {
    const input = toEvaluationInput(JOINERY);
    const [first] = planOf(input).steps;
    expect(first?.opensGates).toEqual(['no-digital-data']);
    const after = afterReports(input, [said(first?.measure ?? '', 'done')]);
    expect(levelOf(after.answers, 'data.digital')).toBeGreaterThan(0);
    expect(planOf(after).steps.flatMap(({ opensGates }) => opensGates)).not.toContain('no-digital-data');
    expect(planOf(after).steps.map(({ measure }) => measure)).toContain('pilot-quotation');
  });

  it('keeps a stuck step and moves it to the first quarter after the report', () => {
    const input = toEvaluationInput(JOINERY);
    const [first] = planOf(input).steps;
    const after = planOf(afterReports(input, [said(first?.measure ?? '', 'stuck', '2027-05-03')]));
    expect(after.steps[0]).toMatchObject({ measure: first?.measure, from: '2027-07-01' });
  });

  it('proposes neither decision nor roll-out of a trial that was dropped', () => {
    const input = toEvaluationInput(JOINERY);
    const { steps, locked } = planOf(afterReports(input, [said('pilot-quotation', 'dropped')]));
    expect(steps.map(({ measure }) => measure).filter((id) => id.endsWith('-quotation'))).toEqual([]);
    expect(locked.map(({ measure }) => measure)).not.toContain('pilot-quotation');
  });

  it('still plans when nobody wants to clear up the open questions', () => {
    const { steps } = planOf(afterReports(toEvaluationInput(JOINERY), [said('find-out', 'dropped')]));
    expect(steps.length).toBeGreaterThan(5);
  });

  it('takes the last word: a step that was done and is stuck now is to be done again', () => {
    const input = { ...toEvaluationInput(JOINERY), done: ['start-order-list'] };
    expect(afterReports(input, [said('start-order-list', 'stuck')]).done).toEqual([]);
  });
});
