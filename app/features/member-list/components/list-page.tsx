import { Form, Link } from '@remix-run/react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { ListView } from '../list.view-model.ts';
import { Mailings } from './mailings.tsx';

/** The list by which a chamber writes to the firms of a campaign. */
export function ListPage({ view }: { readonly view: ListView }) {
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <p className="lead">{view.lead}</p>
      <div role="status">{view.done && <p className="notice notice--success">{view.done}</p>}</div>
      <Refusal text={view.refusal} />
      <section className="stack stack--s">
        <h2>{view.factsTitle}</h2>
        {view.none ? (
          <p>{view.none}</p>
        ) : (
          <dl className="facts">
            {view.facts.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        )}
        <p>
          <Link className="button button--quiet" to={view.importing.href}>
            {view.importing.text}
          </Link>
        </p>
      </section>
      <Mailings mailings={view.mailings} />
      {view.wish && <Wish wish={view.wish} />}
      <section className="stack stack--s">
        <h2>{view.privacy.title}</h2>
        {view.privacy.texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      {view.erase && <Erase erase={view.erase} />}
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
    </div>
  );
}

function Wish({ wish }: { readonly wish: NonNullable<ListView['wish']> }) {
  return (
    <section className="stack stack--s">
      <h2>{wish.title}</h2>
      <Form className="form" method="post" noValidate autoComplete="off">
        <TextField {...wish.field} autoComplete="off" />
        <p className="row row--actions">
          {wish.wishes.map(({ wish: id, text }) => (
            <button key={id} className="button button--quiet" type="submit" name="intent" value={id}>
              {text}
            </button>
          ))}
        </p>
      </Form>
    </section>
  );
}

function Erase({ erase }: { readonly erase: NonNullable<ListView['erase']> }) {
  return (
    <section className="stack stack--s">
      <h2>{erase.title}</h2>
      <p>{erase.text}</p>
      <Form method="post">
        <button className="link-button link-button--danger" type="submit" name="intent" value="erase">
          {erase.submit}
        </button>
      </Form>
    </section>
  );
}
