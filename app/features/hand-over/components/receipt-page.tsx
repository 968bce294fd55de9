import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import type { ReceiptView } from '../receipt.view-model.ts';
import { Digest } from './digest.tsx';

/** What was handed over and what is where since, to be read and printed by both sides. */
export function ReceiptPage({ view }: { readonly view: ReceiptView }) {
  return (
    <div className="wrap wrap--text stack">
      <p className="no-print">
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <Facts facts={view.facts} />
      <section className="stack stack--s">
        <h2>{view.placesTitle}</h2>
        <Facts facts={view.places} />
      </section>
      {view.digest && (
        <>
          <Digest {...view.digest} />
          <p>{view.digestText}</p>
        </>
      )}
      <p className="muted no-print">{view.print}</p>
    </div>
  );
}

function Facts({ facts }: { readonly facts: ReceiptView['facts'] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, text }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
