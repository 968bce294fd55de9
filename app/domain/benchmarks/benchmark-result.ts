import type { IsoDate } from '../shared/as-of-date.ts';

export interface SourceResult {
  readonly publisher: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly namedIn: string | null;
  readonly period: string | null;
  readonly asOf: IsoDate;
  readonly checkAgain: IsoDate;
  /** True past the check-again date. */
  readonly stale: boolean;
}

export type HeadlineBenchmarkId = 'sme-11' | 'large-27' | 'mittelstand-33';

export type BenchmarkGroup = 'productive' | 'testing' | 'rest';

export interface BenchmarkResult {
  readonly id: HeadlineBenchmarkId;
  readonly role: 'primary' | 'second' | 'context';
  readonly share: number;
  readonly testing: number | null;
  /** Null only in a partial evaluation without aiUse. */
  readonly group: BenchmarkGroup | null;
  readonly position: number | null;
  readonly positionLow: number;
  readonly positionHigh: number;
  readonly basis: 'model';
  readonly source: SourceResult;
}

export interface OfficialShareResult {
  readonly id: string;
  readonly share: number;
  /** What of the firm the entry matches: country, sizeClass, sector; the fallback taken is what is absent. */
  readonly matched: readonly ('country' | 'sizeClass' | 'sector')[];
  readonly source: SourceResult;
}
