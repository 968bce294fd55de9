import { Link } from '@remix-run/react';
import type { ClientCopiesView } from '../copies.view-model.ts';

/** On the page of a client: how many files are kept of it, and whether the firm objects. */
export function ClientCopies({ view }: { readonly view: ClientCopiesView }) {
  return (
    <section className="stack stack--s">
      <h2>{view.title}</h2>
      {view.warning && <p className="notice notice--warning">{view.warning}</p>}
      <p>{view.text}</p>
      <p>
        <Link to={view.link.href}>{view.link.text}</Link>
      </p>
    </section>
  );
}
