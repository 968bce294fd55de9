import { Link } from '@remix-run/react';
import type { AgreementsView } from '../agreements.view-model.ts';

/** The texts there are to agree on, where the organisation stands with each, and what it has agreed to so far. */
export function AgreementsPage({ view }: { readonly view: AgreementsView }) {
  return (
    <div className="wrap wrap--text stack">
      <p className="no-print">
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <p className="notice notice--warning">{view.notice}</p>
      {view.notOffered && <p>{view.notOffered}</p>}
      {view.agreements.map((agreement) => (
        <section key={agreement.id} className="panel stack stack--s">
          <h2 id={agreement.id}>{agreement.title}</h2>
          <p>{agreement.text}</p>
          {agreement.state && (
            <p>
              <strong>{agreement.state}</strong>
            </p>
          )}
          <p className="no-print">
            <Link to={agreement.href} aria-describedby={agreement.id}>
              {agreement.read}
            </Link>
          </p>
          {agreement.accepted.map(({ version, lines, href }) => (
            <div key={version} className="stack stack--s">
              {lines.map((line) => (
                <p key={line} className="digest">
                  {line}
                </p>
              ))}
              <p className="no-print">
                <a href={href} download aria-describedby={agreement.id}>
                  {view.download}
                </a>
              </p>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
