import { Form, Link } from '@remix-run/react';
import { QrCode } from '#app/components/qr-code.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import type { VerificationCardView, VerificationView } from '../verification.view-model.ts';
import { ConfirmationPanel } from './confirmation-panel.tsx';

/** What others would see, and the switch that lets them. */
export function VerificationPage({ view }: { readonly view: VerificationView }) {
  return (
    <div className="wrap wrap--text stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <div role="status">
        <p className={view.hasChanged ? 'notice notice--success' : 'notice'}>{view.state}</p>
      </div>
      <Refusal text={view.refusal} />
      {view.card && <VerificationCard card={view.card} />}
      {view.card && <Switch view={view} />}
      <section className="stack stack--s">
        <h2>{view.seenTitle}</h2>
        <ConfirmationPanel confirmation={view.seen} />
        <p>{view.notSeen}</p>
      </section>
      <section className="stack stack--s">
        <h2>{view.rulesTitle}</h2>
        <ul>
          {view.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      {!view.card && <Switch view={view} />}
    </div>
  );
}

/** Switching on stands below what one should know first; switching off is at hand. */
function Switch({ view }: { readonly view: VerificationView }) {
  return (
    <Form method="post" className="row row--actions">
      <button
        className={view.card ? 'button button--quiet' : 'button'}
        type="submit"
        name="choice"
        value={view.submit.value}
      >
        {view.submit.text}
      </button>
      <Link className={view.card ? 'button' : 'button button--quiet'} to={view.back.href}>
        {view.back.text}
      </Link>
    </Form>
  );
}

function VerificationCard({ card }: { readonly card: VerificationCardView }) {
  return (
    <section className="panel panel--accent verification" aria-labelledby="verification-title">
      <QrCode {...card.qr} label={card.qrLabel} />
      <div className="stack stack--s">
        <h2 id="verification-title">{card.title}</h2>
        <p className="code" translate="no">
          {card.groups.map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </p>
        <p>
          {card.address.label}
          <br />
          <a href={card.address.href} translate="no">
            {card.address.href}
          </a>
        </p>
        <p className="no-print">
          <a href={card.download.href}>{card.download.text}</a>
        </p>
      </div>
    </section>
  );
}
