import type { ReactNode } from 'react';
import type { LedgerEntry, LedgerModel } from '#app/report-model/report-model.ts';

interface LedgerTableProps {
  readonly title: string;
  readonly entries: readonly LedgerEntry[];
  readonly ledger: LedgerModel;
  /** Where all are recommended nobody is told so row by row. */
  readonly isShortlist?: boolean;
}

/** A real table; on a phone each row becomes a stack of lines with their labels. */
export function LedgerTable({ title, entries, ledger, isShortlist = false }: LedgerTableProps) {
  const columns = Object.entries(ledger.head).filter(([column]) => !(isShortlist && column === 'verdict'));
  return (
    <table className="table ledger">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {columns.map(([column, text]) => (
            <th key={column} scope="col" className={`ledger__head ledger__head--${column}`}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <LedgerRow key={entry.id} entry={entry} ledger={ledger} isShortlist={isShortlist} />
        ))}
      </tbody>
    </table>
  );
}

interface LedgerRowProps {
  readonly entry: LedgerEntry;
  readonly ledger: LedgerModel;
  readonly isShortlist: boolean;
}

function LedgerRow({ entry, ledger: { head }, isShortlist }: LedgerRowProps) {
  return (
    <tr>
      <th scope="row" className="ledger__who">
        {entry.url ? <a href={entry.url}>{entry.name}</a> : entry.name}
        <span className="ledger__small">{entry.kindAndHome}</span>
      </th>
      {!isShortlist && (
        <td className="ledger__verdict">
          <strong className={entry.verdict === 'recommended' ? 'ledger__first' : undefined}>
            {entry.verdictText}
          </strong>
        </td>
      )}
      <td className="ledger__why">
        <span>{entry.summary}</span>
        <span className="ledger__reasons">{entry.reasons}</span>
        {entry.verdict !== 'not-for-you' && <span className="ledger__small">{entry.firstCall}</span>}
      </td>
      <LabelledCell label={head.price}>{entry.price}</LabelledCell>
      <LabelledCell label={head.exposure}>{entry.exposure}</LabelledCell>
      <LabelledCell label={head.checked}>{entry.checked}</LabelledCell>
    </tr>
  );
}

/** The label stands in the head of the table; a phone shows it here instead. */
function LabelledCell({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <td className="ledger__fact">
      <span className="ledger__label">{label}</span>
      <span>{children}</span>
    </td>
  );
}
