import type { SourceResult } from './benchmark-result.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import type { Benchmark } from './benchmark.schema.ts';

/** Past its check-again date an entry is shown with that remark. Source: method 2026-2, section 4. */
export function isPastCheckAgain(entry: { readonly checkAgain: IsoDate }, asOf: IsoDate): boolean {
  return asOf > entry.checkAgain;
}

/** Past its end an entry is not shown. Source: method 2026-2, section 4. */
export function isPastEnd(entry: { readonly end: IsoDate }, asOf: IsoDate): boolean {
  return asOf > entry.end;
}

export function toSourceResult(entry: Benchmark, asOf: IsoDate): SourceResult {
  return {
    publisher: entry.publisher,
    title: entry.title,
    url: entry.url,
    namedIn: entry.namedIn,
    period: entry.period,
    asOf: entry.asOf,
    checkAgain: entry.checkAgain,
    stale: isPastCheckAgain(entry, asOf),
  };
}
