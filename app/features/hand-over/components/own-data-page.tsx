import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { OwnDataView } from '../own-data.view-model.ts';
import { OwnCopies } from './own-copies.tsx';

interface OwnDataPageProps {
  readonly view: OwnDataView;
  /** What advisers have written around the report, and what it says of voices, if anything. */
  readonly versions: ReactNode;
  /** The card with the code. */
  readonly children: ReactNode;
  /** Who follows how the plan goes. */
  readonly accompanying?: ReactNode;
}

/** How an assessment came to the holder of its code, who sees something of it, and how to end that. */
export function OwnDataPage({ view, versions, children, accompanying }: OwnDataPageProps) {
  return (
    <div className="wrap columns">
      <div className="stack">
        <h1>{view.title}</h1>
        <div role="status">{view.state && <p className="notice notice--success">{view.state}</p>}</div>
        {view.isCodeFirst && children}
        <p className="lead">{view.intro}</p>
        {view.receipts.length > 0 && (
          <section className="stack stack--s">
            <h2>{view.receiptTitle}</h2>
            {view.receipts.map(({ id, text, href }) => (
              <p key={id}>
                <span id={`receipt-${id}`}>{text}</span>{' '}
                <Link className="no-print" to={href} aria-describedby={`receipt-${id}`}>
                  {view.receipt}
                </Link>
              </p>
            ))}
          </section>
        )}
        <WhoSees view={view} />
        {accompanying}
        {versions}
        {view.copies && <OwnCopies view={view.copies} />}
        <section className="stack stack--s no-print">
          <h2>{view.filesTitle}</h2>
          <p>{view.filesText}</p>
          <ul>
            {view.files.map(({ href, text }) => (
              <li key={href}>
                <a href={href} download>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </section>
        <section className="stack stack--s no-print">
          <h2>{view.eraseTitle}</h2>
          <p>{view.eraseText}</p>
          {view.copiesStay && <p>{view.copiesStay}</p>}
          <p>
            <Link className="erase-link" to={view.erase.href}>
              {view.erase.text}
            </Link>
          </p>
        </section>
        <p className="muted no-print">{view.print}</p>
        <p className="no-print">
          <Link to={view.back.href}>{view.back.text}</Link>
        </p>
      </div>
      {!view.isCodeFirst && children}
    </div>
  );
}

function WhoSees({ view }: { readonly view: OwnDataView }) {
  return (
    <section className="stack stack--s" aria-labelledby="who-sees">
      <h2 id="who-sees">{view.whoTitle}</h2>
      {view.nobody && <p>{view.nobody}</p>}
      {view.unlisted.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
      {view.who.map(({ client, text, sessions }) => (
        <Form key={client} method="post" className="panel stack stack--s" preventScrollReset>
          <input type="hidden" name="client" value={client} />
          <p id={`who-${client}`}>{text}</p>
          {sessions.map((session) => (
            <p key={session.id}>{session.text}</p>
          ))}
          <p className="no-print">
            <button
              className="button button--quiet"
              type="submit"
              name="intent"
              value="cut-off"
              aria-describedby={`who-${client}`}
            >
              {view.cutOff}
            </button>
          </p>
        </Form>
      ))}
      {view.who.length > 0 && (
        <>
          <p className="no-print">{view.cutOffText}</p>
          <p className="no-print">{view.codeKnown}</p>
        </>
      )}
    </section>
  );
}
