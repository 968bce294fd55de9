export type Need =
  | 'assistant'
  | 'model-access'
  | 'hosting'
  | 'accelerator'
  | 'training-compute'
  | 'advice'
  | 'learning'
  | 'money'
  | 'exit';

/** The best first. */
export const VERDICTS = ['recommended', 'alternative', 'not-for-you'] as const;

export type Verdict = (typeof VERDICTS)[number];

export interface ProviderResult {
  readonly id: string;
  readonly kind: string;
  readonly verdict: Verdict;
  /** Reason codes, at least one. */
  readonly reasons: readonly string[];
  /** The firm's needs this entry meets. */
  readonly needs: readonly Need[];
  readonly alwaysListed: boolean;
}

export interface GapResult {
  readonly need: Need;
  /** How many different ultimate owners are left as routes. */
  readonly found: number;
  readonly reason: string;
}

/** One entry of a shortlist with the reasons that put it there. */
export interface ShortlistEntry {
  readonly provider: string;
  /** Reason codes, at least one. */
  readonly reasons: readonly string[];
}

/** What a firm needs from outside, how many entries fit, and at most three of different ultimate owners. */
export interface NeedResult {
  readonly id: Need;
  readonly fit: number;
  readonly shortlist: readonly ShortlistEntry[];
}
