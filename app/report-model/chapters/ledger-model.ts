import type { TableModel } from '../table-model.ts';

/** One line of the ledger: who it is, the verdict and why, price, exposure, and when all that was checked. */
export interface LedgerEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** With the country of its seat and its owner. */
  readonly kindAndHome: string;
  readonly summary: string;
  readonly verdict: 'recommended' | 'alternative' | 'not-for-you';
  readonly verdictText: string;
  readonly reasons: string;
  /** The same for a narrow column on paper. */
  readonly reasonsShort: string;
  readonly price: string;
  readonly exposure: string;
  /** The day its facts were checked. */
  readonly checked: string;
  /** The last day it can be had, YYYY-MM-DD; null where none is known, or where it is not for this firm anyway. */
  readonly lastDay: string | null;
  /** The first call to make, and the same where no column says that it is. */
  readonly call: string;
  readonly firstCall: string;
  readonly url: string | null;
}

export interface LedgerGroup {
  readonly title: string;
  /** The title where its hint follows in the same line. */
  readonly leadIn: string;
  readonly titleAndCount: string;
  readonly hint: string;
  readonly entries: readonly LedgerEntry[];
}

/** A need with at most three entries of different owners. */
export interface LedgerNeed {
  readonly id: string;
  readonly title: string;
  readonly leadIn: string;
  readonly text: string;
  /** How many fit, in a sentence. */
  readonly fits: string;
  /** That the lot parted entries from others that are equal; null where it did not. */
  readonly byLot: string | null;
  /** That prices cannot be compared here, or null where they can or there is nothing to compare. */
  readonly notComparable: string | null;
  readonly gap: string | null;
  /** That the first six months of the plan need it, and who is not there for all of them; or null. */
  readonly soon: string | null;
  /** The first need alone stands open: three would be five screens of a phone. */
  readonly isOpen: boolean;
  readonly entries: readonly LedgerEntry[];
}

export interface LedgerModel {
  readonly title: string;
  readonly lead: string;
  /** That being listed is no recommendation, and why these are listed. */
  readonly neutrality: string;
  readonly gpu: string | null;
  readonly needsTitle: string;
  /** Those of the plan's first six months first. */
  readonly needs: readonly LedgerNeed[];
  /** Heads of the columns, in order. */
  readonly head: {
    readonly name: string;
    readonly verdict: string;
    readonly why: string;
    readonly price: string;
    readonly exposure: string;
    readonly checked: string;
  };
  /** What is listed in any case and stands on no shortlist. */
  readonly always: LedgerGroup;
  /** The rest of the register, in full in the web report; paper says how many there are. */
  readonly alternatives: LedgerGroup;
  readonly others: LedgerGroup;
  /** What is open to firms of other countries or regions only: names, kinds and where it holds. */
  readonly elsewhere: { readonly titleAndCount: string; readonly hint: string; readonly table: TableModel };
  /** How much of the register is not on paper. */
  readonly rest: string;
  /** What an example price stands for. */
  readonly priceNote: string;
}
