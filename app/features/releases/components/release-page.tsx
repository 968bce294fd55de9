import { Form, Link } from '@remix-run/react';
import type { ReleaseView } from '../release.view-model.ts';
import { ReleaseTables } from './release-tables.tsx';

/** One release with all its tables, and the button by which it is let out. */
export function ReleasePage({ view }: { readonly view: ReleaseView }) {
  return (
    <div className="wrap stack">
      <p className="no-print">
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <h1>{view.title}</h1>
      <p className="lead">{view.campaign}</p>
      <p>
        <strong>{view.firms}</strong>
      </p>
      <p>{view.caution}</p>
      <Acceptance acceptance={view.acceptance} />
      <p className="no-print">
        <a href={view.file.href} download>
          {view.file.text}
        </a>
      </p>
      <section className="stack">
        <h2>{view.tablesTitle}</h2>
        <ReleaseTables tables={view.tables} />
        <p className="small muted">{view.source}</p>
      </section>
      <section className="stack stack--s">
        <h2>{view.reading.title}</h2>
        <dl className="facts">
          {view.reading.rules.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

function Acceptance({
  acceptance: { said, isNew, form },
}: {
  readonly acceptance: ReleaseView['acceptance'];
}) {
  if (form === null) {
    return (
      <div role="status">
        <p className={isNew ? 'notice notice--success' : 'notice'}>{said}</p>
      </div>
    );
  }
  return (
    <Form method="post" className="panel stack stack--s no-print">
      <p>
        <strong>{said}</strong>
      </p>
      <p>{form.text}</p>
      <p className="row row--actions">
        <button className="button" type="submit">
          {form.submit}
        </button>
      </p>
    </Form>
  );
}
