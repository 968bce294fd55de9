import type { ReturnPlot } from '../plots/plot-data.ts';
import type { TableModel } from '../table-model.ts';

/** What one goal brings, with the owner's own figures. */
export interface ReturnModel {
  readonly title: string;
  readonly given: string;
  /** Where the share of time saved comes from, with the quality of that evidence. */
  readonly basis: string;
  /** In one sentence: when the money is back, or that it does not pay. */
  readonly verdict: string;
  readonly pays: boolean;
  /** One column a case. */
  readonly table: TableModel;
  readonly plot: ReturnPlot;
  readonly plotText: string;
}

export interface ReturnsModel {
  readonly title: string;
  readonly lead: string;
  readonly entries: readonly ReturnModel[];
  readonly plotHint: string;
  readonly note: string;
}
