import type { Fact } from './model-parts.ts';

export interface LedgerEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly summary: string;
  readonly verdict: 'recommended' | 'alternative' | 'not-for-you';
  readonly verdictText: string;
  readonly needs: string;
  readonly reasons: readonly string[];
  readonly facts: readonly Fact[];
  readonly alwaysListed: boolean;
  /** The day its facts were checked, in words. */
  readonly checked: string;
  readonly url: string | null;
}

export interface LedgerModel {
  readonly title: string;
  readonly lead: string;
  readonly neutrality: string;
  readonly gpu: string | null;
  readonly needsTitle: string;
  readonly needs: readonly { readonly title: string; readonly text: string; readonly gap: string | null }[];
  readonly labels: { readonly needs: string; readonly always: string; readonly reasons: string };
  /** What is recommended, and what is listed in any case. */
  readonly groups: readonly {
    readonly title: string;
    readonly hint: string;
    readonly entries: readonly LedgerEntry[];
  }[];
  /** The rest of the register, in full in the web report; paper says how many there are. */
  readonly alternatives: {
    readonly title: string;
    readonly hint: string;
    readonly count: string;
    readonly entries: readonly LedgerEntry[];
  };
  readonly others: {
    readonly title: string;
    readonly hint: string;
    readonly entries: readonly LedgerEntry[];
  };
}
