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
  /** Which needs it meets; empty where it meets none. */
  readonly needs: string;
  readonly reasons: string;
  /** The same for a narrow column on paper, with the needs by their numbers. */
  readonly reasonsShort: string;
  readonly price: string;
  readonly exposure: string;
  /** The day its facts were checked. */
  readonly checked: string;
  readonly alwaysListed: boolean;
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

export interface LedgerModel {
  readonly title: string;
  readonly lead: string;
  readonly neutrality: string;
  readonly gpu: string | null;
  /** Who is recommended, by name, in a sentence; null where nobody is. */
  readonly first: string | null;
  readonly needsTitle: string;
  readonly needs: readonly {
    readonly number: string;
    readonly title: string;
    readonly leadIn: string;
    readonly text: string;
    readonly gap: string | null;
  }[];
  /** Heads of the columns, in order. */
  readonly head: {
    readonly name: string;
    readonly verdict: string;
    readonly why: string;
    readonly price: string;
    readonly exposure: string;
    readonly checked: string;
  };
  readonly labels: { readonly always: string };
  /** What is recommended, and what is listed in any case. */
  readonly groups: readonly LedgerGroup[];
  /** The rest of the register, in full in the web report; paper says how many there are. */
  readonly alternatives: LedgerGroup;
  readonly others: LedgerGroup;
  /** What is open to firms of other countries or regions only: names, kinds and where it holds. */
  readonly elsewhere: { readonly titleAndCount: string; readonly hint: string; readonly table: TableModel };
  /** How much of the register is not on paper. */
  readonly rest: string;
  /** What an entry price stands for. */
  readonly priceNote: string;
}
