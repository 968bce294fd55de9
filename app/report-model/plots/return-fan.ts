import { scaleLinear } from 'd3-scale';
import type { Lettering } from './lettering.ts';
import { widthOf } from './lettering.ts';
import type { ReturnLine, ReturnPlot } from './plot-data.ts';
import type { Mark, Scene, TextMark } from './scene.ts';
import { isNarrow, line, path, rect, text } from './scene.ts';

/** Above and below the lines, in sizes of type. */
const HEAD = 2;
const FOOT = 3.2;
const YEAR = 12;
/** From one label to the next, in sizes of type. */
const LABEL_GAP = 1.25;
const TICKS = 4;

/** How a line is drawn, so that the three stay apart in grey: dotted, full and heavy, dashed. */
const LOOKS = {
  low: { stroke: 'ink', width: 1.2, dash: '1.5 2.5' },
  base: { stroke: 'accent', width: 2.2 },
  high: { stroke: 'ink', width: 1.2, dash: '7 3' },
} as const;

const endOf = ({ start, perMonth }: ReturnLine, months: number): number => start + perMonth * months;

/** Euro from the deepest to the highest point of the lines, zero always among them. */
function spanOf(lines: readonly ReturnLine[], months: number): [number, number] {
  const values = [0, ...lines.flatMap((entry) => [entry.start, endOf(entry, months)])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? [-1, 1] : [low, high];
}

/** Round euro amounts for the axis, in ascending order. */
export function returnTicks(lines: readonly ReturnLine[], months: number): number[] {
  return scaleLinear(spanOf(lines, months), [0, 1]).ticks(TICKS);
}

interface Frame {
  readonly plot: ReturnPlot;
  readonly x: (month: number) => number;
  readonly y: (euro: number) => number;
  readonly width: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

function frameOf(plot: ReturnPlot, width: number): Frame {
  const size = isNarrow(width) ? 11.5 : 8.8;
  const widest = (labels: readonly { readonly label: string }[], lettering: Lettering): number =>
    Math.max(2 * size, ...labels.map(({ label }) => widthOf(label, lettering)));
  const bottom = isNarrow(width) ? 128 : 178;
  const left = 7 + widest(plot.ticks, { size });
  const right = 7 + widest(plot.lines, { size, bold: true });
  const x = scaleLinear([0, plot.months], [left, width - right]);
  const y = scaleLinear(spanOf(plot.lines, plot.months), [bottom, HEAD * size]);
  return { plot, x, y, width, bottom, left, right, size };
}

/**
 * What comes in less what goes out, added up month by month: three lines over the months, a line at zero, and a ring
 * where a line crosses it, which is when the money is back.
 */
export function toReturnScene(plot: ReturnPlot, width: number): Scene {
  const frame = frameOf(plot, width);
  return {
    width,
    height: frame.bottom + FOOT * frame.size,
    marks: [
      // The line at zero must be seen across the fan.
      fan(frame),
      ...axisMarks(frame),
      ...lineMarks(frame),
      ...crossingMarks(frame),
      ...endLabels(frame),
      text({ x: 0, y: frame.size, text: plot.labels.euro, size: frame.size, tone: 'muted' }),
    ],
  };
}

function axisMarks({ plot, x, y, bottom, left, size }: Frame): Mark[] {
  const ends = { x1: x(0), x2: x(plot.months) };
  const money = plot.ticks.flatMap(({ value, label }): Mark[] => [
    line({ ...ends, y1: y(value), y2: y(value), stroke: 'line', width: 0.6 }),
    text({ x: left - 5, y: y(value) + 3, text: label, size, tone: 'muted', anchor: 'end' }),
  ]);
  const years = Array.from({ length: plot.months / YEAR + 1 }, (_, year) => year * YEAR);
  const time = years.flatMap((month): Mark[] => [
    line({ x1: x(month), x2: x(month), y1: bottom, y2: bottom + 4, stroke: 'muted', width: 0.8 }),
    text({ x: x(month), y: bottom + 5 + size, text: String(month), size, tone: 'muted', anchor: 'middle' }),
  ]);
  const title = text({
    x: x(plot.months / 2),
    y: bottom + 5 + 2.2 * size,
    text: plot.labels.months,
    size,
    tone: 'muted',
    anchor: 'middle',
  });
  return [...money, ...time, title, line({ ...ends, y1: y(0), y2: y(0), stroke: 'ink', width: 1.1 })];
}

/** The space between the cautious and the favourable line. */
function fan({ plot, x, y }: Frame): Mark {
  const [low, high] = [plot.lines[0], plot.lines[plot.lines.length - 1]];
  const point = (euro: number, month: number): string => `${x(month).toFixed(2)},${y(euro).toFixed(2)}`;
  if (low === undefined || high === undefined) return path({ d: '', x: 0, y: 0, fill: 'faint' });
  const { months } = plot;
  const corners = [
    point(low.start, 0),
    point(high.start, 0),
    point(endOf(high, months), months),
    point(endOf(low, months), months),
  ];
  return path({ d: `M${corners.join('L')}Z`, x: 0, y: 0, fill: 'soft' });
}

function lineMarks({ plot, x, y }: Frame): Mark[] {
  return plot.lines.map((entry) =>
    line({
      x1: x(0),
      y1: y(entry.start),
      x2: x(plot.months),
      y2: y(endOf(entry, plot.months)),
      ...LOOKS[entry.id],
    }),
  );
}

/** A ring on the zero line; its month stands beside it where there is room. */
function crossingMarks({ plot, x, y, size }: Frame): Mark[] {
  const crossings = plot.lines
    .flatMap(({ crossing, crossingLabel }) =>
      crossing === null || crossing > plot.months ? [] : [{ at: x(crossing), label: crossingLabel }],
    )
    .sort((a, b) => a.at - b.at);
  let labelledTo = -Infinity;
  return crossings.flatMap(({ at, label }): Mark[] => {
    const ring = {
      x: at - 3,
      y: y(0) - 3,
      width: 6,
      height: 6,
      radius: 3,
      fill: 'paper',
      stroke: 'ink',
    } as const;
    if (at < labelledTo) return [rect(ring)];
    const width = widthOf(label, { size, bold: true });
    labelledTo = at + 12 + width;
    // On paper of its own, so that no line runs through the month.
    const ground = rect({
      x: at + 4,
      y: y(0) + 4.5,
      width: width + 2,
      height: size * 1.2,
      radius: 2,
      fill: 'paper',
    });
    const month = text({
      x: at + 5,
      y: y(0) + 4.5 + size * 0.95,
      text: label,
      size,
      tone: 'ink',
      bold: true,
    });
    return [ground, month, rect(ring)];
  });
}

/** The names at the ends of the lines, moved apart where the lines end close to one another. */
function endLabels({ plot, x, y, bottom, size }: Frame): Mark[] {
  const at = x(plot.months) + 5;
  const ends = plot.lines
    .map((entry) => ({ entry, y: y(endOf(entry, plot.months)) + 3 }))
    .sort((a, b) => a.y - b.y);
  let lowest = -Infinity;
  const placed = ends.map(({ entry, y: wanted }) => {
    lowest = Math.max(wanted, lowest + LABEL_GAP * size);
    return { entry, y: lowest };
  });
  const excess = Math.max(0, lowest - (bottom + 4));
  return placed.map(({ entry, y: top }): TextMark => {
    const isBase = entry.id === 'base';
    return text({ x: at, y: top - excess, text: entry.label, size, tone: 'ink', bold: isBase });
  });
}
