import type { LegalView } from '../legal.view-model.ts';
import { ContentsList } from '#app/components/contents-list.tsx';

export function LegalPage({ view }: { readonly view: LegalView }) {
  return (
    <div className="wrap wrap--text stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <section className="panel stack stack--s">
        <h2>{view.operatorTitle}</h2>
        {view.demonstration === null ? (
          <dl className="facts">
            {view.facts.map(({ key, label, lines }) => (
              <FactRow key={key} label={label} lines={lines} empty={view.notFilledIn} />
            ))}
          </dl>
        ) : (
          <p>{view.demonstration}</p>
        )}
      </section>
      {view.contents && <ContentsList title={view.contents} sections={view.sections} />}
      {view.sections.map((section) => (
        <section key={section.id} className="stack stack--s">
          <h2 id={section.id}>{section.title}</h2>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </div>
  );
}

interface FactRowProps {
  readonly label: string;
  readonly lines: readonly string[] | null;
  readonly empty: string;
}

function FactRow({ label, lines, empty }: FactRowProps) {
  return (
    <>
      <dt>{label}</dt>
      {lines ? (
        <dd>
          {lines.map((line) => (
            <span key={line} className="facts__line">
              {line}
            </span>
          ))}
        </dd>
      ) : (
        <dd className="facts__empty">{empty}</dd>
      )}
    </>
  );
}
