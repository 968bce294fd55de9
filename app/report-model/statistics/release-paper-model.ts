import type { Logo } from '#app/domain/own-report/letterhead.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { ChartedScene } from '../plots/chart-model.ts';
import type { Scene } from '../plots/scene.ts';
import type { ReportLabels, ReportMeta } from '../report-model.ts';
import type { DashboardFigure, DashboardPart, GlanceModel } from './dashboard-model.ts';
import type { ReadingModel } from './reading.view-model.ts';

export interface MethodModel {
  readonly title: string;
  readonly texts: readonly string[];
}

/** What reports and slides of a release hold alike, in finished words. Plain JSON, so that it can cross to a worker. */
export interface ReleasePaper {
  readonly locale: Locale;
  readonly meta: ReportMeta;
  readonly labels: ReportLabels;
  readonly organisation: string;
  readonly logo: (Logo & { readonly said: string }) | null;
  /** The colour of the chamber; null: that of the reports. */
  readonly accent: string | null;
  readonly reading: ReadingModel;
  readonly glance: GlanceModel;
  readonly method: MethodModel;
}

/** Codes of one kind, as they stand in files, and what each stands for. */
export interface CodeGroup {
  readonly title: string;
  readonly codes: readonly { readonly code: string; readonly label: string }[];
}

export interface CodeBook {
  readonly title: string;
  readonly text: string;
  readonly groups: readonly CodeGroup[];
}

/** For a board: as many pictures of each topic as a page holds. */
export interface BoardReport extends ReleasePaper {
  readonly kind: 'report';
  /** Topics that stand on one page together. */
  readonly sheets: readonly (readonly DashboardPart[])[];
  readonly codes: CodeBook;
}

/** A picture to be shown, and what is said while it is. */
export interface FigureSlide extends DashboardFigure {
  readonly plot: ChartedScene;
  /** The table, a sentence for each row. */
  readonly spoken: readonly string[];
}

export interface ReleaseSlides extends ReleasePaper {
  readonly kind: 'slides';
  readonly figures: readonly FigureSlide[];
}

/** One picture of a release, as a file by itself. */
export interface DrawnPicture {
  readonly kind: 'picture';
  readonly scene: Scene;
}

/** What is drawn of a release outside of pages. */
export type ReleaseDrawing = BoardReport | ReleaseSlides | DrawnPicture;
