import { Form } from '@remix-run/react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import { NEW_KEY } from '../hand-over-fields.ts';
import type { TakeView } from '../take.view-model.ts';

/** Takes what is handed over, or asks for the code by which that is found. */
export function TakePage({ view }: { readonly view: TakeView }) {
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <Refusal text={view.refusal} />
      {view.offer ? <Offer view={view} offer={view.offer} /> : <TypedCode view={view} />}
    </div>
  );
}

interface OfferProps {
  readonly view: TakeView;
  readonly offer: NonNullable<TakeView['offer']>;
}

function Offer({ view, offer }: OfferProps) {
  return (
    <>
      <p className="lead">{offer.text}</p>
      <dl className="facts">
        {offer.facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <section className="stack stack--s">
        <h2>{offer.whatTitle}</h2>
        <ul>
          {offer.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <Form className="form" method="post" action={view.action} autoComplete="off">
        <input type="hidden" name="code" value={view.code} autoComplete="off" />
        <input type="hidden" name={NEW_KEY} value={offer.newKey} autoComplete="off" />
        <p className="row row--actions">
          <button className="button" type="submit">
            {offer.submit}
          </button>
        </p>
        <p className="muted">{offer.once}</p>
      </Form>
    </>
  );
}

function TypedCode({ view }: { readonly view: TakeView }) {
  const { typed } = view;
  return (
    <>
      <p className="lead">{typed.intro}</p>
      <Form className="form" method="post" action={view.action} noValidate autoComplete="off">
        <TextField
          name="code"
          label={typed.label}
          hint={typed.hint}
          error={view.errors[0]?.text}
          value={view.code}
          look="code"
          autoComplete="off"
        />
        <p className="row row--actions">
          <button className="button" type="submit">
            {typed.submit}
          </button>
        </p>
      </Form>
    </>
  );
}
