import type { ReactNode } from 'react';
import type { SourcesView } from '../sources.view-model.ts';
import { BreakdownTopics } from './breakdown-topics.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import { FigureBatches } from './figure-batch.tsx';
import { FigureTable } from './figure-table.tsx';
import { LawTable } from './law-table.tsx';
import { ContentsList } from '#app/components/contents-list.tsx';
import { RegisterFold } from './register-fold.tsx';

export function SourcesPage({ view }: { readonly view: SourcesView }) {
  const { headlines, breakdowns, laws, providers } = view;
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
      <ContentsList title={view.contents} sections={view.sections} />
      <Part part={headlines}>
        <FigureTable group={headlines} />
      </Part>
      {view.series.map((series) => (
        <Part key={series.id} part={series}>
          <RegisterFold open={series.open}>
            <FigureBatches series={series} />
          </RegisterFold>
        </Part>
      ))}
      {breakdowns.topics.length > 0 && (
        <Part part={breakdowns}>
          <BreakdownTopics breakdowns={breakdowns} />
        </Part>
      )}
      {view.evidence.map((group) => (
        <Part key={group.id} part={group}>
          <RegisterFold open={group.open}>
            <EvidenceTable group={group} />
          </RegisterFold>
        </Part>
      ))}
      <Part part={laws}>
        {laws.stale && <p className="notice notice--warning">{laws.stale}</p>}
        <div>
          {laws.groups.map((group) => (
            <RegisterFold key={group.id} open={group.open}>
              <LawTable heads={laws.heads} group={group} />
            </RegisterFold>
          ))}
        </div>
      </Part>
      <Part part={{ ...providers, intro: providers.text }}>
        <p>
          <a href={providers.link.href}>{providers.link.text}</a>
        </p>
      </Part>
    </div>
  );
}

interface PartProps {
  readonly part: { readonly id: string; readonly title: string; readonly intro: string };
  readonly children: ReactNode;
}

function Part({ part: { id, title, intro }, children }: PartProps) {
  return (
    <section className="stack stack--s">
      <h2 id={id}>{title}</h2>
      <p>{intro}</p>
      {children}
    </section>
  );
}
