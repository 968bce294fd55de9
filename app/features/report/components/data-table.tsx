import type { TableModel } from '#app/documents/report/report-model.ts';

/** A table in a box of its own that scrolls on a narrow screen and is reached by keyboard. */
export function DataTable({ table }: { readonly table: TableModel }) {
  const cellClass = (column: number): string | undefined =>
    table.numeric.includes(column) ? 'number' : undefined;
  return (
    // A box that scrolls must be reachable without a mouse.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-box" role="region" aria-label={table.caption} tabIndex={0}>
      <table className="table report-table">
        <caption>{table.caption}</caption>
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
