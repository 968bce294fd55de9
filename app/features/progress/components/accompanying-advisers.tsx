import { Form, Link } from '@remix-run/react';
import type { AccompanyingView } from '../accompanying.view-model.ts';

/** Who follows how the plan goes, with a button for each to end that, one for each who could be let, and the links to report. */
export function AccompanyingAdvisers({ view }: { readonly view: AccompanyingView }) {
  return (
    <section className="stack no-print" aria-labelledby="accompanying-title">
      <Advisers view={view} />
      <CheckInLinks view={view} />
    </section>
  );
}

function Advisers({ view }: { readonly view: AccompanyingView }) {
  return (
    <div className="stack stack--s">
      <h2 id="accompanying-title">{view.title}</h2>
      <div role="status">{view.state && <p className="notice notice--success">{view.state}</p>}</div>
      <p>{view.text}</p>
      {view.none && <p>{view.none}</p>}
      {view.advisers.map(({ id, text }) => (
        <Form key={id} method="post" className="panel stack stack--s" preventScrollReset>
          <input type="hidden" name="accompaniment" value={id} />
          <p id={`accompanying-${id}`}>{text}</p>
          <p>
            <button
              className="button button--quiet"
              type="submit"
              name="intent"
              value="end-accompaniment"
              aria-describedby={`accompanying-${id}`}
            >
              {view.end}
            </button>
          </p>
        </Form>
      ))}
      {view.others.map(({ client, text }) => (
        <Form key={client} method="post" preventScrollReset>
          <input type="hidden" name="client" value={client} />
          <button className="button button--quiet" type="submit" name="intent" value="accompany">
            {text}
          </button>
        </Form>
      ))}
    </div>
  );
}

/** The links by which others report, with the way to where they are made and withdrawn. */
function CheckInLinks({ view }: { readonly view: AccompanyingView }) {
  return (
    <section className="stack stack--s">
      <h3>{view.checkInsTitle}</h3>
      <p>{view.checkInsText}</p>
      {view.checkIns.length > 0 && (
        <ul>
          {view.checkIns.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
      <p>
        <Link to={view.way.href}>{view.way.text}</Link>
      </p>
    </section>
  );
}
