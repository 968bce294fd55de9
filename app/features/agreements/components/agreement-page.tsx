import { Form, Link } from '@remix-run/react';
import type { AgreementView } from '../agreements.view-model.ts';

/** One text in full, to be read, printed, taken along, and accepted. */
export function AgreementPage({ view }: { readonly view: AgreementView }) {
  const { text, state } = view;
  return (
    <div className="wrap wrap--text stack">
      <p className="no-print">
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <h1>{text.title}</h1>
      <div role="status">
        {state && (
          <p className={state.isDone ? 'notice notice--success' : 'notice notice--warning'}>{state.text}</p>
        )}
      </div>
      <p className="muted">{text.version}</p>
      <p className="notice notice--warning">{text.notice}</p>
      {view.older && <p className="notice no-print">{view.older}</p>}
      <p className="no-print">
        <a href={view.document.href} download>
          {view.document.text}
        </a>{' '}
        {view.print}
      </p>
      <p>{text.between}</p>
      {text.clauses.map((clause) => (
        <section key={clause.title} className="stack stack--s">
          <h2>{clause.title}</h2>
          {clause.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <Accepting view={view} />
    </div>
  );
}

function Accepting({ view: { accepted, notOffered, ownersOnly, form } }: { readonly view: AgreementView }) {
  return (
    <>
      {accepted && (
        <div className="panel stack stack--s">
          {accepted.map((line) => (
            <p key={line} className="digest">
              {line}
            </p>
          ))}
        </div>
      )}
      {[notOffered, ownersOnly].map((said) => said && <p key={said}>{said}</p>)}
      {form && (
        <Form method="post" className="panel stack stack--s no-print">
          <h2>{form.title}</h2>
          <p>{form.text}</p>
          <input type="hidden" name="digest" value={form.digest} />
          <p className="row row--actions">
            <button className="button" type="submit">
              {form.submit}
            </button>
          </p>
        </Form>
      )}
    </>
  );
}
