import { ScrollBox } from '#app/components/scroll-box.tsx';
import type { ListPreview } from '../list-import.view-model.ts';

const COLUMNS = ['number', 'person', 'town', 'email'] as const;

/** The first rows as they were read. */
export function ListRows({ view: { head, rows, shownTitle } }: { readonly view: ListPreview }) {
  return (
    <ScrollBox label={shownTitle}>
      <table className="table table--lines">
        <thead>
          <tr>
            <th scope="col" className="number">
              {head.line}
            </th>
            <th scope="col">{head.name}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {head[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td className="number">{row.line}</td>
              <th scope="row">
                {row.name} {row.tag && <span className="tag">{row.tag}</span>}
              </th>
              {COLUMNS.map((column) => (
                <td key={column} data-label={head[column]}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
