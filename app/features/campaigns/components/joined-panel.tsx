import { Link } from '@remix-run/react';
import type { JoinedView } from '../joined.view-model.ts';

/** On the pages of a firm: the campaign it takes part in, and where to agree or take that back. */
export function JoinedPanel({ view }: { readonly view: JoinedView }) {
  return (
    <section className="panel stack stack--s" aria-labelledby="campaign-title">
      <h2 id="campaign-title">{view.title}</h2>
      <p>{view.text}</p>
      {view.district && <p>{view.district}</p>}
      {view.paper && <p>{view.paper}</p>}
      <p>
        <Link to={view.change.href}>{view.change.text}</Link>
      </p>
    </section>
  );
}
