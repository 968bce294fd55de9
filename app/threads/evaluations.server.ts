import { LRUCache } from 'lru-cache';
import { canonicalInput } from '#app/domain/evaluation/canonical-input.ts';
import type { Question } from '#app/domain/evaluation/evaluate.ts';
import type { Evaluation } from '#app/domain/evaluation/evaluation.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { spend } from '#app/platform/client-budget.server.ts';
import { sha256 } from '#app/platform/sha256.server.ts';
import { ThreadQueue } from './thread-queue.server.ts';
import { findWorkerFile } from './worker-file.server.ts';

const KEPT_EVALUATIONS = 300;
const QUEUE_LIMIT = 24;
const TIMEOUT_MS = 10_000;

const queue = new ThreadQueue({
  workerFile: () => findWorkerFile('app/threads/evaluation-worker.ts'),
  // Beside the thread that serves and the one that draws.
  workers: 1,
  queueLimit: QUEUE_LIMIT,
  timeoutMs: TIMEOUT_MS,
});
/** By all that they are made of. In memory alone, without a name or a code. */
const kept = new LRUCache<string, Evaluation>({ max: KEPT_EVALUATIONS });
const underway = new Map<string, Promise<Outcome<Evaluation>>>();

/** Tells questions apart by all that the answer is made of. */
export const digestOf = ({ method, input, asOf }: Question): string =>
  sha256(`${method}\n${canonicalInput(input, asOf)}`);

/**
 * The answer of the method, made in a thread and made once, so that no plan holds up who asks for something else.
 * `busy` when too much is being planned, `rate-limited` when too much was planned for one client.
 */
export async function evaluateQuestion(question: Question): Promise<Outcome<Evaluation>> {
  const key = digestOf(question);
  const known = kept.get(key);
  if (known !== undefined) return succeed(known);
  const begun = underway.get(key);
  if (begun !== undefined) return await begun;
  const counted = await spend('plans');
  return counted.ok ? await evaluateOnce(key, question) : counted;
}

/** Asked twice at the same time, evaluated once. */
function evaluateOnce(key: string, question: Question): Promise<Outcome<Evaluation>> {
  const evaluating = underway.get(key) ?? evaluateAside(key, question).finally(() => underway.delete(key));
  underway.set(key, evaluating);
  return evaluating;
}

async function evaluateAside(key: string, question: Question): Promise<Outcome<Evaluation>> {
  const answer = await queue.run(question);
  if (!answer.ok) return answer;
  // The worker is ours and built with this file.
  const evaluation = answer.value as Evaluation;
  kept.set(key, evaluation);
  return succeed(evaluation);
}
