import { ScrollBox } from '#app/components/scroll-box.tsx';
import type { TableView } from '../release-tables.view-model.ts';

/** All a release tells, one table after the other. */
export function ReleaseTables({ tables }: { readonly tables: readonly TableView[] }) {
  return (
    <>
      {tables.map((table) => (
        <FigureTable key={table.id} table={table} />
      ))}
    </>
  );
}

function FigureTable({ table: { id, caption, heads, rows } }: { readonly table: TableView }) {
  const captionId = `table-${id}`;
  return (
    <ScrollBox labelledBy={captionId}>
      <table>
        <caption id={captionId}>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, index) => (
                <td key={heads[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
