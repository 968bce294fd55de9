import { scaleLinear } from 'd3-scale';
import { symbol, symbolCircle } from 'd3-shape';
import { widthOf } from './lettering.ts';
import type { ProgressPlot, ProgressRow, ScoreReading } from './plot-data.ts';
import type { Mark, PathMark, Scene } from './scene.ts';
import { fixed, isNarrow, labelSize, line, path, rect, text, wrapLabel } from './scene.ts';
import { scoreAxis } from './score-axis.ts';

const FOOT = 18;
const LEGEND = { line: 17, gap: 16 };

const circle = (area: number): string => symbol(symbolCircle, area)() ?? '';

type Look = Pick<PathMark, 'd' | 'fill' | 'stroke' | 'width'>;
/** Hollow was, solid is: shape and not colour tells them apart. What is longer ago is smaller and lighter. */
const LAST: Look = { d: circle(130), fill: 'paper', stroke: 'ink', width: 1.8 };
const NOW: Look = { d: circle(70), fill: 'accent', stroke: 'accent', width: 1 };
const BEFORE: Look = { d: circle(36), fill: 'paper', stroke: 'muted', width: 0.8 };

interface Frame {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  /** On a phone the label stands above its row instead of beside it. */
  readonly stacked: boolean;
  readonly size: number;
  readonly x: (value: number) => number;
}

function frameOf(plot: ProgressPlot, width: number): Frame {
  const stacked = isNarrow(width);
  const size = labelSize(width);
  const longest = Math.max(0, ...plot.rows.map(({ value }) => value.length));
  const left = stacked ? 10 : 116;
  const right = stacked ? 10 : Math.max(64, longest * 5.2 + 14);
  const x = scaleLinear([0, 100], [left, width - right]);
  return { width, left, right, size, rowHeight: stacked ? 60 : 38, stacked, x };
}

/** The score of each dimension last time and now, joined, on one scale, with the ranges above and below. */
export function toProgressScene(plot: ProgressPlot, width: number): Scene {
  const frame = frameOf(plot, width);
  const legend = legendMarks(plot, width);
  const top = legend.height + 6;
  const bottom = top + plot.rows.length * frame.rowHeight;
  return {
    width,
    height: bottom + FOOT,
    marks: [
      ...legend.marks,
      ...scoreAxis({ x: frame.x, top, bottom, size: frame.size - 0.5 }),
      ...plot.rows.flatMap((row, index) => rowMarks(row, frame, top + index * frame.rowHeight)),
    ],
  };
}

/** What each kind of mark stands for, one after the other, on a new line where there is no more room. */
function legendMarks({ legend }: ProgressPlot, width: number): { marks: Mark[]; height: number } {
  const size = labelSize(width);
  const entries = [
    { look: LAST, label: legend.last },
    { look: NOW, label: legend.present },
    ...(legend.before === null ? [] : [{ look: BEFORE, label: legend.before }]),
  ];
  const marks: Mark[] = [];
  let [x, y] = [8, 10];
  for (const { look, label } of entries) {
    const room = 12 + widthOf(label, { size });
    if (x > 8 && x + room > width) [x, y] = [8, y + LEGEND.line];
    marks.push(path({ ...look, x, y }), text({ x: x + 12, y: y + 3, text: label, size, tone: 'ink' }));
    x += room + LEGEND.gap;
  }
  return { marks, height: y + LEGEND.line / 2 };
}

function rowMarks(row: ProgressRow, frame: Frame, top: number): Mark[] {
  const { x } = frame;
  const middle = frame.stacked ? top + 40 : top + frame.rowHeight / 2;
  const { last, present, before } = row;
  const at = (look: Look, score: number | null): Mark[] =>
    score === null ? [] : [path({ ...look, x: fixed(x(score)), y: middle })];
  return [
    ...labelMarks(row, frame, { top, middle }),
    ...rangeMarks(last, frame, { y: middle - 14, isPresent: false }),
    ...rangeMarks(present, frame, { y: middle + 10, isPresent: true }),
    ...joinMarks(last?.score ?? null, present?.score ?? null, { x, middle }),
    ...before.flatMap((score) => at(BEFORE, score)),
    ...at(LAST, last?.score ?? null),
    ...at(NOW, present?.score ?? null),
  ];
}

function joinMarks(
  from: number | null,
  to: number | null,
  { x, middle }: { readonly x: Frame['x']; readonly middle: number },
): Mark[] {
  if (from === null || to === null) return [];
  return [line({ x1: x(from), y1: middle, x2: x(to), y2: middle, stroke: 'muted', width: 2 })];
}

/** A range of one point says nothing beside its mark. */
function rangeMarks(
  reading: ScoreReading | null,
  { x }: Frame,
  { y, isPresent }: { readonly y: number; readonly isPresent: boolean },
): Mark[] {
  if (reading === null || reading.low === reading.high) return [];
  const box = { x: x(reading.low), y, width: x(reading.high) - x(reading.low), height: 4, radius: 1 };
  return [
    rect(isPresent ? { ...box, fill: 'soft', stroke: 'accent' } : { ...box, fill: 'paper', stroke: 'muted' }),
  ];
}

interface LabelPlace {
  readonly top: number;
  readonly middle: number;
}

function labelMarks(row: ProgressRow, frame: Frame, { top, middle }: LabelPlace): Mark[] {
  const { width, left, right, stacked, size } = frame;
  const common = { size, tone: 'ink', bold: row.strong } as const;
  if (stacked) {
    return [
      text({ ...common, x: left, y: top + 16, text: row.label, bold: true }),
      text({ ...common, x: width - right, y: top + 16, text: row.value, anchor: 'end' }),
    ];
  }
  const lines = wrapLabel(row.label, 22);
  const first = middle + 3.5 - ((lines.length - 1) * 11) / 2;
  return [
    ...lines.map((label, index) => text({ ...common, x: 0, y: first + index * 11, text: label })),
    text({ ...common, x: width, y: middle + 3.5, text: row.value, anchor: 'end' }),
  ];
}
