import type { z } from 'zod';
import type { InputFault, ProblemCode } from '#app/domain/shared/problem.ts';
import { PROBLEM_STATUS } from '#app/domain/shared/problem.ts';
import { toPointer } from '#app/domain/shared/pointer.ts';
import { GOALS } from '#app/domain/questionnaire/profile.ts';
import { MAX_REASON_LENGTH, lengthOf } from '#app/domain/questionnaire/questionnaire.schema.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(body: unknown, path: Path): unknown {
  let value = body;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[part];
  }
  return value;
}

function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(PROBLEM_STATUS, code);
}

/** JSON reads 1e999 as infinity: a number, but out of every range. */
const isInfinite = (value: unknown): boolean => typeof value === 'number' && !Number.isFinite(value);

const ANSWER_KINDS = ['level', 'unknown', 'notApplicable'];
const ANSWER_FIELDS = [...ANSWER_KINDS, 'reason'];

function levelFault(level: unknown): ProblemCode {
  if (typeof level !== 'number') return 'wrong-type';
  return isInfinite(level) ? 'out-of-range' : 'wrong-level';
}

function reasonFault(reason: unknown): ProblemCode {
  if (reason === undefined) return 'reason-missing';
  if (typeof reason !== 'string') return 'wrong-type';
  return lengthOf(reason) > MAX_REASON_LENGTH ? 'out-of-range' : 'reason-missing';
}

/** What is wrong with an answer that is none of the three kinds. */
function answerFaults(answer: unknown, path: Path): readonly InputFault[] {
  const at = (code: ProblemCode, ...rest: string[]): InputFault => ({
    pointer: toPointer([...path, ...rest]),
    code,
  });
  if (!isRecord(answer)) return [at(isInfinite(answer) ? 'out-of-range' : 'wrong-type')];
  const foreign = Object.keys(answer).filter((key) => !ANSWER_FIELDS.includes(key));
  if (foreign.length > 0) return foreign.map((key) => at('unknown-field', key));
  const kinds = ANSWER_KINDS.filter((kind) => kind in answer);
  if (kinds.length > 1) return [at('ambiguous-answer')];
  const [kind] = kinds;
  if (kind === undefined) return [at('missing-item')];
  if (kind !== 'notApplicable' && 'reason' in answer) return [at('ambiguous-answer')];
  if (kind === 'level') return [at(levelFault(answer.level), 'level')];
  if (answer[kind] !== true) return [at('wrong-type', kind)];
  return [at(reasonFault(answer.reason), 'reason')];
}

/** Whether a path names one answer: /answers/<item>. */
const isAnswerPath = (path: Path): boolean => path[0] === 'answers' && path.length === 2;

const isGoalStatus = (path: Path): boolean => path.at(-1) === 'goalStatus';

function unknownKeyFault(path: Path, key: string): InputFault {
  const pointer = toPointer([...path, key]);
  if (isGoalStatus(path)) return { pointer, code: 'unknown-option', allowed: GOALS };
  return { pointer, code: path[0] === 'answers' && path.length === 1 ? 'unknown-item' : 'unknown-field' };
}

/** Longer lists are cut: they are there to show what is meant. */
const MOST_ALLOWED = 40;

function allowedBy(issue: Issue): readonly string[] | null {
  const values: unknown = issue.code === 'custom' ? issue.params?.allowed : 'values' in issue && issue.values;
  return Array.isArray(values) ? values.slice(0, MOST_ALLOWED).map(String) : null;
}

function codeOfType(value: unknown): ProblemCode {
  if (value === undefined || value === null) return 'missing-field';
  return isInfinite(value) ? 'out-of-range' : 'wrong-type';
}

function codeOfOption(value: unknown): ProblemCode {
  return typeof value === 'string' ? 'unknown-option' : codeOfType(value);
}

const isGoalList = (path: Path): boolean => path.at(-1) === 'goals';

function codeOf(issue: Issue, value: unknown): ProblemCode {
  switch (issue.code) {
    case 'custom':
      return isProblemCode(issue.params?.code) ? issue.params.code : 'wrong-type';
    case 'invalid_value':
    case 'invalid_format':
      return codeOfOption(value);
    case 'too_big':
      return isGoalList(issue.path) ? 'too-many-goals' : 'out-of-range';
    case 'too_small':
    case 'not_multiple_of':
      return 'out-of-range';
    default:
      return codeOfType(value);
  }
}

function faultsOf(issue: Issue, body: unknown): readonly InputFault[] {
  const value = valueAt(body, issue.path);
  const isAnswer = isAnswerPath(issue.path);
  if (isAnswer && ['invalid_union', 'unrecognized_keys'].includes(issue.code)) {
    return answerFaults(value, issue.path);
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKeyFault(issue.path, key));
  }
  const [pointer, code] = [toPointer(issue.path), codeOf(issue, value)];
  const allowed = code === 'unknown-option' ? allowedBy(issue) : null;
  return [allowed === null ? { pointer, code } : { pointer, code, allowed }];
}

/** Of a value of the wrong type nothing else is worth saying: a text of nine letters is not nine goals too many. */
function withoutEchoes(faults: readonly InputFault[]): readonly InputFault[] {
  const mistyped = new Set(faults.flatMap(({ pointer, code }) => (code === 'wrong-type' ? [pointer] : [])));
  return faults.filter(({ pointer, code }) => code === 'wrong-type' || !mistyped.has(pointer));
}

/**
 * All faults of a body at once, in the order found, each place and code once.
 * Source: the HTTP API v1, "Problems".
 */
export function toInputFaults(error: z.ZodError, body: unknown): readonly InputFault[] {
  const faults = new Map<string, InputFault>();
  for (const fault of error.issues.flatMap((issue) => faultsOf(issue, body))) {
    faults.set(`${fault.pointer} ${fault.code}`, fault);
  }
  return withoutEchoes([...faults.values()]);
}
