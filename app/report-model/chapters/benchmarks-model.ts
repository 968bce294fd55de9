import type { BenchmarkGroup } from '#app/domain/benchmarks/benchmark-result.ts';
import type { FirmsPlot, LinePlot } from '../plots/plot-data.ts';
import type { TableModel } from '../table-model.ts';

/** An official figure: it leads, and says what of the firm it is about. */
export interface OfficialModel {
  readonly id: string;
  readonly share: string;
  readonly population: string;
  readonly text: string;
  readonly source: string;
  readonly url: string | null;
}

/** The firm among those of its size in the campaign of its chamber. */
export interface PoolModel {
  readonly title: string;
  readonly text: string;
  /** Which firms these are, and what they do not stand for. */
  readonly about: string;
}

/** Use against readiness, and what leads to the line. */
export interface StandingModel {
  readonly title: string;
  readonly verdict: string;
  readonly text: string;
  /** What is lacking or may give way; null where nothing is. */
  readonly missing: string | null;
  readonly judgement: string;
  readonly plot: LinePlot;
  readonly plotTitle: string;
  readonly plotText: string;
  readonly table: TableModel;
  readonly toLine: ToLineModel;
}

export interface ToLineModel {
  readonly title: string;
  readonly lead: string;
  /** All that leads to the line, and what the plan does about it; null where there is nothing. */
  readonly table: TableModel | null;
}

export interface BenchmarkModel {
  readonly id: string;
  readonly title: string;
  readonly role: string;
  /** Who was asked, and where the figure comes from. */
  readonly origin: string;
  readonly plot: FirmsPlot;
  readonly plotText: string;
  readonly legend: readonly {
    readonly group: BenchmarkGroup;
    readonly text: string;
    readonly isOwn: boolean;
    /** The text, with the mark where it is the firm's own group. */
    readonly line: string;
  }[];
}

export interface BenchmarksModel {
  readonly title: string;
  readonly lead: string;
  readonly officialTitle: string;
  readonly official: readonly OfficialModel[];
  /** Said where no official figure fits. */
  readonly officialNone: string | null;
  /** Null where nobody can say. */
  readonly pool: PoolModel | null;
  readonly standing: StandingModel;
  readonly figuresTitle: string;
  readonly figuresLead: string;
  /** Figures that belong together; two pairs never form a series. */
  readonly pairs: readonly {
    readonly id: string;
    readonly title: string;
    readonly entries: readonly BenchmarkModel[];
  }[];
  /** What marks the firm's own group in a legend. */
  readonly own: string;
  /** What the groups mean for this firm. */
  readonly groups: readonly string[];
  readonly table: TableModel;
  /** That the pairs do not fit together, in short and in full. */
  readonly apart: string;
  readonly differ: string;
}
