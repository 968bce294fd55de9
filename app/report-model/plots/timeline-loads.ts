import { scaleLinear } from 'd3-scale';
import { wrapToWidth } from './lettering.ts';
import type { TimelineLoad } from './plot-data.ts';
import type { Mark } from './scene.ts';
import { line, text } from './scene.ts';
import type { TimelineFrame } from './timeline-frame.ts';
import { columnOf } from './timeline-frame.ts';
import { limitLine, loadShape } from './timeline-shapes.ts';

/** How high the highest bar is. */
const BARS = 38;
const GAP = 8;

export interface Loads {
  readonly loads: readonly TimelineLoad[];
  readonly title: string;
  /** What there is, in words; null where not stated. */
  readonly available: string | null;
  /** What there is in each of so many equal parts of the plan. */
  readonly limits: readonly (number | null)[];
}

interface LoadsPlace {
  readonly frame: TimelineFrame;
  readonly top: number;
}

/** Days or money of each three months: full what is sure, hatched what it may come to, dashed what there is. */
export function loadsMarks(data: Loads, { frame, top }: LoadsPlace) {
  const words = toWords(data, frame);
  const barsTop = top + (frame.isStacked ? words.length * frame.leading + GAP / 2 : 0);
  const base = barsTop + BARS;
  const wordsTop = frame.isStacked ? top : base - BARS / 2 - (words.length * frame.leading) / 2;
  const limits = data.limits.flatMap((limit) => limit ?? []);
  const most = Math.max(1, ...limits, ...data.loads.map(({ high }) => high));
  const y = scaleLinear([0, most], [base, barsTop]);
  const numbers = base + frame.size + 2;
  const marks: readonly Mark[] = [
    ...words.map(({ line: words, isTitle }, row) =>
      text({
        ...{ x: 0, y: wordsTop + frame.size + row * frame.leading, text: words, size: frame.size },
        ...(isTitle ? { tone: 'ink', bold: true } : { tone: 'muted' }),
      }),
    ),
    ...data.loads.flatMap((load, index) =>
      columnMarks(load, { frame, index, y, numbers, limits: data.limits }),
    ),
    line({ x1: frame.left, y1: base, x2: frame.right, y2: base, stroke: 'muted', width: 0.8 }),
    ...limitMarks(data.limits, frame, y),
  ];
  return { bottom: numbers + frame.size * 0.4, marks };
}

function toWords({ title, available }: Loads, { isStacked, left, width, size }: TimelineFrame) {
  const room = isStacked ? width : left - GAP;
  const lines = (words: string | null, isTitle: boolean) =>
    words === null
      ? []
      : wrapToWidth(words, room, { size, bold: isTitle }).map((line) => ({ line, isTitle }));
  return [...lines(title, true), ...lines(available, false)];
}

interface ColumnPlace {
  readonly frame: TimelineFrame;
  readonly index: number;
  readonly y: (value: number) => number;
  /** The line the numbers stand on. */
  readonly numbers: number;
  readonly limits: Loads['limits'];
}

function columnMarks(load: TimelineLoad, place: ColumnPlace): Mark[] {
  const { frame, index, numbers } = place;
  const { left, width } = columnOf(frame, index);
  return [
    ...barMarks(load, { x: left + width * 0.22, width: width * 0.56 }, place),
    text({
      ...{ x: left + width / 2, y: numbers, text: load.label, size: frame.size, anchor: 'middle' },
      tone: load.high === 0 ? 'muted' : 'ink',
      bold: load.isOver,
    }),
  ];
}

interface Sides {
  readonly x: number;
  readonly width: number;
}

/** From the base up: what is sure, what it may come to, and of that what is more than there is. */
function barMarks({ low, high, isOver }: TimelineLoad, sides: Sides, place: ColumnPlace): Mark[] {
  const { y, index, limits, frame } = place;
  const limit = limits[Math.floor((index * limits.length) / frame.columns)] ?? null;
  const top = isOver && limit !== null ? Math.max(low, limit) : high;
  const part = (from: number, to: number) => ({ ...sides, y: y(to), height: y(from) - y(to) });
  return [
    ...(low > 0 ? loadShape('low', part(0, low)) : []),
    ...(top > low ? loadShape('high', part(low, top)) : []),
    ...(isOver ? loadShape('over', part(top, high)) : []),
  ];
}

function limitMarks(limits: Loads['limits'], { left, right }: TimelineFrame, y: ColumnPlace['y']): Mark[] {
  const width = (right - left) / limits.length;
  return limits.flatMap((limit, part) =>
    limit === null ? [] : [limitLine({ x: left + part * width, y: y(limit), width })],
  );
}
