import type { CountedFirm } from '../statistics/programme.ts';

/** How many firms have a score. */
export interface ScoreCount {
  /** Of a point. */
  readonly tenths: number;
  readonly firms: number;
}

/** Firms of which the same is seen, counted: no more is known of them here than how many gave each answer. */
export interface FirmTally {
  readonly visible: CountedFirm['visible'];
  readonly firms: number;
  /** By question and category; what is missing is nobody. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By score; firms that withheld it are missing. */
  readonly scores: Readonly<Record<string, readonly ScoreCount[]>>;
}

/** Firms that a release counts, with the number of the release with which they entered. */
export interface CountedTally {
  readonly since: number;
  readonly as: FirmTally;
}

/**
 * Firms of which the same was seen, is seen and becomes: those that stay as they were counted, those that join or leave,
 * and those that corrected what they said.
 */
export type Movement =
  | { readonly move: 'stays' | 'leaves'; readonly since: number; readonly counted: FirmTally }
  | { readonly move: 'joins'; readonly now: FirmTally }
  | {
      readonly move: 'corrects';
      readonly since: number;
      readonly counted: FirmTally;
      readonly now: FirmTally;
    };

/** As they were counted last; null for who was not. */
export const countedBefore = (movement: Movement): CountedTally | null =>
  movement.move === 'joins' ? null : { since: movement.since, as: movement.counted };

/** As the next release counts them, once they are let in; null for who is none of it then. */
export function countedAfter(movement: Movement, number: number): CountedTally | null {
  if ('now' in movement) return { since: number, as: movement.now };
  return movement.move === 'leaves' ? null : { since: movement.since, as: movement.counted };
}

export const firmsOf = (movement: Movement): number =>
  (movement.move === 'joins' ? movement.now : movement.counted).firms;
