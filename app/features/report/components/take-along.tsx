import { Link } from '@remix-run/react';
import type { TakeAlongView } from '../take-along.view-model.ts';
import { DownloadButton } from './download-button.tsx';

/** What goes from here to the bank, the tax adviser or the works council. */
export function TakeAlong({ view }: { readonly view: TakeAlongView }) {
  return (
    <section className="panel take-along stack stack--s no-print" aria-labelledby="take-along-title">
      <h2 id="take-along-title">{view.title}</h2>
      <DownloadButton pdf={view.pdf} />
      {view.marks && <p className="source">{view.marks}</p>}
      <p>
        <Link to={view.print.href}>{view.print.text}</Link>
      </p>
    </section>
  );
}
