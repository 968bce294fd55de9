import type { Question } from '#app/domain/evaluation/evaluate.ts';
import { evaluate } from '#app/domain/evaluation/evaluate.ts';
import type { Evaluation } from '#app/domain/evaluation/evaluation.ts';
import { getMethod } from '#app/domain/evaluation/method.ts';

/** Entry of the worker. */
export default function evaluateAside({ method, input, asOf }: Question): Evaluation {
  return evaluate(getMethod(method), input, asOf);
}
