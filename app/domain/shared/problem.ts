/** The closed list of expected failures, with their HTTP status. Source: the HTTP API v1, "Problems". */
export const PROBLEM_STATUS = {
  address: 400,
  'not-json': 400,
  'no-token': 401,
  scope: 403,
  'not-found': 404,
  method: 405,
  'stale-revision': 409,
  'already-completed': 409,
  'not-completed': 409,
  'already-created': 409,
  'campaign-closed': 409,
  'body-too-large': 413,
  'content-type': 415,
  'missing-item': 422,
  'missing-field': 422,
  'unknown-field': 422,
  'unknown-item': 422,
  'unknown-option': 422,
  'wrong-level': 422,
  'wrong-type': 422,
  'ambiguous-answer': 422,
  'reason-missing': 422,
  'too-many-not-applicable': 422,
  'out-of-range': 422,
  'too-many-goals': 422,
  'region-country-mismatch': 422,
  'unknown-questionnaire': 422,
  'unknown-campaign': 422,
  'idempotency-key-reused': 422,
  'revision-missing': 428,
  'rate-limited': 429,
  busy: 503,
  'not-saved': 503,
  'not-read': 503,
} as const;
export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** One fault in an input: a JSON pointer into the request body and a code of the list above. */
export interface InputFault {
  readonly pointer: string;
  readonly code: ProblemCode;
  /** What may stand there instead, for unknown-option. At most 40 ids. */
  readonly allowed?: readonly string[];
}

export interface Problem {
  readonly code: ProblemCode;
  readonly errors?: readonly InputFault[];
  /** The current revision, for stale-revision. */
  readonly current?: number;
  readonly retryAfterSeconds?: number;
}

/** What a use case returns: every expected failure is a value with a code. */
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export const succeed = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });
export const fail = (problem: Problem): Outcome<never> => ({ ok: false, problem });
