import type { Question } from '../evaluation/evaluate.ts';
import type { Evaluation, EvaluationResult } from '../evaluation/evaluation.ts';
import { getMethod } from '../evaluation/method.ts';
import type { RoadmapResult } from '../roadmap/roadmap-result.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import { afterRemarks } from './after-remarks.ts';
import type { EvaluationContent } from './evaluation-input.ts';
import { toEvaluationInput } from './evaluation-input.ts';
import type { NumberingPlan } from './step-numbers.ts';
import { printedNumbers } from './step-numbers.ts';
import type { StepRemark } from './step-remark.ts';

/** A plan made anew after what was said of its steps. */
export interface Replanned {
  /** The day of the last remark, from which the new plan looks ahead. */
  readonly asOf: IsoDate;
  readonly roadmap: RoadmapResult;
  /** The remarks it was made after. */
  readonly remarks: readonly StepRemark[];
}

/**
 * What the method is asked for a plan made anew from where the remarks have brought the firm: the method that made the
 * result. The stored result stays as it is: a score is made of answers. Null without a remark.
 */
export function questionAfterRemarks(
  content: EvaluationContent,
  { method, asOf }: Pick<EvaluationResult, 'method' | 'asOf'>,
  remarks: readonly StepRemark[],
): Question | null {
  if (remarks.length === 0) return null;
  const input = toEvaluationInput(content);
  return { method, ...afterRemarks(getMethod(method), { input, asOf, remarks }) };
}

/** The question whose answer is the plan in force: as after the remarks, or as at completion where there is none. */
export const questionInForce = (
  content: EvaluationContent,
  result: Pick<EvaluationResult, 'method' | 'asOf'>,
  remarks: readonly StepRemark[],
): Question =>
  questionAfterRemarks(content, result, remarks) ?? {
    ...{ method: result.method, asOf: result.asOf },
    input: toEvaluationInput(content),
  };

/** The plan made anew, from the answer to that question. */
export const toReplanned = (
  { asOf, roadmap }: Pick<Evaluation, 'asOf' | 'roadmap'>,
  remarks: readonly StepRemark[],
): Replanned => ({ asOf, roadmap, remarks });

/** The number each measure has in every plan of this assessment. */
export const numbersOf = ({
  method,
  roadmap,
}: Pick<EvaluationResult, 'method'> & {
  readonly roadmap: NumberingPlan;
}): ReadonlyMap<string, number> =>
  printedNumbers(
    roadmap,
    getMethod(method).measures.map(({ id }) => id),
  );

/**
 * The result with the plan in force and its headline: the first screen speaks of the day of the last remark. Score and
 * gates stay as answered, and steps keep the numbers they had on paper.
 */
export function withPlanInForce(result: EvaluationResult, replanned: Replanned | null): EvaluationResult {
  if (replanned === null) return result;
  const { roadmap } = replanned;
  const numbers = numbersOf(result);
  const steps = roadmap.steps.map((step) => ({ ...step, number: numbers.get(step.measure) ?? step.number }));
  return { ...result, roadmap: { ...roadmap, steps } };
}
