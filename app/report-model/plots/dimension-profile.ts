import { scaleLinear } from 'd3-scale';
import { symbol, symbolCircle, symbolDiamond } from 'd3-shape';
import type { ProfilePlot, ProfileRow } from './plot-data.ts';
import type { Mark, Scene } from './scene.ts';
import { fixed, isNarrow, labelSize, path, rect, text, wrapLabel } from './scene.ts';
import { scoreAxis } from './score-axis.ts';

const HEAD = 34;
const FOOT = 20;
/** From the last line of the head to the scale. */
const GAP = 5;

interface Frame {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  /** On a phone the label stands above its row instead of beside it. */
  readonly stacked: boolean;
  readonly size: number;
  /** The names of the bands stand above the scale where there is room; else the table beside says them. */
  readonly head: number;
}

function frameOf(width: number): Frame {
  const size = labelSize(width);
  if (isNarrow(width)) return { width, left: 8, right: 8, rowHeight: 54, stacked: true, size, head: GAP };
  return { width, left: 120, right: 80, rowHeight: 28, stacked: false, size, head: HEAD };
}

const dot = (size: number): string => symbol(symbolCircle, size)() ?? '';
const diamond = (size: number): string => symbol(symbolDiamond, size)() ?? '';

/** Scores of the four dimensions and overall as a dot on its range, over the five bands. */
export function toProfileScene(plot: ProfilePlot, width: number): Scene {
  const frame = frameOf(width);
  const x = scaleLinear([0, 100], [frame.left, width - frame.right]);
  const bottom = frame.head + plot.rows.length * frame.rowHeight;
  return {
    width,
    height: bottom + FOOT,
    marks: [
      ...bandMarks({ plot, x, frame, bottom }),
      ...plot.rows.flatMap((row, index) =>
        rowMarks({ row, x, frame, top: frame.head + index * frame.rowHeight }),
      ),
    ],
  };
}

interface BandFrame {
  readonly plot: ProfilePlot;
  readonly x: (value: number) => number;
  readonly frame: Frame;
  readonly bottom: number;
}

function bandMarks({ plot, x, frame, bottom }: BandFrame): Mark[] {
  const top = frame.head - GAP;
  const shades = plot.bands.flatMap((band, index): Mark[] => [
    ...(index % 2 === 0
      ? [
          rect({
            x: x(band.from),
            y: top,
            width: x(band.to) - x(band.from),
            height: bottom - top,
            fill: 'faint',
          }),
        ]
      : []),
    ...(frame.stacked ? [] : bandName(band, { x, size: frame.size, base: top - GAP })),
  ]);
  return [...shades, ...scoreAxis({ x, top, bottom, size: frame.size - 0.5 })];
}

interface NameFrame {
  readonly x: (value: number) => number;
  readonly size: number;
  /** The line of its last words. */
  readonly base: number;
}

function bandName({ label, from, to }: ProfilePlot['bands'][number], { x, size, base }: NameFrame): Mark[] {
  const lines = wrapLabel(label, Math.floor((x(to) - x(from)) / (0.52 * size)));
  return lines.map((words, row) =>
    text({
      x: (x(from) + x(to)) / 2,
      y: base - (lines.length - 1 - row) * 1.15 * size,
      text: words,
      size,
      tone: 'muted',
      anchor: 'middle',
    }),
  );
}

interface RowFrame {
  readonly row: ProfileRow;
  readonly x: (value: number) => number;
  readonly frame: Frame;
  readonly top: number;
}

function rowMarks({ row, x, frame, top }: RowFrame): Mark[] {
  const middle = frame.stacked ? top + 36 : top + frame.rowHeight / 2;
  const bar = rect({
    x: x(row.low),
    y: middle - 5,
    width: Math.max(x(row.high) - x(row.low), 1),
    height: 10,
    radius: 2,
    fill: 'soft',
    stroke: 'accent',
  });
  const mark: Mark[] =
    row.score === null
      ? []
      : [
          path({
            d: row.strong ? diamond(150) : dot(95),
            x: fixed(x(row.score)),
            y: middle,
            fill: row.strong ? 'ink' : 'accent',
            stroke: 'paper',
            width: 1,
          }),
        ];
  return [...labelMarks({ row, frame, top, middle }), bar, ...mark];
}

interface LabelFrame {
  readonly row: ProfileRow;
  readonly frame: Frame;
  readonly top: number;
  readonly middle: number;
}

function labelMarks({ row, frame, top, middle }: LabelFrame): Mark[] {
  const size = frame.size + 0.5;
  if (frame.stacked) {
    return [
      text({ x: frame.left, y: top + 20, text: row.label, size, tone: 'ink', bold: true }),
      text({ x: frame.width - frame.right, y: top + 20, text: row.value, size, tone: 'ink', anchor: 'end' }),
    ];
  }
  const lines = wrapLabel(row.label, 22);
  const first = middle + 3.5 - ((lines.length - 1) * 11) / 2;
  return [
    ...lines.map((label, index) =>
      text({ x: 0, y: first + index * 11, text: label, size, tone: 'ink', bold: row.strong }),
    ),
    text({
      x: frame.width,
      y: middle + 3.5,
      text: row.value,
      size,
      tone: 'ink',
      anchor: 'end',
      bold: row.strong,
    }),
  ];
}
