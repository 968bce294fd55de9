import { Form, Link } from '@remix-run/react';
import { SpreadPlot } from '#app/components/spread-plot.tsx';
import type { AgendaView } from '../lead.view-model.ts';

/** The questions in the order in which they are worth talking about, each covered until it is revealed. */
export function AgendaPart({ agenda }: { readonly agenda: AgendaView }) {
  return (
    <section className="stack stack--s" aria-labelledby="agenda-title">
      <h2 id="agenda-title">{agenda.title}</h2>
      <p>{agenda.text}</p>
      <p>
        <strong>{agenda.revealed}</strong>
        <br />
        {agenda.mode}
      </p>
      <p className="muted">{agenda.report}</p>
      {agenda.first && <p className="notice">{agenda.first}</p>}
      <ol className="voices-agenda">
        {agenda.items.map(({ item, title, href, spread }) => (
          <li key={item} className="voices-agenda__item">
            <h3 className="voices-agenda__title" id={`item-${item}`}>
              {href ? <Link to={href}>{title}</Link> : title}
            </h3>
            {spread ? (
              <div className="stack stack--s">
                <p className="small">{spread.summary}</p>
                <SpreadPlot rows={spread.rows} />
              </div>
            ) : (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="item" value={item} />
                <button
                  className="button button--quiet"
                  type="submit"
                  name="intent"
                  value="reveal"
                  aria-describedby={`item-${item}`}
                >
                  {agenda.reveal}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
