import type { SourcesView } from '../sources.view-model.ts';
import { EvidenceTable } from './evidence-table.tsx';
import { FigureTable } from './figure-table.tsx';
import { LawTable } from './law-table.tsx';

export function SourcesPage({ view }: { readonly view: SourcesView }) {
  return (
    <div className="wrap stack stack--l">
      <header className="stack stack--s">
        <h1>{view.title}</h1>
        <p className="lead">{view.intro}</p>
      </header>
      <section className="panel stack stack--s">
        <h2>{view.differ.title}</h2>
        <p>{view.differ.text}</p>
      </section>
      {view.figures.map((group) => (
        <section key={group.id} className="stack stack--s">
          <h2 id={group.id}>{group.title}</h2>
          <p>{group.intro}</p>
          <FigureTable group={group} />
        </section>
      ))}
      {view.evidence.map((group) => (
        <section key={group.id} className="stack stack--s">
          <h2 id={group.id}>{group.title}</h2>
          <p>{group.intro}</p>
          <EvidenceTable group={group} />
        </section>
      ))}
      <section className="stack stack--s">
        <h2 id="laws">{view.laws.title}</h2>
        <p>{view.laws.intro}</p>
        {view.laws.stale && <p className="notice notice--warning">{view.laws.stale}</p>}
        <LawTable laws={view.laws} />
      </section>
      <section className="stack stack--s">
        <h2>{view.providers.title}</h2>
        <p>{view.providers.text}</p>
        <p>
          <a href={view.providers.link.href}>{view.providers.link.text}</a>
        </p>
      </section>
    </div>
  );
}
