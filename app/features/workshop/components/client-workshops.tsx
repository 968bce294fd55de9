import { Link } from '@remix-run/react';
import type { ClientWorkshopsView } from '../client-workshops.view-model.ts';

/** The workshops with a client. */
export function ClientWorkshops({ view }: { readonly view: ClientWorkshopsView }) {
  return (
    <section className="stack stack--s" aria-labelledby="workshops-title">
      <h2 id="workshops-title">{view.title}</h2>
      <p>{view.text}</p>
      {view.list.length > 0 && (
        <ul>
          {view.list.map(({ id, href, text }) => (
            <li key={id}>
              <Link to={href}>{text}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
