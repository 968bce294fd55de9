import { LRUCache } from 'lru-cache';
import { canonicalInput } from '#app/domain/evaluation/canonical-input.ts';
import type { Question } from '#app/domain/evaluation/evaluate.ts';
import type { Evaluation } from '#app/domain/evaluation/evaluation.ts';
import type { NextGoal } from '#app/domain/roadmap/next-goals.ts';
import type { Figures } from '#app/domain/scenarios/figures.ts';
import { figuresOf } from '#app/domain/scenarios/figures.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { spend } from '#app/platform/client-budget.server.ts';
import { sha256 } from '#app/platform/sha256.server.ts';
import type { EvaluationTask } from './evaluation-worker.ts';
import { ThreadQueue } from './thread-queue.server.ts';
import { findWorkerFile } from './worker-file.server.ts';

const KEPT_EVALUATIONS = 300;
const QUEUE_LIMIT = 24;
const TIMEOUT_MS = 10_000;
/** In a session people talk for minutes between two looks at a plan, and the next look must not begin from cold. */
const IDLE_MS = 15 * 60_000;

const queue = new ThreadQueue({
  workerFile: () => findWorkerFile('app/threads/evaluation-worker.ts'),
  // Beside the thread that serves and the one that draws.
  workers: 1,
  queueLimit: QUEUE_LIMIT,
  timeoutMs: TIMEOUT_MS,
  idleMs: IDLE_MS,
  // The rules keep nothing of what they were asked.
  renewAfter: Infinity,
});
/** By all that they are made of. In memory alone, without a name or a code. */
const kept = new LRUCache<string, Evaluation>({ max: KEPT_EVALUATIONS });
const keptGoals = new LRUCache<string, readonly NextGoal[]>({ max: KEPT_EVALUATIONS });

/** Tells questions apart by all that the answer is made of. */
export const digestOf = ({ method, input, asOf }: Question): string =>
  sha256(`${method}\n${canonicalInput(input, asOf)}`);

/** Asks the thread for one kind of answer; what is asked twice at the same time is made once, and paid for once. */
function askOnce<Answer>(want: EvaluationTask['want']) {
  const underway = new Map<string, Promise<Outcome<Answer>>>();
  const ask = async (question: Question): Promise<Outcome<Answer>> => {
    const answer = await queue.run({ want, question } satisfies EvaluationTask);
    // The worker is ours and built with this file.
    return answer.ok ? succeed(answer.value as Answer) : answer;
  };
  return async (key: string, question: Question): Promise<Outcome<Answer>> => {
    const begun = underway.get(key);
    if (begun !== undefined) return await begun;
    const counted = await spend('plans');
    if (!counted.ok) return counted;
    const asking = underway.get(key) ?? ask(question).finally(() => underway.delete(key));
    underway.set(key, asking);
    return await asking;
  };
}

const evaluateOnce = askOnce<Evaluation>('evaluation');
const findFiguresOnce = askOnce<Figures>('figures');
const findNextGoalsOnce = askOnce<readonly NextGoal[]>('next-goals');

/** What was answered before is not asked again. */
const keeping =
  <Answer extends object>(
    answers: LRUCache<string, Answer>,
    findOnce: (key: string, question: Question) => Promise<Outcome<Answer>>,
  ) =>
  async (question: Question): Promise<Outcome<Answer>> => {
    const key = digestOf(question);
    const known = answers.get(key);
    if (known !== undefined) return succeed(known);
    const found = await findOnce(key, question);
    if (found.ok) answers.set(key, found.value);
    return found;
  };

/**
 * The answer of the method, made in a thread and made once, so that no plan holds up who asks for something else.
 * `busy` when too much is being planned, `rate-limited` when too much was planned for one client.
 */
export const evaluateQuestion = keeping(kept, evaluateOnce);

/** The goals that could come next, for which about as many plans are made as there are goals; refused like a plan. */
export const findNextGoals = keeping(keptGoals, findNextGoalsOnce);

/** What is compared of the answer, in a part of the time that all of it takes; refused like all of it. */
export async function findFigures(question: Question): Promise<Outcome<Figures>> {
  const key = digestOf(question);
  const known = kept.get(key);
  return known === undefined
    ? await findFiguresOnce(key, question)
    : succeed(figuresOf(question.input, known));
}
