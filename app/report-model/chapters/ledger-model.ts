import type { TableModel } from '../table-model.ts';

/** One line of the ledger: who it is, the verdict and why, price, exposure, and when all that was checked. */
export interface LedgerEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Country of its seat and owner. */
  readonly home: string;
  readonly summary: string;
  readonly verdict: 'recommended' | 'alternative' | 'not-for-you';
  readonly verdictText: string;
  /** Which needs it meets: in full, and by their numbers where there is little room. Empty where it meets none. */
  readonly needs: string;
  readonly needNumbers: string;
  readonly reasons: readonly string[];
  /** The same for a narrow column on paper. */
  readonly reasonsShort: readonly string[];
  readonly price: string;
  readonly exposure: string;
  /** The day its facts were checked. */
  readonly checked: string;
  readonly alwaysListed: boolean;
  readonly url: string | null;
}

export interface LedgerGroup {
  readonly title: string;
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
  readonly labels: { readonly needs: string; readonly always: string };
  /** What is recommended, and what is listed in any case. */
  readonly groups: readonly LedgerGroup[];
  /** The rest of the register, in full in the web report; paper says how many there are. */
  readonly alternatives: LedgerGroup;
  readonly others: LedgerGroup;
  /** What is open to firms of other countries or regions only: names, kinds and where it holds. */
  readonly elsewhere: { readonly title: string; readonly hint: string; readonly table: TableModel };
  /** How much of the register is not on paper. */
  readonly rest: string;
  /** What an entry price stands for. */
  readonly priceNote: string;
}
