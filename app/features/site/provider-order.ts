import type { Provider } from '#app/domain/providers/provider.ts';
import { isVerified } from '#app/domain/providers/provider.ts';

/** From least to most. */
export const EXPOSURES = ['low', 'reduced', 'high'] as const satisfies readonly Provider['exposure'][];

/** What the ledger may be sorted by besides the name. */
export const SORTS = ['price', 'exposure', 'checked'] as const;
export type Sort = (typeof SORTS)[number];

/** Euro a year a start costs as far as it is confirmed; what is free costs nothing, what is not known comes last. */
function entryPriceOf(provider: Provider): number {
  if (provider.publicPrice === 'free' && isVerified(provider, 'publicPrice')) return 0;
  return isVerified(provider, 'entryPriceEur') ? (provider.entryPriceEur ?? Infinity) : Infinity;
}

const ascending = <Value extends number | string>(a: Value, b: Value): number =>
  a === b ? 0 : a < b ? -1 : 1;

const ORDERS: Readonly<Record<Sort, (a: Provider, b: Provider) => number>> = {
  price: (a, b) => ascending(entryPriceOf(a), entryPriceOf(b)),
  exposure: (a, b) => EXPOSURES.indexOf(a.exposure) - EXPOSURES.indexOf(b.exposure),
  checked: (a, b) => ascending(b.checkedOn, a.checkedOn),
};

/** The order a reader asked for, equals by name in the reader's language. */
export function providerOrder(sort: Sort | null, locale: string): (a: Provider, b: Provider) => number {
  const collator = new Intl.Collator(locale);
  return (a, b) => (sort === null ? 0 : ORDERS[sort](a, b)) || collator.compare(a.name, b.name);
}
