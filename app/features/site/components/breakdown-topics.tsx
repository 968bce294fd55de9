import type { BreakdownPanel } from '../breakdown-panel.ts';
import type { SourcesView } from '../sources.view-model.ts';
import { SourceLinks } from './source-links.tsx';

export function BreakdownTopics({ breakdowns }: { readonly breakdowns: SourcesView['breakdowns'] }) {
  return breakdowns.topics.map((topic) => (
    <details key={topic.id} className="disclosure">
      <summary>{topic.title}</summary>
      <div className="disclosure__body stack">
        {topic.panels.map((panel) => (
          <Panel key={panel.id} panel={panel} />
        ))}
      </div>
    </details>
  ));
}

/** Whom the shares are of and where they are from, beside the answers. */
function Panel({ panel }: { readonly panel: BreakdownPanel }) {
  return (
    <article className="panel register-batch" id={panel.id}>
      <div className="stack stack--s">
        <h3>{panel.title}</h3>
        <p>{panel.base}</p>
        <div className="small">
          <SourceLinks sources={[panel.source]} />
          {panel.lines.map((line) => (
            <span key={line} className="register__line muted">
              {line}
            </span>
          ))}
        </div>
        {panel.remark && <p className="register__stale">{panel.remark}</p>}
      </div>
      <Answers panel={panel} />
    </article>
  );
}

function Answers({ panel }: { readonly panel: BreakdownPanel }) {
  const [answer, ...columns] = panel.heads;
  return (
    <table className={columns.length > 1 ? 'table register-answers' : 'table'}>
      <caption className="visually-hidden">{panel.title}</caption>
      <thead>
        <tr>
          <th scope="col">{answer}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="number">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {panel.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.answer}</th>
            {row.values.map((value, place) => (
              <td key={columns[place]} className="number">
                {columns.length > 1 && (
                  <span className="register-answers__label" aria-hidden="true">
                    {columns[place]}
                  </span>
                )}
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
