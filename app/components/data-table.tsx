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

/** A table in a box of its own that scrolls on a narrow screen and is reached by keyboard. */
export function DataTable({ table, isCaptionHidden = false, isTyped = false }: DataTableProps) {
  const cellClass = (column: number): string | undefined =>
    table.numeric.includes(column) ? 'number' : undefined;
  return (
    // A box that scrolls must be reachable without a mouse.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-box" role="region" aria-label={table.caption} tabIndex={0}>
      <table className={isTyped ? 'table table--typed report-table' : 'table report-table'}>
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
                <td key={index} className={cellClass(index + 1)}>
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
