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

/** What is wrong, cell by cell, and the way to the rows to be mended. */
export function ListFaults({ view }: { readonly view: ListPreview }) {
  const { faultHead, faults } = view;
  return (
    <section className="stack stack--s">
      <h2>{view.faultsTitle}</h2>
      <ScrollBox label={view.faultsTitle}>
        <table className="table table--lines">
          <thead>
            <tr>
              <th scope="col" className="number">
                {faultHead.line}
              </th>
              <th scope="col">{faultHead.column}</th>
              <th scope="col">{faultHead.read}</th>
              <th scope="col">{faultHead.todo}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ line, column, read, todo }, index) => (
              <tr key={index}>
                <td className="number">{line}</td>
                <th scope="row">{column}</th>
                <td data-label={faultHead.read}>{read}</td>
                <td data-label={faultHead.todo}>{todo}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {view.moreFaults && <p>{view.moreFaults}</p>}
      <p>
        <a href={view.download.href}>{view.download.text}</a>
      </p>
    </section>
  );
}
