import { scaleLinear } from 'd3-scale';
import { symbol, symbolDiamond } from 'd3-shape';
import type { LinePlot } from './plot-data.ts';
import type { Mark, Scene } from './scene.ts';
import { isNarrow, labelSize, line, path, rect, text } from './scene.ts';
import { scoreAxis } from './score-axis.ts';

const BAR = 18;
const SIDE = 8;

type Scale = (score: number) => number;

/** The firm's score with its range on the scale from 0 to 100, and the line from which trials become routine. */
export function toLineScene(plot: LinePlot, width: number): Scene {
  const size = labelSize(width);
  const x = scaleLinear([0, 100], [SIDE, width - SIDE]);
  const top = 1.9 * size;
  const bottom = top + BAR;
  const frame = { x, top, bottom, width, size };
  return {
    width,
    height: bottom + (isNarrow(width) ? 16 : 14) + 1.6 * size,
    marks: [
      rect({ x: x(plot.line), y: top, width: x(100) - x(plot.line), height: BAR, fill: 'faint' }),
      ...scoreAxis({ x, top, bottom, size: size - 0.5 }),
      ...lineMarks(plot, frame),
      ...firmMarks(plot, frame),
    ],
  };
}

interface Frame {
  readonly x: Scale;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly size: number;
}

function lineMarks({ line: score, labels }: LinePlot, { x, top, bottom, size }: Frame): Mark[] {
  const at = x(score);
  return [
    line({ x1: at, y1: top - 5, x2: at, y2: bottom, stroke: 'ink', width: 2 }),
    text({ x: at, y: top - 8, text: labels.line, size, tone: 'ink', bold: true, anchor: 'middle' }),
  ];
}

/** The range as a bar, the score as a diamond; the label keeps to the side where there is room. */
function firmMarks({ reading, labels }: LinePlot, { x, top, bottom, width, size }: Frame): Mark[] {
  const middle = (top + bottom) / 2;
  const { score, low, high } = reading;
  const centre = x(score ?? (low + high) / 2);
  const anchor = centre < width / 3 ? 'start' : centre > (2 * width) / 3 ? 'end' : 'middle';
  const label = {
    start: Math.max(centre - SIDE, 0),
    middle: centre,
    end: Math.min(centre + SIDE, width),
  };
  return [
    rect({
      x: x(low),
      y: middle - 5,
      width: Math.max(x(high) - x(low), 1),
      height: 10,
      radius: 2,
      fill: 'soft',
      stroke: 'accent',
    }),
    ...(score === null
      ? []
      : [
          path({
            d: symbol(symbolDiamond, 120)() ?? '',
            x: x(score),
            y: middle,
            fill: 'ink',
            stroke: 'paper',
            width: 1,
          }),
        ]),
    text({ x: label[anchor], y: bottom + 13 + 1.5 * size, text: labels.firm, size, tone: 'ink', anchor }),
  ];
}
