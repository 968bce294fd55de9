import type { TableModel } from '#app/report-model/table-model.ts';

interface DataTableProps {
  readonly table: TableModel;
  /** Where the line that opens it says the same. */
  readonly isCaptionHidden?: boolean;
  /** Its cells say what people typed. */
  readonly isTyped?: boolean;
}

/** A table behind a line with its name. */
export function FoldedTable({ table }: { readonly table: TableModel }) {
  return (
    <details className="disclosure">
      <summary>{table.caption}</summary>
      <div className="disclosure__body stack stack--s">
        <DataTable table={table} isCaptionHidden />
      </div>
    </details>
  );
}

/** Signs that four columns have room for beside each other on a phone of 320 pixels; narrow marks do not count. */
const SIGNS_OF_A_PHONE = 36;

/** What is not broken: a word, or an amount with its currency. */
const longestPart = (text = ''): number =>
  Math.max(...text.split(' ').map((part) => part.replaceAll(/[\s.,]/g, '').length));

/** Two columns of words do, or one that names up to three of figures that are not too long. */
function fitsAPhone({ head, rows, numeric }: TableModel): boolean {
  if (head.length <= 2) return true;
  if (head.length > 4 || numeric.length < head.length - 1) return false;
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => longestPart(row[column]))));
  return widths.reduce((total, width) => total + width) <= SIGNS_OF_A_PHONE;
}

/** A table in a box of its own, which is reached by keyboard should it scroll; on a phone, wide rows become lines. */
export function DataTable({ table, isCaptionHidden = false, isTyped = false }: DataTableProps) {
  const isLines = isTyped || !fitsAPhone(table);
  const look = ['table data-table', isTyped && 'table--typed', isLines && 'table--lines'];
  const cellClass = (column: number): string | undefined =>
    table.numeric.includes(column) ? 'number' : undefined;
  return (
    // A box that scrolls must be reachable without a mouse.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-box" role="region" aria-label={table.caption} tabIndex={0}>
      <table className={look.filter(Boolean).join(' ')}>
        <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{table.caption}</caption>
        <thead>
          <tr>
            {table.head.map((cell, column) => (
              <th key={column} scope="col" className={cellClass(column)}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([first, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{first}</th>
              {cells.map((cell, index) => (
                <td
                  key={index}
                  className={cellClass(index + 1)}
                  data-label={isLines ? table.head[index + 1] : undefined}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
