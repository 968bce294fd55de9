import type { Assessment, AssessmentChange } from './assessment.ts';

/** What a form changes: the part of a patch that two devices can disagree about. */
export type DraftChange = Pick<AssessmentChange, 'profile' | 'answers'>;

/** A change, one value a key: `profile.sizeClass`, `answers.data.digital`. Null means unanswered. */
export type FlatChange = Readonly<Record<string, unknown>>;

export function flattenChange(change: DraftChange): FlatChange {
  return {
    ...prefixed('profile', change.profile ?? {}),
    ...prefixed('answers', change.answers ?? {}),
  };
}

/** What is stored now under the keys of a change. */
export function storedValues(
  assessment: Pick<Assessment, 'profile' | 'answers'>,
  keys: readonly string[],
): FlatChange {
  const stored = flattenChange({ profile: assessment.profile, answers: assessment.answers });
  return Object.fromEntries(keys.map((key) => [key, stored[key] ?? null]));
}

interface FormValues {
  /** What the form showed when it was opened. */
  readonly base: FlatChange;
  readonly mine: FlatChange;
  readonly stored: FlatChange;
  /** What this form sent before and never heard of again: each may be stored, or not. */
  readonly sent: readonly FlatChange[];
}

/**
 * The keys that only a person can decide: somebody else changed them since the form was opened, to something
 * other than what it now says. What only one side touched is no conflict, and what the form itself stored, without
 * hearing of it, was changed by nobody else.
 */
export function findConflicts(values: FormValues): readonly string[] {
  const { mine, stored } = values;
  return Object.keys(mine).filter((key) => {
    const isStoredAlready = isSame(mine[key], stored[key]);
    const isOfOthers = !seenValues(key, values).some((seen) => isSame(seen, stored[key]));
    return !isStoredAlready && isOfOthers && isTouched(key, values);
  });
}

/** The part of a change worth writing: what differs from the store and was touched in this form. */
export function keysToWrite(values: FormValues): readonly string[] {
  const { mine, stored } = values;
  return Object.keys(mine).filter((key) => !isSame(mine[key], stored[key]) && isTouched(key, values));
}

// A value that came back to what it was at first is touched too: in between the form may have stored another.
const isTouched = (key: string, values: FormValues): boolean =>
  seenValues(key, values).some((seen) => !isSame(seen, values.mine[key]));

/** What the form showed or sent under a key before. */
const seenValues = (key: string, { base, sent }: FormValues): readonly unknown[] =>
  [base, ...sent.filter((earlier) => key in earlier)].map((seen) => seen[key]);

/** The change with the named keys only. */
export function pickChange(change: DraftChange, keys: readonly string[]): DraftChange {
  const wanted = new Set(keys);
  const part = (prefix: string, values: object): object =>
    Object.fromEntries(Object.entries(values).filter(([key]) => wanted.has(`${prefix}.${key}`)));
  return {
    profile: part('profile', change.profile ?? {}),
    answers: part('answers', change.answers ?? {}),
  };
}

function prefixed(prefix: string, values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}.${key}`, value]));
}

const isSame = (one: unknown, other: unknown): boolean => inOrder(one ?? null) === inOrder(other ?? null);

// Objects are compared without regard to the order in which their keys were written.
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
