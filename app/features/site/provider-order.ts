import { EXPOSURES } from '#app/domain/providers/provider-terms.ts';
import type { Provider } from '#app/domain/providers/provider.ts';

/** What the ledger may be sorted by besides the name. Prices of unlike things are not compared. */
export const SORTS = ['exposure', 'checked'] as const;
export type Sort = (typeof SORTS)[number];

const ascending = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const ORDERS: Readonly<Record<Sort, (a: Provider, b: Provider) => number>> = {
  exposure: (a, b) => EXPOSURES.indexOf(b.exposure) - EXPOSURES.indexOf(a.exposure),
  checked: (a, b) => ascending(b.checkedOn, a.checkedOn),
};

/** The order a reader asked for, equals by name in the reader's language. */
export function providerOrder(sort: Sort | null, locale: string): (a: Provider, b: Provider) => number {
  const collator = new Intl.Collator(locale);
  return (a, b) => (sort === null ? 0 : ORDERS[sort](a, b)) || collator.compare(a.name, b.name);
}
