import { describe, expect, it } from 'vitest';
import type { SampleFirm } from '#tests/factories/firms.ts';
import { JOINERY, SAMPLE_DAY, toSampleInput } from '#tests/factories/firms.ts';
import type { EvaluationInput } from '../evaluation/evaluation.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { CURRENT_METHOD } from '../evaluation/method.ts';
import { levelOf } from '../questionnaire/answers.ts';
import { afterRemarks } from './after-remarks.ts';
import type { StepRemark, StepState } from './step-remark.ts';

const remarked = (firm: SampleFirm, remarks: readonly StepRemark[] = []) =>
  afterRemarks(CURRENT_METHOD, { input: toSampleInput(firm), asOf: SAMPLE_DAY, remarks });
const planOf = ({ input, asOf }: ReturnType<typeof remarked>) =>
  evaluate(CURRENT_METHOD, input, asOf).roadmap;
const said = (measure: string, state: StepState, on = '2027-02-10'): StepRemark => ({
  ...{ measure, state, reason: null, note: null },
  at: `${on}T09:00:00.000Z`,
  day: on,
});

describe('a plan made anew after remarks', () => {
  it('is the first plan as long as nothing was said', () => {
    expect(planOf(remarked(JOINERY))).toEqual(
      evaluate(CURRENT_METHOD, toSampleInput(JOINERY), SAMPLE_DAY).roadmap,
    );
  });

  it('goes on from what a done step raised: the joinery’s first door stands open', () => {
    const first = planOf(remarked(JOINERY)).steps.find(({ opensGates }) => opensGates.length > 0);
    expect(first?.opensGates).toEqual(['no-digital-data']);
    const after = remarked(JOINERY, [said(first?.measure ?? '', 'done')]);
    expect(levelOf(after.input.answers, 'data.digital')).toBeGreaterThan(0);
    expect(planOf(after).steps.flatMap(({ opensGates }) => opensGates)).not.toContain('no-digital-data');
    expect(planOf(after).steps.map(({ measure }) => measure)).toContain('pilot-quotation');
  });

  it('keeps a stuck step and moves it to the first month after the remark', () => {
    const [first] = planOf(remarked(JOINERY)).steps;
    const after = planOf(remarked(JOINERY, [said(first?.measure ?? '', 'stuck', '2027-05-03')]));
    expect(after.steps[0]).toMatchObject({ measure: first?.measure, from: '2027-06-01' });
  });

  it('proposes neither decision nor roll-out of a trial that was dropped', () => {
    const { steps, locked } = planOf(remarked(JOINERY, [said('pilot-quotation', 'dropped')]));
    expect(steps.map(({ measure }) => measure).filter((id) => id.endsWith('-quotation'))).toEqual([]);
    expect(locked.map(({ measure }) => measure)).not.toContain('pilot-quotation');
  });

  it('still plans when nobody wants to clear up the open questions', () => {
    const { steps } = planOf(remarked(JOINERY, [said('find-out', 'dropped')]));
    expect(steps.length).toBeGreaterThan(5);
  });

  it('counts a decision as the trial that ran before the plan, where one ran', () => {
    const profile = { ...toSampleInput(JOINERY).profile, goalStatus: { quotation: 'trying' } as const };
    const decided = [said('decide-quotation', 'done')];
    const levelAfter = (input: EvaluationInput) => {
      const after = afterRemarks(CURRENT_METHOD, { input, asOf: SAMPLE_DAY, remarks: decided });
      return levelOf(after.input.answers, 'skills.usecases');
    };
    expect(levelAfter({ ...toSampleInput(JOINERY), profile })).toBe(3);
    expect(levelAfter(toSampleInput(JOINERY))).toBe(1);
  });

  it('takes the last word: a step that was done and is stuck now is to be done again', () => {
    const input = { ...toSampleInput(JOINERY), done: ['start-order-list'] };
    const remarks = [said('start-order-list', 'stuck')];
    expect(afterRemarks(CURRENT_METHOD, { input, asOf: SAMPLE_DAY, remarks }).input.done).toEqual([]);
  });
});
