import type { SourcesView } from '../sources.view-model.ts';
import { RegisterCell, RegisterHead, RegisterTable } from './register-table.tsx';
import { SourceLinks } from './source-links.tsx';

type Laws = SourcesView['laws'];

interface LawTableProps {
  readonly heads: Laws['heads'];
  readonly group: Laws['groups'][number];
}

export function LawTable({ heads, group }: LawTableProps) {
  const [, law = '', source = ''] = heads;
  return (
    <RegisterTable caption={group.open} isCaptionHidden heads={heads}>
      {group.rows.map((row) => (
        <tr key={row.id} id={row.id}>
          <RegisterHead>
            <span className="register__name figures">{row.date}</span>
          </RegisterHead>
          <RegisterCell head={law}>
            <strong className="register__line">{row.title}</strong>
            <span className="register__line">{row.text}</span>
            <span className="register__line muted">{row.who}</span>
          </RegisterCell>
          <RegisterCell head={source}>
            <SourceLinks sources={[row.source]} />
            {row.remark && <span className="register__line muted">{row.remark}</span>}
          </RegisterCell>
        </tr>
      ))}
    </RegisterTable>
  );
}
