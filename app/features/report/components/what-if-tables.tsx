import type { ComparedEntry, Comparison } from '../what-if/what-if-comparison.ts';
import type { WhatIfView } from '../what-if/what-if.view-model.ts';

export type WhatIfLabels = WhatIfView['labels'];

interface RowsTableProps {
  readonly comparison: Comparison;
  readonly labels: WhatIfLabels;
}

/** The figures of today beside what they would be. */
export function RowsTable({ comparison, labels }: RowsTableProps) {
  return (
    <table className="compared">
      <caption className="visually-hidden">{labels.result}</caption>
      <Heads texts={[labels.what, labels.today, labels.then]} />
      <tbody>
        {comparison.rows.map((row) => (
          <tr key={row.id} className={row.isChanged ? 'compared__changed' : undefined}>
            <th scope="row">{row.label}</th>
            <td>{row.before}</td>
            <td>{row.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Heads({ texts }: { readonly texts: readonly string[] }) {
  return (
    <thead>
      <tr>
        {texts.map((text) => (
          <th key={text} scope="col">
            {text}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface EntriesProps {
  readonly title: string;
  readonly none: string;
  readonly entries: readonly ComparedEntry[];
  readonly heads: readonly [string, string, string];
}

/** What came, went or moved, such as steps and providers. */
export function Entries({ title, none, entries, heads }: EntriesProps) {
  if (entries.length === 0) return <p className="muted">{none}</p>;
  return (
    <table className="compared">
      <caption className="visually-hidden">{title}</caption>
      <Heads texts={heads} />
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">
              {entry.title} {entry.change && <span className="tag">{entry.change}</span>}
            </th>
            <td>{entry.before}</td>
            <td>{entry.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
