import { widthOf } from './lettering.ts';
import type { Mark, Scene, Tone } from './scene.ts';
import { hatch, isNarrow, labelSize, rect, text, wrapLabel } from './scene.ts';
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
/** Beside the bars where there is room. */
const LABELS = { width: 150, chars: 26 };

const FILLS: Readonly<Record<PartLook, { readonly fill: Tone; readonly on: Tone }>> = {
  first: { fill: 'paper', on: 'ink' },
  second: { fill: 'faint', on: 'ink' },
  third: { fill: 'soft', on: 'ink' },
  fourth: { fill: 'accent', on: 'paper' },
  fifth: { fill: 'ink', on: 'paper' },
  outside: { fill: 'line', on: 'ink' },
  untold: { fill: 'paper', on: 'ink' },
};

/** Borders keep light parts apart, and what is not told is hatched: it all survives a grey printer. */
function partShape(look: PartLook, box: Box): readonly Mark[] {
  const area = rect({ ...box, fill: FILLS[look].fill, stroke: 'muted' });
  return look === 'untold' ? [area, hatch(box, 4, { stroke: 'muted', isCrossed: true })] : [area];
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly isStacked: boolean;
  readonly rowHeight: number;
}

function frameOf(width: number): Frame {
  const size = labelSize(width);
  return isNarrow(width)
    ? { left: 1, right: width - 1, size, isStacked: true, rowHeight: 1.7 * size + BAR + GAP }
    : { left: LABELS.width, right: width - 1, size, isStacked: false, rowHeight: BAR + GAP };
}

/** How firms are spread over ordered answers, a bar for each group; each bar is all firms of its group. */
export function toStackedScene({ rows, key }: StackedPlot, width: number): Scene {
  const frame = frameOf(width);
  const legend = keyMarks(key, partShape, { top: 0, left: 1, right: width, size: frame.size });
  const top = legend.bottom + GAP;
  return {
    width,
    height: top + rows.length * frame.rowHeight,
    marks: [
      ...legend.marks,
      ...rows.flatMap((row, index) => rowMarks(row, frame, top + index * frame.rowHeight)),
    ],
  };
}

function rowMarks(row: StackedRow, frame: Frame, top: number): Mark[] {
  const { left, right, size, isStacked } = frame;
  const bar = { y: isStacked ? top + 1.7 * size : top, height: BAR };
  return [...labelMarks(row, frame, top), ...barMarks(row, { ...bar, left, right, size })];
}

function labelMarks({ label, note, strong }: StackedRow, frame: Frame, top: number): Mark[] {
  const { right, size, isStacked } = frame;
  const common = { size, bold: strong } as const;
  if (isStacked) {
    return [
      text({ ...common, x: 1, y: top + size, text: label, tone: 'ink', bold: true }),
      text({ size, x: right, y: top + size, text: note, tone: 'muted', anchor: 'end' }),
    ];
  }
  const lines = wrapLabel(label, LABELS.chars);
  const first = top + BAR / 2 + 0.35 * size - ((lines.length - 1) * size) / 2;
  return [
    ...lines.map((line, index) =>
      text({ ...common, x: 0, y: first + index * size, text: line, tone: 'ink' }),
    ),
    text({
      ...{ size: size - 1, x: LABELS.width - 8, y: top + BAR / 2 + 0.35 * size },
      ...{ text: note, tone: 'muted', anchor: 'end' },
    }),
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
