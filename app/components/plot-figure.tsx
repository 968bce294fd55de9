import type { SVGProps } from 'react';

interface Framed {
  readonly width: number;
  readonly height: number;
}

interface PlotFigureProps<Drawing extends Framed> {
  readonly plot: {
    readonly name: string;
    readonly label: string;
    readonly wide: Drawing;
    readonly narrow: Drawing;
  };
  /** What stands within the `svg` of a drawing: elements, or what they were written out as before. */
  readonly within: (
    drawing: Drawing,
  ) => Pick<SVGProps<SVGSVGElement>, 'children' | 'dangerouslySetInnerHTML'>;
}

/** A plot with its name, wide and narrow; the style sheet shows the one that fits. A table beside it says the same. */
export function PlotFigure<Drawing extends Framed>({ plot, within }: PlotFigureProps<Drawing>) {
  const svgOf = (variant: 'wide' | 'narrow') => (
    <svg
      className={`plot__${variant}`}
      viewBox={`0 0 ${plot[variant].width} ${plot[variant].height}`}
      role="img"
      aria-label={plot.label}
      {...within(plot[variant])}
    />
  );
  return (
    <figure className="plot">
      <figcaption className="plot__name">{plot.name}</figcaption>
      {svgOf('wide')}
      {svgOf('narrow')}
    </figure>
  );
}
