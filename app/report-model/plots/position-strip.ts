import { scaleLinear } from 'd3-scale';
import { symbol, symbolTriangle } from 'd3-shape';
import type { PositionPlot } from './plot-data.ts';
import type { Mark, Scene } from './scene.ts';
import { hatch, line, path, rect, text } from './scene.ts';

const TOP = 28;
const HEIGHT = 16;

/**
 * One benchmark as a strip of 100 firms in the order of the modelled readiness: hatched are those the survey found
 * using AI productively, outlined those testing it, the triangle is where the firm would stand.
 */
export function toPositionScene(plot: PositionPlot, width: number): Scene {
  const x = scaleLinear([0, 100], [2, width - 2]);
  return {
    width,
    height: TOP + HEIGHT + (plot.testing === null ? 18 : 30),
    marks: [...stripMarks(plot, x), ...hereMarks(plot, { x, width }), ...legendMarks(plot, { x, width })],
  };
}

type Scale = (value: number) => number;

function stripMarks(plot: PositionPlot, x: Scale): Mark[] {
  const productiveFrom = 100 * (1 - plot.share);
  const testingFrom = productiveFrom - 100 * (plot.testing ?? 0);
  const productive = { x: x(productiveFrom), y: TOP, width: x(100) - x(productiveFrom), height: HEIGHT };
  const testing = { x: x(testingFrom), y: TOP, width: x(productiveFrom) - x(testingFrom), height: HEIGHT };
  return [
    rect({ x: x(0), y: TOP, width: x(100) - x(0), height: HEIGHT, fill: 'faint', stroke: 'line' }),
    ...(plot.testing === null ? [] : [rect({ ...testing, fill: 'soft', stroke: 'accent' })]),
    rect({ ...productive, fill: 'paper' }),
    ...hatch(productive, 5),
    rect({ ...productive, stroke: 'accent' }),
  ];
}

function hereMarks(plot: PositionPlot, frame: { x: Scale; width: number }): Mark[] {
  const { x, width } = frame;
  const range: Mark[] = [
    line({ x1: x(plot.low), y1: TOP - 7, x2: x(plot.high), y2: TOP - 7, stroke: 'ink', width: 1.5 }),
    ...[plot.low, plot.high].map((end) =>
      line({ x1: x(end), y1: TOP - 10, x2: x(end), y2: TOP - 4, stroke: 'ink', width: 1.5 }),
    ),
  ];
  const centre = plot.position ?? (plot.low + plot.high) / 2;
  const anchor = centre > 70 ? 'end' : centre < 30 ? 'start' : 'middle';
  const labelX =
    anchor === 'end' ? Math.min(x(centre) + 8, width) : Math.max(x(centre) - (anchor === 'start' ? 8 : 0), 0);
  const label = text({
    x: labelX,
    y: 10,
    text: plot.labels.here,
    size: 9.5,
    tone: 'ink',
    bold: true,
    anchor,
  });
  if (plot.position === null) return [...range, label];
  return [
    ...range,
    path({ d: triangle(), x: x(plot.position), y: TOP - 7, fill: 'ink', stroke: 'paper', width: 1 }),
    line({
      x1: x(plot.position),
      y1: TOP,
      x2: x(plot.position),
      y2: TOP + HEIGHT,
      stroke: 'ink',
      width: 1.5,
    }),
    label,
  ];
}

/** Pointing down, onto the strip. */
function triangle(): string {
  const upright = symbol(symbolTriangle, 70)() ?? '';
  return upright.replace(/(-?[\d.]+),(-?[\d.]+)/g, (_, px: string, py: string) => `${px},${-Number(py)}`);
}

function legendMarks(plot: PositionPlot, frame: { x: Scale; width: number }): Mark[] {
  const { x, width } = frame;
  const y = TOP + HEIGHT + 12;
  const small = { size: 8.5, tone: 'muted' as const };
  const productive = text({
    ...small,
    x: width - 2,
    y,
    text: plot.labels.productive,
    anchor: 'end',
    tone: 'ink',
  });
  const ends = text({ ...small, x: 2, y, text: plot.labels.start });
  if (plot.testing === null || plot.labels.testing === null) return [ends, productive];
  const testing = text({
    ...small,
    x: x(100 * (1 - plot.share)) - 2,
    y: y + 12,
    text: plot.labels.testing,
    anchor: 'end',
    tone: 'ink',
  });
  return [ends, productive, testing];
}
