import type { SourcesView } from '../sources.view-model.ts';
import { RegisterCell, RegisterHead, RegisterTable } from './register-table.tsx';
import { SourceLinks } from './source-links.tsx';

type EvidenceGroup = SourcesView['evidence'][number];

/** What estimates of savings and efforts rest on. */
export function EvidenceTable({ group }: { readonly group: EvidenceGroup }) {
  const [, basis = '', source = ''] = group.heads;
  return (
    <RegisterTable caption={group.caption} heads={group.heads}>
      {group.rows.map((row) => (
        <tr key={row.id}>
          <RegisterHead>
            <span className="register__name">{row.title}</span>
            {row.estimate && <span className="register__text figures">{row.estimate}</span>}
          </RegisterHead>
          <RegisterCell head={basis}>{row.text}</RegisterCell>
          <RegisterCell head={source}>
            <span className="register__line">{row.quality}</span>
            <SourceLinks sources={[row.source]} />
            {row.dates.map((date) => (
              <span key={date} className="register__line muted">
                {date}
              </span>
            ))}
          </RegisterCell>
        </tr>
      ))}
    </RegisterTable>
  );
}
