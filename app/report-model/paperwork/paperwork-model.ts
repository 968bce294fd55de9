import type { Locale } from '#app/i18n/locales.ts';
import type { ReportLabels, ReportMeta } from '../report-model.ts';
import type { Fact, TableModel } from '../table-model.ts';

/** What goes on paper beside the report. */
export const PAPERWORK_KINDS = ['grant-folder', 'minutes', 'preparation'] as const;
export type PaperworkKind = (typeof PAPERWORK_KINDS)[number];

/** A piece of paperwork, from top to bottom: each is drawn as PDF and as DOCX by what it is, whatever it says. */
export type PaperworkBlock =
  | { readonly kind: 'text' | 'small' | 'note' | 'heading'; readonly text: string }
  | { readonly kind: 'run-in'; readonly label: string; readonly text: string }
  | { readonly kind: 'list' | 'boxes'; readonly entries: readonly string[] }
  | {
      readonly kind: 'table';
      readonly table: Pick<TableModel, 'head' | 'rows' | 'numeric'>;
      /** Shares of the width, one a column. */
      readonly widths: readonly number[];
    }
  /** A line to write on for each, with what belongs there beneath it. */
  | { readonly kind: 'signatures'; readonly places: readonly string[]; readonly names: readonly string[] }
  /** Empty lines to write on by hand. */
  | { readonly kind: 'lines'; readonly count: number };

export interface PaperworkChapter {
  readonly title: string;
  readonly blocks: readonly PaperworkBlock[];
}

/** What an adviser hands in or takes along, in finished words. Plain JSON, so that it can cross to a worker. */
export interface Paperwork {
  readonly kind: PaperworkKind;
  readonly locale: Locale;
  readonly meta: ReportMeta;
  readonly labels: ReportLabels;
  readonly title: string;
  /** The firm it is about. */
  readonly subtitle: string;
  readonly facts: readonly Fact[];
  /** That it is not the last word yet; null where it is. */
  readonly notice: string | null;
  readonly chapters: readonly PaperworkChapter[];
}
