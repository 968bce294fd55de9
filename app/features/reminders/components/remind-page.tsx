import { Form, Link } from '@remix-run/react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { TextAreaField } from '#app/components/forms/text-area-field.tsx';
import type { RemindView } from '../remind.view-model.ts';
import { ONCE } from '../remind-form.ts';

const INTRODUCTION_ROWS = 6;

/** Who is reminded, and the letter before it is sent. */
export function RemindPage({ view }: { readonly view: RemindView }) {
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <Refusal text={view.refusal} />
      <Form className="form" method="post" action={view.action} noValidate>
        <input type="hidden" name={ONCE} value={view.once} autoComplete="off" />
        <Receiving view={view} />
        {view.submit && <TextAreaField {...view.introduction} name="introduction" rows={INTRODUCTION_ROWS} />}
        {view.submit && <Letter view={view} />}
        <p className="row row--actions">
          {view.submit && (
            <button className="button" type="submit" name="intent" value="send">
              {view.submit}
            </button>
          )}
          {view.submit && (
            <button className="button button--quiet" type="submit" name="intent" value="preview">
              {view.preview}
            </button>
          )}
          <Link to={view.cancel.href}>{view.cancel.text}</Link>
        </p>
      </Form>
    </div>
  );
}

function Receiving({ view }: { readonly view: RemindView }) {
  return (
    <>
      {view.none && <p>{view.none}</p>}
      {view.receiving.length > 0 && (
        <fieldset className="fieldset stack stack--s">
          <legend className="fieldset__legend" id="receiving">
            {view.receivingTitle}
          </legend>
          <div className="choices">
            {view.receiving.map(({ id, name, email }) => (
              <div className="choice" key={id}>
                <input
                  className="choice__control"
                  type="checkbox"
                  id={`client-${id}`}
                  name="client"
                  value={id}
                  defaultChecked
                />
                <label className="choice__label" htmlFor={`client-${id}`}>
                  {name}
                  <span className="choice__hint">{email}</span>
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      )}
      {view.barred.length > 0 && (
        <section className="stack stack--s">
          <h2>{view.barredTitle}</h2>
          <dl className="facts facts--terms">
            {view.barred.map(({ id, name, why }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

function Letter({ view }: { readonly view: RemindView }) {
  return (
    <section className="panel stack stack--s">
      <h2>{view.letterTitle}</h2>
      <p>
        <strong>{view.subject}</strong>
      </p>
      {view.letter.map((paragraph, index) => (
        <p className="client-note" key={index}>
          {paragraph}
        </p>
      ))}
      <p className="muted">{view.reply}</p>
    </section>
  );
}
