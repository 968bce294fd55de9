import { widthOf, wrapToWidth } from '../plots/lettering.ts';
import type { TableModel } from '../table-model.ts';
import type { DashboardFigure, DashboardPart } from './dashboard-model.ts';

/** Points of an upright page: how wide and high it is inside its margins, and the lines of type on it. */
const PAGE = { width: 499, height: 744 } as const;
const CHAPTER = 48;
const TITLE = 18;
const GAP = 20;
const CELL = { size: 8, leading: 12, rule: 1 } as const;
const SMALL = { size: 8, leading: 10 } as const;

/** What a board asks of second: such topics share a page. */
const SECOND: ReadonlySet<string> = new Set(['steps', 'returning', 'change', 'weighted']);

/** Room beside the text of a cell. */
const PADDING = 8;

/** Widths of the columns of a table: the first one as wide as what its rows are called, within reason. */
export function tableWidths({ head, rows }: TableModel): readonly number[] {
  const labels = [head, ...rows].map(([label = '']) => widthOf(label, { size: CELL.size, bold: true }));
  const first = Math.min(PAGE.width / 2, Math.max(...labels) + PADDING);
  return head.map((_, column) => (column === 0 ? first : (PAGE.width - first) / (head.length - 1)));
}

function linesIn(cells: readonly string[], widths: readonly number[]): number {
  const lines = cells.map((cell, column) => {
    const room = (widths[column] ?? 0) - PADDING;
    return wrapToWidth(cell, room, { size: CELL.size, bold: column === 0 }).length;
  });
  return Math.max(1, ...lines);
}

function tableHeight(table: TableModel): number {
  const widths = tableWidths(table);
  const rows = [table.head, ...table.rows];
  return rows.reduce((sum, cells) => sum + linesIn(cells, widths) * CELL.leading + CELL.rule, 0);
}

const smallHeight = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Math.ceil(widthOf(text, SMALL) / PAGE.width) * SMALL.leading, 0);

function heightOf({ plot, table, notes }: DashboardFigure): number {
  return TITLE + (plot?.wide.height ?? 0) + tableHeight(table) + smallHeight(notes) + GAP;
}

const heightOfPart = ({ figures }: DashboardPart, source: string): number =>
  figures.reduce((sum, figure) => sum + heightOf(figure), CHAPTER + smallHeight([source]));

/** The first figures of a topic, as many as fit within a height, and at least one; those without a picture where none has one. */
function shortened(part: DashboardPart, height: number, source: string): DashboardPart {
  const drawn = part.figures.filter(({ plot }) => plot !== null);
  const offered = drawn.length === 0 ? part.figures : drawn;
  const fitting = offered.filter(
    (_, index) => heightOfPart({ ...part, figures: offered.slice(0, index + 1) }, source) <= height,
  );
  return { ...part, figures: fitting.length === 0 ? offered.slice(0, 1) : fitting };
}

/**
 * Topics one after the other, on pages: each with as many pictures as a page holds, or with its first ones on the rest of a
 * page that has room for them.
 * @param source what stands below each topic.
 */
export function toSheets(
  parts: readonly DashboardPart[],
  source: string,
): readonly (readonly DashboardPart[])[] {
  const sheets: DashboardPart[][] = [];
  let left = 0;
  for (const part of parts) {
    const most = SECOND.has(part.id) ? PAGE.height / 2 : PAGE.height;
    const beside = shortened(part, Math.min(left, most), source);
    const hasRoom = heightOfPart(beside, source) <= left;
    const placed = hasRoom ? beside : shortened(part, most, source);
    if (hasRoom) sheets.at(-1)?.push(placed);
    else [left, sheets[sheets.length]] = [PAGE.height, [placed]];
    left -= heightOfPart(placed, source);
  }
  return sheets;
}
