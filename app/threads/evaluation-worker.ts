import type { Question } from '#app/domain/evaluation/evaluate.ts';
import { evaluate, evaluateCourse } from '#app/domain/evaluation/evaluate.ts';
import type { Evaluation } from '#app/domain/evaluation/evaluation.ts';
import { getMethod } from '#app/domain/evaluation/method.ts';
import type { Figures } from '#app/domain/scenarios/figures.ts';
import { figuresOf } from '#app/domain/scenarios/figures.ts';

/** What is wanted of the answer: all of it, or the figures that are laid side by side. */
export interface EvaluationTask {
  readonly want: 'evaluation' | 'figures';
  readonly question: Question;
}

/** Entry of the worker. */
export default function evaluateAside({ want, question }: EvaluationTask): Evaluation | Figures {
  const { input, asOf } = question;
  const method = getMethod(question.method);
  return want === 'figures'
    ? figuresOf(input, evaluateCourse(method, input, asOf))
    : evaluate(method, input, asOf);
}
