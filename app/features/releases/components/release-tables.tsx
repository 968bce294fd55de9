import { ScrollBox } from '#app/components/scroll-box.tsx';
import type { TableModel } from '#app/report-model/table-model.ts';

/** All a release tells, one table after the other. */
export function ReleaseTables({ tables }: { readonly tables: readonly TableModel[] }) {
  return (
    <>
      {tables.map((table) => (
        <FigureTable key={table.caption} table={table} />
      ))}
    </>
  );
}

function FigureTable({ table: { caption, head, rows, numeric } }: { readonly table: TableModel }) {
  const classOf = (column: number): string | undefined => (numeric.includes(column) ? 'number' : undefined);
  return (
    <ScrollBox label={caption}>
      <table className="table report-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={cell} scope="col" className={classOf(column)}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, ...cells]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell, index) => (
                <td key={head[index + 1]} className={classOf(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
