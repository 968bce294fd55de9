import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Fact, TableModel } from '#app/report-model/report-model.ts';
import { COLOUR, CONTENT_WIDTH, GAP, STYLE } from './look.ts';
import { runs } from './runs.ts';

type Columns = Pick<TableModel, 'head' | 'rows' | 'numeric'>;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.line } as const;
const BORDERS = {
  ...{ top: HAIR, bottom: HAIR, insideHorizontal: HAIR },
  ...{ left: NONE, right: NONE, insideVertical: NONE },
};
/** A table of at most so many rows stands whole on one page: a longer one would leave half a page empty before it. */
const SHORT = 8;
const FACT_SHARES = [1, 2.2];

/** A table and the paragraph after it: two tables without one between them would become one. */
type Drawn = readonly [Table, Paragraph];

/** A table whose first row is its head, repeated on each page it runs over. The columns share the page as told. */
export function table({ head, rows, numeric }: Columns, shares: readonly number[]): Drawn {
  const place = { numeric, widths: toWidths(shares) };
  const isWhole = rows.length <= SHORT;
  const last = rows.length - 1;
  // Of a table that runs over, no row stands alone.
  const keepsNext = (index: number): boolean =>
    index < last && (isWhole || index === 0 || index === last - 1);
  return toTable(
    [
      toRow(head, { ...place, isHead: true, keepNext: rows.length > 0 }),
      ...rows.map((cells, index) => toRow(cells, { ...place, isHead: false, keepNext: keepsNext(index) })),
    ],
    place.widths,
  );
}

/** Rows without a head: the first column heads its row. */
export function rowTable(rows: readonly (readonly string[])[], shares: readonly number[]): Drawn {
  const place = { numeric: [], widths: toWidths(shares), isHead: false };
  const drawn = rows.map((cells, index) => toRow(cells, { ...place, keepNext: index < rows.length - 1 }));
  return toTable(drawn, place.widths);
}

/** Labels beside their values. */
export const factTable = (facts: readonly Fact[]): Drawn =>
  rowTable(
    facts.map(({ label, value }) => [label, value]),
    FACT_SHARES,
  );

function toTable(rows: readonly TableRow[], widths: readonly number[]): Drawn {
  const drawn = new Table({
    width: { size: CONTENT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: 'fixed',
    borders: BORDERS,
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noVBand: true },
    rows,
  });
  return [drawn, new Paragraph({ style: STYLE.cell })];
}

function toWidths(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.round((CONTENT_WIDTH * share) / total));
}

interface RowPlace {
  readonly numeric: readonly number[];
  readonly widths: readonly number[];
  readonly isHead: boolean;
  /** Whether the next row stands on the same page. */
  readonly keepNext: boolean;
}

/** A row is never cut. */
const toRow = (cells: readonly string[], place: RowPlace): TableRow =>
  new TableRow({
    ...(place.isHead && { tableHeader: true }),
    cantSplit: true,
    children: cells.map(
      (text, column) =>
        new TableCell({
          width: { size: place.widths[column] ?? 0, type: WidthType.DXA },
          margins: { top: GAP / 3, bottom: GAP / 3, left: GAP * 0.75, right: GAP * 0.75 },
          ...(place.isHead && { shading: { type: 'clear', fill: COLOUR.faint } }),
          children: [toCell(text, column, place)],
        }),
    ),
  });

const toCell = (text: string, column: number, { numeric, isHead, keepNext }: RowPlace): Paragraph =>
  new Paragraph({
    style: STYLE.cell,
    keepNext,
    alignment: numeric.includes(column) ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: runs(text, isHead || column === 0 ? { bold: true, color: COLOUR.deep } : {}),
  });
