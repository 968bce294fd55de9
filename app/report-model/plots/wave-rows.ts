import type { Range } from '#app/domain/shared/range.ts';
import { scaleLinear, scalePoint } from 'd3-scale';
import { symbol, symbolCircle } from 'd3-shape';
import { wrapToWidth } from './lettering.ts';
import type { Mark, Scene } from './scene.ts';
import { isNarrow, labelSize, line, path, rect, text } from './scene.ts';

/** One figure over all waves, from 0 to 100. */
export interface WaveRow {
  readonly label: string;
  /** From the least to the most it can be; null where a wave does not tell it. */
  readonly values: readonly (Range | null)[];
  /** The same in words. */
  readonly texts: readonly string[];
}

export interface WavePlot {
  readonly rows: readonly WaveRow[];
  /** In their order; a wave with a break asked something else, or in other words, than the one before. */
  readonly waves: readonly { readonly label: string; readonly isBreak: boolean }[];
}

const PANEL = 40;
const GAP = 26;
const HEAD = 20;
const WIDE_LABELS = 170;
const POINT = 26;
/** Wider than the point on it. */
const OPEN = 11;

interface Frame {
  readonly width: number;
  readonly left: number;
  readonly size: number;
  readonly isStacked: boolean;
  readonly x: (wave: number) => number;
  readonly y: (percent: number) => number;
}

function frameOf({ waves }: WavePlot, width: number): Frame {
  const isStacked = isNarrow(width);
  const left = isStacked ? 0 : WIDE_LABELS;
  const places = scalePoint(
    waves.map((_, wave) => wave),
    [left + 34, width - 34],
  );
  return {
    ...{ width, left, isStacked, size: labelSize(width) },
    x: (wave) => places(wave) ?? left,
    y: scaleLinear([0, 100], [PANEL, 0]),
  };
}

/** A small picture for each figure, one below the other on the same waves, so that none hides another. */
export function toWaveScene(plot: WavePlot, width: number): Scene {
  const frame = frameOf(plot, width);
  const lead = 1.15 * frame.size;
  const rows = plot.rows.map((row) => {
    const room = frame.isStacked ? width : WIDE_LABELS - 10;
    return { row, lines: wrapToWidth(row.label, room, { size: frame.size }) };
  });
  const heights = rows.map(({ lines }) => PANEL + GAP + (frame.isStacked ? lines.length * lead + 4 : 0));
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, HEAD));
  return {
    width,
    height: heights.reduce((sum, height) => sum + height, HEAD),
    marks: [
      ...plot.waves.map(({ label }, wave) =>
        text({
          ...{ x: frame.x(wave), y: frame.size + 1, text: label, size: frame.size, tone: 'muted' },
          anchor: 'middle',
        }),
      ),
      ...rows.flatMap((each, index) => rowMarks(plot, each, { frame, top: tops[index] ?? 0 })),
    ],
  };
}

interface Place {
  readonly frame: Frame;
  /** Where the row begins, or of a panel 100 is. */
  readonly top: number;
}

interface LaidRow {
  readonly row: WaveRow;
  readonly lines: readonly string[];
}

/** The words beside the panel, or above it on a phone. */
function rowMarks(plot: WavePlot, { row, lines }: LaidRow, { frame, top }: Place): Mark[] {
  const { size, isStacked } = frame;
  const lead = 1.15 * size;
  const block = lines.length * lead;
  const first = isStacked ? top + size : top + (GAP + PANEL - block) / 2 + 0.8 * size;
  return [
    ...lines.map((label, place) => text({ x: 0, y: first + place * lead, text: label, size, tone: 'ink' })),
    ...panelMarks(plot, row, { frame, top: top + (isStacked ? block + 4 : 0) + GAP / 2 }),
  ];
}

function panelMarks({ waves }: WavePlot, row: WaveRow, place: Place): Mark[] {
  const { frame, top } = place;
  const { left, width, x } = frame;
  const ground = (at: number): Mark =>
    line({ x1: left, x2: width, y1: at, y2: at, stroke: 'line', width: 0.75 });
  const breaks = waves.flatMap(({ isBreak }, wave) => {
    if (!isBreak) return [];
    const at = (x(wave - 1) + x(wave)) / 2;
    return [line({ x1: at, x2: at, y1: top, y2: top + PANEL, stroke: 'muted', width: 1, dash: '3 2' })];
  });
  return [
    ground(top),
    ground(top + PANEL),
    ...breaks,
    ...lineMarks(waves, row, place),
    ...pointMarks(row, place),
  ];
}

const middleOf = ({ low, high }: Range): number => (low + high) / 2;

/** From wave to wave, unless something was asked otherwise in between or is not told. */
function lineMarks(waves: WavePlot['waves'], { values }: WaveRow, { frame: { x, y }, top }: Place): Mark[] {
  return values.flatMap((value, wave) => {
    const before = values[wave - 1];
    if (!value || !before || waves[wave]?.isBreak !== false) return [];
    return [
      line({
        ...{ x1: x(wave - 1), y1: top + y(middleOf(before)), x2: x(wave), y2: top + y(middleOf(value)) },
        ...{ stroke: 'accent', width: 1.4 },
      }),
    ];
  });
}

function pointMarks({ values, texts }: WaveRow, { frame: { x, y, size }, top }: Place): Mark[] {
  return values.flatMap((value, wave) => {
    const words = { x: x(wave), text: texts[wave] ?? '', size: size - 0.5, anchor: 'middle' } as const;
    if (value === null) return [text({ ...words, y: top + PANEL / 2 + 3, tone: 'muted' })];
    const at = top + y(middleOf(value));
    const open = {
      x: x(wave) - OPEN / 2,
      width: OPEN,
      y: top + y(value.high),
      height: y(value.low) - y(value.high),
    };
    return [
      ...(value.high > value.low ? [rect({ ...open, fill: 'soft', stroke: 'accent' })] : []),
      path({
        ...{ d: symbol(symbolCircle, POINT)() ?? '', x: x(wave), y: at },
        ...{ fill: 'accent', stroke: 'paper', width: 0.8 },
      }),
      text({ ...words, y: top + y(value.high) - 5, tone: 'ink' }),
    ];
  });
}
