import { Pieces } from '#app/components/pieces.tsx';
import type { ProvidersView } from '../providers.view-model.ts';
import { ProviderFilters } from './provider-filters.tsx';
import { ProviderTable } from './provider-table.tsx';

export function ProvidersPage({ view }: { readonly view: ProvidersView }) {
  return (
    <div className="wrap stack stack--l">
      <header className="stack stack--s">
        <h1>{view.title}</h1>
        <p className="lead">{view.intro}</p>
        <p className="notice">{view.ledgerNote}</p>
      </header>
      <ProviderFilters filters={view.filters} />
      <p role="status" className="register-count">
        {view.count}
      </p>
      {view.empty && <p>{view.empty}</p>}
      <div>
        {view.groups.map((group) => (
          <details key={group.id} className="disclosure register-group" open={group.isOpen}>
            <summary>
              <h2 id={`kind-${group.id}`}>{group.title}</h2>
              <span className="register-group__count">{group.count}</span>
            </summary>
            <div className="disclosure__body">
              <ProviderTable group={group} heads={view.heads} words={view.words} />
            </div>
          </details>
        ))}
      </div>
      {view.ended.entries.length > 0 && <Ended ended={view.ended} />}
      {view.explanations.map(({ id, title, lines }) => (
        <section key={id} className="stack stack--s">
          <h2>{title}</h2>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
    </div>
  );
}

function Ended({ ended }: { readonly ended: ProvidersView['ended'] }) {
  return (
    <section className="stack stack--s" aria-labelledby="ended">
      <h2 id="ended">{ended.title}</h2>
      <ul>
        {ended.entries.map(({ id, text }) => (
          <li key={id}>
            <Pieces pieces={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
