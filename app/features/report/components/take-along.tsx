import { Link } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { TakeAlongView } from '../take-along.view-model.ts';

/** What leaves the house: the document, paper, calendar, table, and the link for bank or adviser. */
export function TakeAlong({ view }: { readonly view: TakeAlongView }) {
  const [canPrint, setCanPrint] = useState(false);
  useEffect(() => setCanPrint(true), []);
  return (
    <section className="stack no-print" aria-labelledby="take-along-title">
      <h2 id="take-along-title">{view.title}</h2>
      <ul className="take-along">
        {view.ways.map(({ name, href, text, hint }) => (
          <li key={name}>
            {name === 'share' ? <Link to={href}>{text}</Link> : <a href={href}>{text}</a>}
            <span className="muted">{hint}</span>
          </li>
        ))}
        {canPrint && (
          <li>
            <button className="link-button" type="button" onClick={() => print()}>
              {view.print.text}
            </button>
            <span className="muted">{view.print.hint}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
