import { widthOf, wrapToWidth } from './lettering.ts';
import type { Mark, Scene, Tone } from './scene.ts';
import { hatch, isNarrow, labelSize, rect, text } from './scene.ts';
import { keyMarks } from './timeline-key.ts';
import type { Box } from './timeline-shapes.ts';

/** Parts from the lightest to the darkest, then those outside the order: firms without an answer, and counts not told. */
export const PART_LOOKS = ['first', 'second', 'third', 'fourth', 'fifth', 'outside', 'untold'] as const;
export type PartLook = (typeof PART_LOOKS)[number];

export interface StackedRow {
  readonly label: string;
  /** How many firms they are. */
  readonly note: string;
  /** They fill the bar together; none where nothing is told of the row. */
  readonly parts: readonly { readonly look: PartLook; readonly firms: number; readonly text: string }[];
  /** Said in place of the bar where there is none. */
  readonly instead: string;
  readonly strong: boolean;
}

export interface StackedPlot {
  readonly rows: readonly StackedRow[];
  readonly key: readonly { readonly look: PartLook; readonly label: string }[];
}

const BAR = 17;
const GAP = 10;
/** Beside the bars where there is room, the number of firms at their end. */
const LABELS = 160;
const NOTE = 62;
const LEADING = 1.15;

const FILLS: Readonly<Record<PartLook, { readonly fill: Tone; readonly on: Tone }>> = {
  first: { fill: 'paper', on: 'ink' },
  second: { fill: 'paper', on: 'ink' },
  third: { fill: 'soft', on: 'ink' },
  fourth: { fill: 'accent', on: 'paper' },
  fifth: { fill: 'ink', on: 'paper' },
  outside: { fill: 'line', on: 'ink' },
  untold: { fill: 'paper', on: 'ink' },
};

/** Borders and hatches keep light parts apart, so that they survive a grey printer and a dark screen. */
function partShape(look: PartLook, box: Box): readonly Mark[] {
  const area = rect({ ...box, fill: FILLS[look].fill, stroke: 'muted' });
  if (look === 'second') return [area, hatch(box, 6, { stroke: 'line' })];
  return look === 'untold' ? [area, hatch(box, 4, { stroke: 'muted', isCrossed: true })] : [area];
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly isStacked: boolean;
}

const frameOf = (width: number): Frame => {
  const isStacked = isNarrow(width);
  return { left: isStacked ? 1 : LABELS, right: width - 1, size: labelSize(width), isStacked };
};

/** A row with its label in lines, and where it begins. */
interface PlacedRow {
  readonly row: StackedRow;
  readonly lines: readonly string[];
  readonly height: number;
}

function placeRow(row: StackedRow, { right, size, isStacked }: Frame): PlacedRow {
  const room = (isStacked ? right : LABELS - 8) - NOTE;
  const lines = wrapToWidth(row.label, room, { size, bold: isStacked || row.strong });
  const block = lines.length * LEADING * size;
  return { row, lines, height: (isStacked ? block + 6 + BAR : Math.max(block, BAR)) + GAP };
}

/** How firms are spread over ordered answers, a bar for each group; each bar is all firms of its group. */
export function toStackedScene({ rows, key }: StackedPlot, width: number): Scene {
  const frame = frameOf(width);
  const legend = keyMarks(key, partShape, { top: 0, left: 1, right: width, size: frame.size });
  const placed = rows.map((row) => placeRow(row, frame));
  let bottom = legend.bottom + GAP;
  const marks = placed.flatMap((each) => {
    const top = bottom;
    bottom += each.height;
    return rowMarks(each, frame, top);
  });
  return { width, height: bottom, marks: [...legend.marks, ...marks] };
}

function rowMarks(placed: PlacedRow, frame: Frame, top: number): Mark[] {
  const { row, height, lines } = placed;
  const { left, right, size, isStacked } = frame;
  const y = isStacked ? top + height - GAP - BAR : top + (height - GAP - BAR) / 2;
  const middle = y + BAR / 2 + 0.35 * size;
  const first = isStacked ? top + size : middle - ((lines.length - 1) * LEADING * size) / 2;
  const common = { size, bold: isStacked || row.strong, tone: 'ink' } as const;
  return [
    ...lines.map((line, index) =>
      text({ ...common, x: isStacked ? left : 0, y: first + index * LEADING * size, text: line }),
    ),
    text({
      ...{ size: isStacked ? size : size - 1, text: row.note, tone: 'muted', anchor: 'end' },
      ...{ x: isStacked ? right : LABELS - 8, y: isStacked ? first : middle },
    }),
    ...barMarks(row, { y, height: BAR, left, right, size }),
  ];
}

interface BarFrame {
  readonly y: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

function barMarks({ parts, instead }: StackedRow, { y, height, left, right, size }: BarFrame): Mark[] {
  const all = parts.reduce((sum, { firms }) => sum + firms, 0);
  const base = y + height / 2 + 0.35 * size;
  if (all === 0) return [text({ x: left, y: base, text: instead, size, tone: 'muted' })];
  let x = left;
  return parts.flatMap((part) => {
    const box = { x, y, height, width: ((right - left) * part.firms) / all };
    x += box.width;
    const shape = part.firms === 0 ? [] : partShape(part.look, box);
    const hasRoom = part.look !== 'untold' && widthOf(part.text, { size }) + 4 <= box.width;
    const label = text({
      ...{ x: box.x + box.width / 2, y: base, text: part.text, size, anchor: 'middle' },
      tone: FILLS[part.look].on,
    });
    return hasRoom ? [...shape, label] : shape;
  });
}
