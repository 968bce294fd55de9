import { ScrollBox } from '#app/components/scroll-box.tsx';
import type { ImportView } from '../client-import.view-model.ts';

/** The first rows as they were read. */
export function Rows({ view: { head, rows, shownTitle } }: { readonly view: ImportView }) {
  return (
    <ScrollBox label={shownTitle}>
      <table className="table table--lines">
        <thead>
          <tr>
            <th scope="col" className="number">
              {head.line}
            </th>
            <th scope="col">{head.name}</th>
            <th scope="col">{head.sector}</th>
            <th scope="col">{head.sizeClass}</th>
            <th scope="col">{head.place}</th>
            <th scope="col">{head.email}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td className="number">{row.line}</td>
              <th scope="row">
                {row.name} {row.tag && <span className="tag">{row.tag}</span>}
              </th>
              <td data-label={head.sector}>{row.sector}</td>
              <td className="short" data-label={head.sizeClass}>
                {row.sizeClass}
              </td>
              <td data-label={head.place}>{row.place}</td>
              <td data-label={head.email}>{row.email}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
