import { Form, Link } from '@remix-run/react';
import type { EndLettersView, OwnCheckInsView } from '../own-check-ins.view-model.ts';
import { CheckIns } from './check-ins.tsx';

/** Where the holder of a code makes links by which others report on steps. */
export function OwnCheckInsPage({ view }: { readonly view: OwnCheckInsView }) {
  return (
    <div className="wrap wrap--text stack">
      <h1>{view.title}</h1>
      <div role="status">{view.state && <p className="notice notice--success">{view.state}</p>}</div>
      <CheckIns view={view.checkIns} heading="h2" />
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
    </div>
  );
}

/** Where weekly letters are ended by a button. */
export function EndLettersPage({ view }: { readonly view: EndLettersView }) {
  return (
    <div className="wrap wrap--text stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.text}</p>
      {view.submit && (
        <Form method="post">
          <button className="button" type="submit" name="intent" value="end">
            {view.submit}
          </button>
        </Form>
      )}
      <p>
        <Link to={view.home.href}>{view.home.text}</Link>
      </p>
    </div>
  );
}
