import type { QuickAnswer } from '../quick-check.view-model.ts';

/** The official figure first; what an article says without a source beside it. */
export function QuickComparison({ view }: { readonly view: QuickAnswer }) {
  return (
    <div className="start-pair">
      <Official official={view.official} />
      <Groups group={view.group} />
    </div>
  );
}

function Groups({ group }: { readonly group: QuickAnswer['group'] }) {
  return (
    <section className="stack stack--s">
      <h2>{group.title}</h2>
      <dl className="quick-groups">
        {group.rows.map((row) => (
          <div key={row.id}>
            <dt>{row.share}</dt>
            <dd>
              {row.population}
              {row.group && <span className="quick-groups__own">{row.group}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {group.texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p className="source">{group.text}</p>
    </section>
  );
}

function Official({ official }: { readonly official: QuickAnswer['official'] }) {
  if (official.rows.length === 0) return null;
  return (
    <section className="stack stack--s">
      <h2>{official.title}</h2>
      {official.rows.map((row) => (
        <div key={row.id} className="stack stack--s">
          <p className="start-figure">
            <span className="start-figure__share">{row.share}</span> {row.text}
          </p>
          <p className="source">
            {row.fallback} {row.url ? <a href={row.url}>{row.source}</a> : row.source}
          </p>
        </div>
      ))}
    </section>
  );
}
