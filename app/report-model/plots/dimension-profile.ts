import { scaleLinear } from 'd3-scale';
import { symbol, symbolCircle, symbolDiamond } from 'd3-shape';
import type { ProfilePlot, ProfileRow } from './plot-data.ts';
import type { Mark, Scene } from './scene.ts';
import { fixed, path, rect, text, wrapLabel } from './scene.ts';
import { scoreAxis } from './score-axis.ts';

const HEAD = 32;
const FOOT = 18;

interface Frame {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  readonly stacked: boolean;
}

/** Below this width the label stands above its row instead of beside it. */
const STACK_BELOW = 480;

function frameOf(width: number): Frame {
  const stacked = width < STACK_BELOW;
  return { width, left: stacked ? 8 : 116, right: stacked ? 8 : 76, rowHeight: stacked ? 54 : 28, stacked };
}

const dot = (size: number): string => symbol(symbolCircle, size)() ?? '';
const diamond = (size: number): string => symbol(symbolDiamond, size)() ?? '';

/** Scores of the four dimensions and overall as a dot on its range, over the five bands. */
export function toProfileScene(plot: ProfilePlot, width: number): Scene {
  const frame = frameOf(width);
  const x = scaleLinear([0, 100], [frame.left, width - frame.right]);
  const bottom = HEAD + plot.rows.length * frame.rowHeight;
  return {
    width,
    height: bottom + FOOT,
    marks: [
      ...bandMarks({ plot, x, bottom }),
      ...plot.rows.flatMap((row, index) => rowMarks({ row, x, frame, top: HEAD + index * frame.rowHeight })),
    ],
  };
}

interface BandFrame {
  readonly plot: ProfilePlot;
  readonly x: (value: number) => number;
  readonly bottom: number;
}

function bandMarks({ plot, x, bottom }: BandFrame): Mark[] {
  const shades = plot.bands.flatMap((band, index): Mark[] => [
    ...(index % 2 === 0
      ? [
          rect({
            x: x(band.from),
            y: 27,
            width: x(band.to) - x(band.from),
            height: bottom - 27,
            fill: 'faint',
          }),
        ]
      : []),
    ...wrapLabel(band.label, Math.floor((x(band.to) - x(band.from)) / 4.6)).map((label, row, lines) =>
      text({
        x: (x(band.from) + x(band.to)) / 2,
        y: 22 - (lines.length - 1 - row) * 10,
        text: label,
        size: 8.5,
        tone: 'muted',
        anchor: 'middle',
      }),
    ),
  ]);
  return [...shades, ...scoreAxis({ x, top: 27, bottom })];
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
  const size = 10;
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
