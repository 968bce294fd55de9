import type { MethodTable } from '../method-tables.ts';
import type { MethodView } from '../method.view-model.ts';
import { ContentsList } from '#app/components/contents-list.tsx';
import { RegisterFold } from './register-fold.tsx';
import { RegisterCell, RegisterHead, RegisterTable } from './register-table.tsx';

export function MethodPage({ view }: { readonly view: MethodView }) {
  return (
    <div className="wrap stack stack--l">
      <header className="stack stack--s">
        <h1>{view.title}</h1>
        <p className="lead">{view.intro}</p>
      </header>
      <ContentsList title={view.contents} sections={view.sections} />
      {view.sections.map((section) => (
        <section key={section.id} className="stack stack--s" aria-labelledby={section.id}>
          <h2 id={section.id}>{section.title}</h2>
          <p>{section.gist}</p>
          {section.open && (
            <RegisterFold open={section.open}>
              {section.paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
              {section.table && <PlainTable table={section.table} />}
            </RegisterFold>
          )}
        </section>
      ))}
    </div>
  );
}

function PlainTable({ table }: { readonly table: MethodTable }) {
  const [, ...heads] = table.heads;
  return (
    <RegisterTable caption={table.caption} heads={table.heads}>
      {table.rows.map(([first = '', ...cells]) => (
        <tr key={first}>
          <RegisterHead>
            <span className="register__name">{first}</span>
          </RegisterHead>
          {heads.map((head, index) => (
            <RegisterCell key={head} head={head}>
              {cells[index]}
            </RegisterCell>
          ))}
        </tr>
      ))}
    </RegisterTable>
  );
}
