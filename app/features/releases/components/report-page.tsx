import { Link } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { SceneFigure } from '#app/components/scene-figure.tsx';
import { FactList } from '#app/components/statistics/fact-list.tsx';
import { Glance } from '#app/components/statistics/glance.tsx';
import type { ReportView } from '../report.view-model.ts';

/** The report for a board as a page: what the PDF says in the same order, to be read, read aloud or printed. */
export function ReportPage({ view }: { readonly view: ReportView }) {
  const { reading, glance, method, codes } = view;
  return (
    <div className="wrap stack stack--l statistics">
      <p className="row row--actions no-print">
        <Link to={view.back.href}>{view.back.text}</Link>
        <a href={view.pdf.href} download>
          {view.pdf.text}
        </a>
      </p>
      <header className="stack stack--s">
        <p>{view.organisation}</p>
        <h1>{reading.title}</h1>
        <p className="lead">{reading.subtitle}</p>
        <p className="muted no-print">{view.print}</p>
        <FactList facts={reading.facts} className="statistics__facts" />
        <p className="statistics__caution">{reading.caution}</p>
      </header>
      <section className="stack">
        <h2>{glance.title}</h2>
        <Glance glance={glance} />
        <p className="statistics__note">{reading.source}</p>
      </section>
      {view.parts.map((part) => (
        <Topic key={part.id} part={part} reading={reading} />
      ))}
      <section className="stack">
        <h2>{reading.readingTitle}</h2>
        <FactList facts={reading.rules} className="statistics__facts statistics__facts--rules" />
      </section>
      <section className="stack">
        <h2>{method.title}</h2>
        {method.texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      <Codes codes={codes} />
    </div>
  );
}

interface TopicProps {
  readonly part: ReportView['parts'][number];
  readonly reading: ReportView['reading'];
}

function Topic({ part, reading }: TopicProps) {
  return (
    <section className="stack">
      <h2>{part.title}</h2>
      <p className="statistics__caution">{reading.caution}</p>
      {part.figures.map(({ id, title, scene, table, notes }) => (
        <section key={id} className="statistics__figure stack stack--s">
          {/* A picture shows its name itself. */}
          <h3 className={scene ? 'visually-hidden' : undefined}>{title}</h3>
          {scene && <SceneFigure scene={scene} />}
          <DataTable table={table} isCaptionHidden />
          {notes.map((note) => (
            <p className="statistics__note" key={note}>
              {note}
            </p>
          ))}
        </section>
      ))}
      <p className="statistics__note">{reading.source}</p>
    </section>
  );
}

function Codes({ codes }: { readonly codes: ReportView['codes'] }) {
  return (
    <section className="stack">
      <h2>{codes.title}</h2>
      <p>{codes.text}</p>
      <div className="statistics__codes">
        {codes.groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.codes.map(({ code, label }) => (
                <div key={code}>
                  <dt translate="no">{code}</dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </section>
  );
}
