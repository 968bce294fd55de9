import { Form, Link } from '@remix-run/react';
import { ReleaseDashboard } from '#app/components/statistics/dashboard.tsx';
import type { ReleaseView } from '../release.view-model.ts';

/** One release with all it tells, and the button by which it is let out. */
export function ReleasePage({ view }: { readonly view: ReleaseView }) {
  return (
    <div className="wrap stack">
      <p className="no-print">
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <h1>{view.title}</h1>
      <p className="lead">{view.campaign}</p>
      <Acceptance acceptance={view.acceptance} />
      {view.publication && (
        <p className="no-print">
          <Link to={view.publication.href}>{view.publication.text}</Link>
        </p>
      )}
      <section className="stack stack--s no-print">
        <h2>{view.files.title}</h2>
        <div className="statistics__files">
          {view.files.groups.map(({ id, title, list }) => (
            <div key={id}>
              <h3>{title}</h3>
              <ul>
                {list.map(({ href, text, isFile }) => (
                  <li key={href}>
                    <a href={href} download={isFile}>
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
        <p className="muted">{view.files.pictures}</p>
      </section>
      <ReleaseDashboard dashboard={view.dashboard} links={view.pictureLinks} />
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
