import type { ReactNode } from 'react';
import type { Fact } from '#app/report-model/report-model.ts';

interface ChapterProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** A chapter of the report, reached from the contents. */
export function Chapter({ id, title, lead, children }: ChapterProps) {
  return (
    <section className="chapter stack" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </section>
  );
}

export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="report-facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface MoreProps {
  readonly summary: ReactNode;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** Depth for who wants it: closed at first, opened without any script. */
export function More({ summary, isOpen = false, children }: MoreProps) {
  return (
    <details className="disclosure" open={isOpen}>
      <summary>{summary}</summary>
      <div className="disclosure__body stack stack--s">{children}</div>
    </details>
  );
}
