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
export function DrawnFigure({ plot }: { readonly plot: DrawnPlot }) {
  return (
    <figure className="plot">
      <figcaption className="plot__name">{plot.name}</figcaption>
      <DrawnSvg scene={plot.wide} label={plot.label} variant="wide" />
      <DrawnSvg scene={plot.narrow} label={plot.label} variant="narrow" />
    </figure>
  );
}

interface DrawnSvgProps {
  readonly scene: DrawnScene;
  readonly label: string;
  readonly variant: 'wide' | 'narrow';
}

const DrawnSvg = ({ scene, label, variant }: DrawnSvgProps) => (
  <svg
    className={`plot__${variant}`}
    viewBox={`0 0 ${scene.width} ${scene.height}`}
    role="img"
    aria-label={label}
    dangerouslySetInnerHTML={{ __html: scene.marks }}
  />
);
