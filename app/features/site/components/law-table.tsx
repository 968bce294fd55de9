import type { SourcesView } from '../sources.view-model.ts';
import { RegisterCell, RegisterHead, RegisterTable } from './register-table.tsx';
import { SourceLinks } from './source-links.tsx';

export function LawTable({ laws }: { readonly laws: SourcesView['laws'] }) {
  const [, law = '', source = ''] = laws.heads;
  return (
    <RegisterTable caption={laws.caption} heads={laws.heads}>
      {laws.rows.map((row) => (
        <tr key={row.id} id={row.id}>
          <RegisterHead>
            <span className="register__name figures">{row.date}</span>
            <span className="register__text muted">{row.state}</span>
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
