import { Link } from '@remix-run/react';
import type { StartView } from '../start.view-model.ts';

/** What follows the first screen: how it goes, what one gets, what becomes of the answers, who stands behind it. */
export function StartDetails({ view }: { readonly view: StartView }) {
  return (
    <>
      <section className="stack">
        <h2>{view.steps.title}</h2>
        <ol className="grid steps">
          {view.steps.rows.map((step) => (
            <li key={step.key} className="steps__step stack stack--s">
              <h3>{step.title}</h3>
              <p className="tag tag--accent steps__time">{step.time}</p>
              <p>{step.text}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className="stack">
        <h2>{view.outcome.title}</h2>
        <dl className="grid outcome">
          {view.outcome.rows.map((row) => (
            <div key={row.key} className="outcome__row">
              <dt>{row.title}</dt>
              <dd>{row.text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="stack">
        <dl className="grid promises">
          {view.promises.map((promise) => (
            <div key={promise.key} className="promises__row">
              <dt>{promise.title}</dt>
              <dd>{promise.text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <div className="grid start-pair">
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
          <p>{view.who.operator}</p>
          <p>{view.who.neutral}</p>
          <p>
            <Link to={view.who.method.href}>{view.who.method.text}</Link>
          </p>
        </section>
      </div>
    </>
  );
}
