import { Form, Link } from '@remix-run/react';
import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import type { ShareLinkView, ShareView } from '../share.view-model.ts';
import { CopyButton } from '#app/components/copy-button.tsx';

/** The links that show the report, and a further one. */
export function SharePage({ view }: { readonly view: ShareView }) {
  return (
    <div className="wrap wrap--text stack">
      {view.form && <ErrorSummary title={view.form.errorTitle} errors={view.form.errors} />}
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <div role="status">
        {view.state && (
          <p className={view.isDone ? 'notice notice--success' : 'notice notice--warning'}>{view.state}</p>
        )}
      </div>
      <Refusal text={view.refusal} />
      {view.links.length === 0 ? <p>{view.none}</p> : <Links view={view} />}
      {view.form ? <NewLink key={view.form.newId} form={view.form} /> : <p>{view.full}</p>}
      <section className="stack stack--s">
        <h2>{view.rulesTitle}</h2>
        <ul>
          {view.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
    </div>
  );
}

function Links({ view }: { readonly view: ShareView }) {
  return (
    <section className="stack stack--s">
      <h2>{view.linksTitle}</h2>
      {view.links.map((link) => (
        <OneLink key={link.id} link={link} words={view.words} />
      ))}
    </section>
  );
}

interface OneLinkProps {
  readonly link: ShareLinkView;
  readonly words: ShareView['words'];
}

function OneLink({ link, words }: OneLinkProps) {
  const titleId = `link-${link.id}`;
  return (
    <section className="panel share-link stack stack--s" aria-labelledby={titleId}>
      <h3 id={titleId}>{link.title}</h3>
      {link.known && (
        <p className="share-link__address" translate="no">
          {link.known.address}
        </p>
      )}
      {link.unknown && <p>{link.unknown}</p>}
      <p className="muted">{link.until}</p>
      {link.known && (
        <div className="row">
          <CopyButton
            text={link.known.address}
            copy={words.copy}
            copied={words.copied}
            describedBy={titleId}
          />
          <a className="button button--quiet" href={link.known.mail} aria-describedby={titleId}>
            {words.mail}
          </a>
        </div>
      )}
      <div className="row">
        {link.known && (
          <a href={link.known.address} aria-describedby={titleId}>
            {words.look}
          </a>
        )}
        <Form method="post" preventScrollReset>
          <input type="hidden" name="link" value={link.id} />
          <button
            className="link-button link-button--danger"
            type="submit"
            name="intent"
            value="withdraw"
            aria-describedby={titleId}
          >
            {words.withdraw}
          </button>
        </Form>
      </div>
    </section>
  );
}

function NewLink({ form }: { readonly form: NonNullable<ShareView['form']> }) {
  return (
    <Form className="form" method="post" noValidate autoComplete="off">
      <input type="hidden" name="link" value={form.newId} />
      <ChoiceGroup
        name="term"
        legend={form.legend}
        choices={form.choices}
        selected={form.selected}
        error={form.errors[0]?.text}
      />
      <p className="row row--actions">
        <button className="button" type="submit" name="intent" value="make">
          {form.submit}
        </button>
      </p>
    </Form>
  );
}
