import type { NoRelease } from './ledger.ts';

/** Why there is no release, as far as the method says so. */
const NO_RELEASE = [
  ...(['too-few-firms', 'too-few-changes', 'nothing-changed'] as const),
  ...(['infeasible', 'out-of-time', 'out-of-memory', 'unsound', 'recovered'] as const),
] as const satisfies readonly NoRelease[];

/**
 * How a try to compute a release ended: with one; without one, and why; with another method or questionnaire than the
 * releases before, which asked something else; because a firm was erased each time before it was kept; or because its wave is gone.
 */
export const RUN_ENDS = [
  'released',
  ...NO_RELEASE,
  ...(['method-changed', 'changed-meanwhile', 'gone'] as const),
] as const;
export type RunEnd = (typeof RUN_ENDS)[number];
