import { Link } from '@remix-run/react';
import type { ClosedView } from '../share.view-model.ts';

/** What a reader is told where there is nothing to read. */
export function ClosedLink({ view }: { readonly view: ClosedView }) {
  return (
    <div className="wrap wrap--text stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.text}</p>
      <p>{view.next}</p>
      <p>
        <Link to={view.home.href}>{view.home.text}</Link>
      </p>
    </div>
  );
}
