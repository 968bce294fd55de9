import type { ChartedScene } from '../plots/chart-model.ts';
import type { TableModel } from '../table-model.ts';
import type { ReadingModel } from './reading.view-model.ts';

/** A question with its picture, the numbers of it as a table, and where they are from. */
export interface DashboardFigure {
  readonly id: string;
  readonly title: string;
  /** Null where a table says it better. */
  readonly plot: ChartedScene | null;
  readonly table: TableModel;
  /** What has to be known to read it. */
  readonly notes: readonly string[];
}

export interface DashboardPart {
  readonly id: string;
  readonly title: string;
  readonly figures: readonly DashboardFigure[];
}

/** One of the numbers that stand large where a release is told in short. */
export interface GlanceFigure {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly note: string;
}

/** A release on one page. */
export interface GlanceModel {
  readonly title: string;
  readonly figures: readonly GlanceFigure[];
  /** What the numbers say in words, the minority too; it asks for nothing. */
  readonly sentences: readonly string[];
}

/** All that is shown of a release. */
export interface Dashboard {
  readonly reading: ReadingModel;
  readonly glance: GlanceModel;
  readonly contentsTitle: string;
  readonly parts: readonly DashboardPart[];
}
