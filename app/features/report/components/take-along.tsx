import { Link } from '@remix-run/react';
import type { TakeAlongView } from '../take-along.view-model.ts';
import { DownloadButton } from './download-button.tsx';

/** What goes from here to the bank, the tax adviser, the works council or the own calendar. */
export function TakeAlong({ view }: { readonly view: TakeAlongView }) {
  const { share, print } = view;
  return (
    <section className="panel stack stack--s no-print" aria-labelledby="take-along-title">
      <h2 id="take-along-title">{view.title}</h2>
      <DownloadButton pdf={view.pdf} />
      {view.marks && <p className="source">{view.marks}</p>}
      <ul className="take-along">
        <li>
          <Link to={print.href}>{print.text}</Link>
        </li>
        <li>
          <Link to={share.href}>{share.text}</Link>
          <span className="muted">{share.hint}</span>
        </li>
        {view.files.map(({ href, text, hint }) => (
          <li key={href}>
            <a href={href}>{text}</a>
            <span className="muted">{hint}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
