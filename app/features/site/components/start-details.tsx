import { Link } from '@remix-run/react';
import type { StartView } from '../start.view-model.ts';

/** How it goes, what becomes of the answers, and who stands behind it. */
export function StartDetails({ view }: { readonly view: StartView }) {
  return (
    <>
      <section className="stack">
        <h2>{view.steps.title}</h2>
        <ol className="grid steps">
          {view.steps.rows.map((step) => (
            <li key={step.key} className="steps__step stack stack--s">
              <h3>
                {step.title} <span className="steps__time">{step.time}</span>
              </h3>
              <p>{step.text}</p>
            </li>
          ))}
        </ol>
      </section>
      <div className="start-pair">
        <section className="stack stack--s">
          <h2>{view.data.title}</h2>
          <ul>
            {view.data.rows.map((row) => (
              <li key={row}>{row}</li>
            ))}
          </ul>
          <p>
            <Link to={view.data.privacy.href}>{view.data.privacy.text}</Link>
          </p>
        </section>
        <section className="stack stack--s">
          <h2>{view.who.title}</h2>
          {view.who.operator && <p>{view.who.operator}</p>}
          <p>{view.who.neutral}</p>
          <p>
            <Link to={view.who.method.href}>{view.who.method.text}</Link>
          </p>
        </section>
      </div>
    </>
  );
}
