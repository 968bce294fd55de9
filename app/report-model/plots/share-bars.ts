import type { Range } from '#app/domain/shared/range.ts';
import { scaleLinear } from 'd3-scale';
import { symbol, symbolCircle } from 'd3-shape';
import { wrapToWidth } from './lettering.ts';
import type { Mark, Scene, Tone } from './scene.ts';
import { isNarrow, labelSize, line, path, rect, text } from './scene.ts';

/** Filled; hollow for what others published; or a mark in the middle of a range, for what is no share from zero on. */
export type ShareLook = 'own' | 'other' | 'mark';

export interface ShareRow {
  readonly label: string;
  /** In per cent or points, from the least to the most it can be; null where nothing is told. */
  readonly share: Range | null;
  /** Of chance alone, in per cent. */
  readonly interval: Range | null;
  /** The share in words, or why there is none. */
  readonly text: string;
  readonly look: ShareLook;
}

export interface SharePlot {
  readonly rows: readonly ShareRow[];
  /** The lines of the scale from 0, and what stands below them. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

const BAR = 11;
const FOOT = 18;
/** The area of a mark. */
const POINT = 42;
const WIDE_LABELS = 190;
const WIDE_VALUES = 78;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly size: number;
  readonly isStacked: boolean;
  readonly x: (percent: number) => number;
}

function frameOf({ ticks }: SharePlot, width: number): Frame {
  const isStacked = isNarrow(width);
  const size = labelSize(width);
  const [left, right] = isStacked ? [2, width - 14] : [WIDE_LABELS, width - WIDE_VALUES];
  const most = Math.max(...ticks.map(({ at }) => at));
  return { left, right, width, size, isStacked, x: scaleLinear([0, most], [left, right]) };
}

/** Shares as bars on one scale, the longer the more firms; a line across the end shows what chance alone can do. */
export function toShareScene(plot: SharePlot, width: number): Scene {
  const frame = frameOf(plot, width);
  const lead = 1.15 * frame.size;
  const rows = plot.rows.map((row) => {
    const room = frame.isStacked ? width - WIDE_VALUES : WIDE_LABELS - 10;
    return { row, lines: wrapToWidth(row.label, room, { size: frame.size }) };
  });
  const heights = rows.map(({ lines }) =>
    frame.isStacked ? lines.length * lead + BAR + 14 : Math.max(BAR, lines.length * lead) + 9,
  );
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 4));
  const bottom = heights.reduce((sum, height) => sum + height, 4);
  return {
    width,
    height: bottom + FOOT,
    marks: [
      ...plot.ticks.flatMap((tick) => tickMarks(tick, frame, bottom)),
      ...rows.flatMap((each, index) => rowMarks(each, frame, tops[index] ?? 0)),
    ],
  };
}

function tickMarks({ at, label }: SharePlot['ticks'][number], frame: Frame, bottom: number): Mark[] {
  const x = frame.x(at);
  return [
    line({ x1: x, y1: 0, x2: x, y2: bottom, stroke: 'line', width: 0.75 }),
    text({
      ...{ x, y: bottom + 13, text: label, size: frame.size - 0.5, tone: 'muted' },
      anchor: at === 0 ? 'start' : 'middle',
    }),
  ];
}

interface PlacedRow {
  readonly row: ShareRow;
  readonly lines: readonly string[];
}

function rowMarks({ row, lines }: PlacedRow, frame: Frame, top: number): Mark[] {
  const { size, isStacked, width, left } = frame;
  const lead = 1.15 * size;
  const block = lines.length * lead;
  const middle = isStacked ? top + block + 4 + BAR / 2 : top + Math.max(BAR, block) / 2;
  const first = isStacked ? top + size : middle - block / 2 + 0.85 * size;
  const value = { size, text: row.text, tone: row.share === null ? 'muted' : 'ink' } as const;
  return [
    // The lines of the scale would run through the words.
    ...(isStacked ? [rect({ x: 0, y: top, width, height: block + 3, fill: 'paper' })] : []),
    ...lines.map((label, index) =>
      text({ x: isStacked ? left : 0, y: first + index * lead, text: label, size, tone: 'ink' }),
    ),
    text({ ...value, x: width, y: isStacked ? top + size : middle + 0.35 * size, anchor: 'end' }),
    ...barMarks(row, frame, middle),
  ];
}

/** A bar that shows where a mark may be, and the mark. */
function pointMarks({ low, high }: Range, x: Frame['x'], middle: number): Mark[] {
  const range = { x: x(low), width: x(high) - x(low), y: middle - BAR / 2, height: BAR, radius: 2 };
  return [
    rect({ ...range, fill: 'soft', stroke: 'accent' }),
    path({
      ...{ d: symbol(symbolCircle, POINT)() ?? '', x: x((low + high) / 2), y: middle },
      ...{ fill: 'accent', stroke: 'paper', width: 0.8 },
    }),
  ];
}

function barMarks({ share, interval, look }: ShareRow, { x }: Frame, middle: number): Mark[] {
  if (share === null) return [];
  if (look === 'mark') return pointMarks(share, x, middle);
  const box = { y: middle - BAR / 2, height: BAR, radius: 1 };
  const sure = { ...box, x: x(0), width: x(share.low) - x(0) };
  const open = { ...box, x: x(share.low), width: x(share.high) - x(share.low) };
  return [
    rect(look === 'other' ? { ...sure, fill: 'paper', stroke: 'ink' } : { ...sure, fill: 'accent' }),
    ...(share.high > share.low ? [rect({ ...open, fill: 'soft', stroke: 'accent' })] : []),
    ...(interval === null ? [] : whiskerMarks(interval, x, middle)),
  ];
}

/** On a light ground of its own, so that it is seen on the bar too. */
function whiskerMarks({ low, high }: Range, x: Frame['x'], middle: number): Mark[] {
  const whisker = (look: { readonly stroke: Tone; readonly width: number }): Mark[] => [
    line({ ...look, x1: x(low), y1: middle, x2: x(high), y2: middle }),
    ...[low, high].map((at) => line({ ...look, x1: x(at), y1: middle - 4, x2: x(at), y2: middle + 4 })),
  ];
  return [...whisker({ stroke: 'paper', width: 3 }), ...whisker({ stroke: 'ink', width: 1.2 })];
}
