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

interface ThreeValues {
  /** What the form showed when it was opened. */
  readonly base: FlatChange;
  readonly mine: FlatChange;
  readonly stored: FlatChange;
}

/**
 * The keys that only a person can decide: somebody else changed them since the form was opened, to something
 * other than what it now says. What only one side touched is no conflict.
 */
export function findConflicts({ base, mine, stored }: ThreeValues): readonly string[] {
  return Object.keys(mine).filter((key) => {
    const isStoredAlready = isSame(mine[key], stored[key]);
    const isUntouchedByOthers = isSame(base[key], stored[key]);
    const isUntouchedByMe = isSame(base[key], mine[key]);
    return !isStoredAlready && !isUntouchedByOthers && !isUntouchedByMe;
  });
}

/** The part of a change worth writing: what differs from the store and was touched in this form. */
export function keysToWrite({ base, mine, stored }: ThreeValues): readonly string[] {
  return Object.keys(mine).filter((key) => !isSame(mine[key], stored[key]) && !isSame(mine[key], base[key]));
}

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
