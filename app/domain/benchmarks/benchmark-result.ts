import type { Item } from '../questionnaire/items.ts';
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

/** The firm's use against its readiness. Source: method 2026-2, section 4. */
export type Standing = 'users-firm' | 'users-thin' | 'could-join' | 'not-yet';

export interface BenchmarkResult {
  readonly id: HeadlineBenchmarkId;
  readonly role: 'primary' | 'second' | 'context';
  readonly share: number;
  readonly testing: number | null;
  /** Null only in a partial evaluation without aiUse. */
  readonly group: BenchmarkGroup | null;
  /** Use against readiness. Null with a null score, and where only an unknown gate keeps it open. */
  readonly standing: Standing | null;
  /** Points from the exact score to the line at 60, one decimal, 0 from there; null with a null score. */
  readonly pointsToLine: number | null;
  /** The applicable items below 3 that lead to the line, the first to lift first. */
  readonly toLine: readonly Item[];
  readonly source: SourceResult;
}

export interface OfficialShareResult {
  readonly id: string;
  readonly share: number;
  /** What of the firm the entry matches: country, sizeClass, sector; the fallback taken is what is absent. */
  readonly matched: readonly ('country' | 'sizeClass' | 'sector')[];
  readonly source: SourceResult;
}
