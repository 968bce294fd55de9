import type { CountedFirm, Programme } from '../statistics/programme.ts';
import type { Release, ReleaseHead } from '../statistics/release.ts';
import type { Groupings } from './groups.ts';
import type { Movement } from './tally.ts';

/** What a chamber sets once: raised at most, and frozen at the first answer. */
export interface Terms {
  /** From 5; 10 where everybody may read. `b` in the method. */
  readonly floor: number;
  readonly secret: Uint8Array;
}

/** Firms that look alike from outside and entered with the same release. */
export interface VisibleCell {
  readonly visible: CountedFirm['visible'];
  /** The number of the release with which they entered, or entered anew after a correction. */
  readonly since: number;
  readonly firms: number;
}

/** Published counts by question, category and group; those under the floor stay here and are not in the release. */
export type Counts = ReadonlyMap<string, number>;
export const countName = (question: string, category: string, group: string): string =>
  `${question}/${category}/${group}`;

/** What is kept of a release. It names no firm, so that nothing is left of one that was erased. */
export interface LedgerEntry {
  readonly release: Release;
  readonly groupings: Groupings;
  readonly cells: readonly VisibleCell[];
  readonly counts: Counts;
}

export interface ReleaseRequest {
  readonly programme: Programme;
  readonly terms: Terms;
  readonly head: ReleaseHead;
  /** All releases of the wave so far, the oldest first. */
  readonly ledger: readonly LedgerEntry[];
  /**
   * The firms that are counted, want to be, or want to be no longer. Erased ones are missing.
   * Source: method 2026-2, section 7, "Population" and step 2.
   */
  readonly movements: readonly Movement[];
}

/** Why there is no release. The one before stands. */
export type NoRelease =
  | 'too-few-firms'
  | 'too-few-changes'
  | 'nothing-changed'
  | 'infeasible'
  | 'out-of-time'
  | 'out-of-memory'
  | 'unsound'
  | 'recovered';
export type Released<Value> =
  | { readonly released: true; readonly value: Value }
  | { readonly released: false; readonly because: NoRelease };

export const release = <Value>(value: Value): Released<Value> => ({ released: true, value });
export const refuse = (because: NoRelease): Released<never> => ({ released: false, because });
