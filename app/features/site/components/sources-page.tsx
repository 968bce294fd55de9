import type { SourcesView } from '../sources.view-model.ts';
import { BreakdownTopics } from './breakdown-topics.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import { FigureBatches } from './figure-batch.tsx';
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
      <section className="stack stack--s">
        <h2 id={view.headlines.id}>{view.headlines.title}</h2>
        <p>{view.headlines.intro}</p>
        <FigureTable group={view.headlines} />
      </section>
      {view.series.map((series) => (
        <section key={series.id} className="stack stack--s">
          <h2 id={series.id}>{series.title}</h2>
          <p>{series.intro}</p>
          {series.open === null ? (
            <FigureBatches series={series} />
          ) : (
            <details className="disclosure">
              <summary>{series.open}</summary>
              <div className="disclosure__body stack stack--s">
                <FigureBatches series={series} />
              </div>
            </details>
          )}
        </section>
      ))}
      {view.breakdowns.topics.length > 0 && (
        <section className="stack stack--s">
          <h2 id="breakdowns">{view.breakdowns.title}</h2>
          <p>{view.breakdowns.intro}</p>
          <BreakdownTopics breakdowns={view.breakdowns} />
        </section>
      )}
      {view.evidence.map((group) => (
        <section key={group.id} className="stack stack--s">
          <h2 id={group.id}>{group.title}</h2>
          <p>{group.intro}</p>
          {group.open === null ? (
            <EvidenceTable group={group} />
          ) : (
            <details className="disclosure">
              <summary>{group.open}</summary>
              <div className="disclosure__body">
                <EvidenceTable group={group} />
              </div>
            </details>
          )}
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
