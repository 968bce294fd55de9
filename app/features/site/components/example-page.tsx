import { Link } from '@remix-run/react';
import { FirstSteps } from '#app/components/first-steps.tsx';
import type { ExampleView } from '../example.view-model.ts';
import { WaysIn } from './ways-in.tsx';

/** The overview of a result, of a firm that does not exist. */
export function ExamplePage({ view }: { readonly view: ExampleView }) {
  return (
    <div className="wrap stack stack--l">
      <p className="notice notice--warning">{view.notice}</p>
      <div className="start-pair">
        <header className="stack">
          <h1>{view.title}</h1>
          <p>{view.story}</p>
        </header>
        <Verdict summary={view.summary} />
      </div>
      <Overview summary={view.summary} />
      <section className="panel panel--accent stack">
        <p>{view.overview}</p>
        <WaysIn ways={view.ways} />
      </section>
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
    </div>
  );
}

function Verdict({ summary }: { readonly summary: ExampleView['summary'] }) {
  return (
    <section className="stack stack--s example__verdict">
      <h2>{summary.headline.title}</h2>
      <p>{summary.headline.text}</p>
      {summary.headline.benefit && (
        <p>
          <strong>{summary.headline.benefit}</strong>
        </p>
      )}
      <p className="small muted">{summary.who}</p>
    </section>
  );
}

function Overview({ summary }: { readonly summary: ExampleView['summary'] }) {
  return (
    <>
      <div className="start-pair">
        <div className="stack">
          {summary.thisWeek && (
            <section className="panel stack stack--s">
              <h3>{summary.thisWeek.title}</h3>
              <p className="lead">{summary.thisWeek.action}</p>
              <p className="muted">{summary.thisWeek.belongs}</p>
            </section>
          )}
          <section className="stack stack--s">
            <h3>{summary.blockers.title}</h3>
            {summary.blockers.entries.map((entry) => (
              <p key={entry}>{entry}</p>
            ))}
          </section>
        </div>
        <section className="stack stack--s">
          <h3>{summary.nextTitle}</h3>
          <FirstSteps steps={summary.next} />
        </section>
      </div>
      <dl className="grid example__figures">
        {summary.figures.map((figure) => (
          <div key={figure.label}>
            <dt>{figure.label}</dt>
            <dd>
              <strong>{figure.value}</strong> <span className="small muted">{figure.note}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
