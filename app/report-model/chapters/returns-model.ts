import type { ReturnPlot } from '../plots/plot-data.ts';
import type { TableModel } from '../table-model.ts';

/** What one goal brings, with the owner's own figures. */
export interface ReturnModel {
  readonly title: string;
  /** What it costs today. */
  readonly given: string;
  /** Where the shares saved come from, with the quality of that evidence. */
  readonly basis: string;
  /** In one sentence: what trying it costs at most. */
  readonly trial: string;
  /** What daily use leaves over a year in each case, and beside it that usual figures stand in for a missing plan. */
  readonly routine: string;
  /** When the money is back, that it does not pay, or why nobody can say. */
  readonly verdict: string;
  /** One column a case. */
  readonly table: TableModel;
  /** Null where own days have no price: the lines would promise too much. */
  readonly plot: ReturnPlot | null;
  readonly plotTitle: string;
  readonly plotText: string;
}

export interface ReturnsModel {
  readonly title: string;
  readonly lead: string;
  /** Whether there is a goal and no figure for it yet. */
  readonly isOpen: boolean;
  /** In one sentence: what the first goal brings, or what is missing to say it. */
  readonly short: string;
  readonly entries: readonly ReturnModel[];
  /** Several goals in one table each with the same columns, one row a case; none where there are fewer than two. */
  readonly sideBySide: readonly TableModel[];
  readonly plotHint: string;
  readonly note: string;
}
