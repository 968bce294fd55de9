import type { Question } from '#app/domain/evaluation/evaluate.ts';
import { evaluate, evaluateCourse, nextGoalsFor } from '#app/domain/evaluation/evaluate.ts';
import type { Evaluation } from '#app/domain/evaluation/evaluation.ts';
import { getMethod } from '#app/domain/evaluation/method.ts';
import type { NextGoal } from '#app/domain/roadmap/next-goals.ts';
import type { Figures } from '#app/domain/scenarios/figures.ts';
import { figuresOf } from '#app/domain/scenarios/figures.ts';

/** What is wanted: all of the answer, the figures of it that are laid side by side, or what a firm with nothing to do could do next. */
export interface EvaluationTask {
  readonly want: 'evaluation' | 'figures' | 'next-goals';
  readonly question: Question;
}

/** Entry of the worker. */
export default function evaluateAside({
  want,
  question,
}: EvaluationTask): Evaluation | Figures | readonly NextGoal[] {
  const { input, asOf } = question;
  const method = getMethod(question.method);
  if (want === 'next-goals') return nextGoalsFor(method, input, asOf);
  return want === 'figures'
    ? figuresOf(input, evaluateCourse(method, input, asOf))
    : evaluate(method, input, asOf);
}
