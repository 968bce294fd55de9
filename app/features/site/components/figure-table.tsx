import type { SourcesView } from '../sources.view-model.ts';
import { RegisterCell, RegisterHead, RegisterTable } from './register-table.tsx';
import { SourceLinks } from './source-links.tsx';

type FigureGroup = SourcesView['headlines'];

export function FigureTable({ group }: { readonly group: FigureGroup }) {
  const [, share = '', what = '', source = '', dates = ''] = group.heads;
  return (
    <RegisterTable caption={group.caption} heads={group.heads}>
      {group.rows.map((row) => (
        <tr key={row.id} id={row.id}>
          <RegisterHead>
            <span className="register__name">{row.title}</span>
            <span className="register__text">{row.population}</span>
          </RegisterHead>
          <RegisterCell head={share}>
            <strong className="figures">{row.share}</strong>
            {row.testing && <span className="register__line">{row.testing}</span>}
          </RegisterCell>
          <RegisterCell head={what}>
            {row.what.map((line) => (
              <span key={line} className="register__line">
                {line}
              </span>
            ))}
          </RegisterCell>
          <RegisterCell head={source}>
            <SourceLinks sources={[row.source]} />
            {row.seen && <span className="register__line muted">{row.seen}</span>}
          </RegisterCell>
          <RegisterCell head={dates}>
            {[...row.when, ...row.dates].map((line) => (
              <span key={line} className="register__line">
                {line}
              </span>
            ))}
            {row.remark && <span className="register__line register__stale">{row.remark}</span>}
          </RegisterCell>
        </tr>
      ))}
    </RegisterTable>
  );
}
