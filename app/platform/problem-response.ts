import type { Outcome, Problem, ProblemCode } from '#app/domain/shared/problem.ts';
import { PROBLEM_STATUS } from '#app/domain/shared/problem.ts';

/** Words a problem is sent with. */
export interface ProblemWords {
  readonly title: string;
  /** The language of the title. */
  readonly locale: string;
}

/** Seconds after which another try is sensible where the problem does not say so itself. */
const RETRY_AFTER: Partial<Record<ProblemCode, number>> = { 'rate-limited': 60, busy: 2 };

export const statusOf = ({ code }: Problem): number => PROBLEM_STATUS[code];

/** Whether it passes: nothing was saved, or too much is being done, and the same can be sent again in a while. */
export const isPassing = (problem: Problem): boolean => statusOf(problem) === 503;

/** The body of RFC 9457, with the members of the closed list. */
export function toProblemBody(problem: Problem, { title }: ProblemWords) {
  return {
    type: `/problems/${problem.code}`,
    title,
    status: statusOf(problem),
    code: problem.code,
    ...(problem.errors && { errors: problem.errors }),
    ...(problem.current !== undefined && { current: problem.current }),
  };
}

/** When another try is sensible, for problems that pass. */
function toRetryAfter(problem: Problem): Record<string, string> {
  const seconds = problem.retryAfterSeconds ?? RETRY_AFTER[problem.code];
  return seconds === undefined ? {} : { 'Retry-After': String(seconds) };
}

/** What a page throws that cannot go on; the error page says what it means. */
export const toErrorAnswer = (problem: Problem): Response =>
  Response.json({ code: problem.code }, { status: statusOf(problem), headers: toRetryAfter(problem) });

/** What a page goes on with; a problem becomes the answer. */
export function requireValue<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw toErrorAnswer(outcome.problem);
}

export function toProblemHeaders(problem: Problem, { locale }: ProblemWords): Record<string, string> {
  return {
    'Content-Type': 'application/problem+json',
    'Content-Language': locale,
    'Cache-Control': 'no-store',
    ...toRetryAfter(problem),
  };
}
