import { PlotFigure } from './plot-figure.tsx';

/** A scene whose marks are written out already. */
export interface DrawnScene {
  readonly width: number;
  readonly height: number;
  /** What stands within the `svg`. Made of a scene on the server, where every word of it was escaped. */
  readonly marks: string;
}

/** A plot in two widths, drawn. */
export interface DrawnPlot {
  readonly name: string;
  readonly label: string;
  readonly wide: DrawnScene;
  readonly narrow: DrawnScene;
}

/** Looks as a `SceneFigure` does, for pages with hundreds of marks: a page is made of them in a part of the time. */
export const DrawnFigure = ({ plot }: { readonly plot: DrawnPlot }) => (
  <PlotFigure plot={plot} within={({ marks }) => ({ dangerouslySetInnerHTML: { __html: marks } })} />
);
