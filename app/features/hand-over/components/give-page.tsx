import { Form, Link } from '@remix-run/react';
import { EntryButton } from '#app/components/forms/entry-button.tsx';
import { CopyButton } from '#app/components/copy-button.tsx';
import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { GiveView } from '../give.view-model.ts';
import { NEW_HAND_OVER } from '../hand-over-fields.ts';
import { CopyFields } from './copy-fields.tsx';

/** Hands an assessment over: the one that was just prepared, the form for another, and all so far. */
export function GivePage({ view }: { readonly view: GiveView }) {
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary
        title={view.form.errorTitle}
        errors={view.form.errors}
        documentTitle={view.documentTitle}
      />
      <p className="no-print">
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <h1>{view.title}</h1>
      <div role="status">{view.state && <p className="notice notice--success">{view.state}</p>}</div>
      {view.made ? <Made made={view.made} /> : <p className="lead">{view.intro}</p>}
      {!view.made && <NewHandOver key={view.form.newCode} form={view.form} />}
      <section className="stack stack--s no-print">
        <h2>{view.listTitle}</h2>
        {view.handOvers.length === 0 ? <p>{view.none}</p> : <HandOvers view={view} />}
      </section>
    </div>
  );
}

function Made({ made }: { readonly made: NonNullable<GiveView['made']> }) {
  return (
    <section className="panel stack stack--s" aria-labelledby="made-title">
      <h2 id="made-title">{made.title}</h2>
      <p className="no-print">{made.text}</p>
      <h3 id="made-address">{made.addressLabel}</h3>
      <p className="share-link__address" translate="no" data-secret="">
        {made.address}
      </p>
      <div className="row no-print">
        <CopyButton text={made.address} copy={made.copy} copied={made.copied} describedBy="made-address" />
        <a className="button button--quiet" href={made.mail.href}>
          {made.mail.text}
        </a>
      </div>
      <h3>{made.codeLabel}</h3>
      <p className="code" translate="no" data-secret="">
        {made.groups.map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </p>
      <p>{made.until}</p>
      <p className="muted no-print">{made.print}</p>
    </section>
  );
}

function NewHandOver({ form }: { readonly form: GiveView['form'] }) {
  return (
    <section className="stack stack--s">
      <h2>{form.title}</h2>
      <Form className="form" method="post" noValidate autoComplete="off">
        <input type="hidden" name={NEW_HAND_OVER} value={form.newCode} autoComplete="off" />
        <TextField {...form.code} name="code" look="code" autoComplete="off" />
        <ChoiceGroup {...form.mode} name="mode" />
        <ChoiceGroup {...form.term} name="term" />
        <CopyFields fields={form.copy} />
        <p className="row row--actions">
          <button className="button" type="submit" name="intent" value="make">
            {form.submit}
          </button>
        </p>
      </Form>
    </section>
  );
}

function HandOvers({ view: { handOvers, withdraw, receipt } }: { readonly view: GiveView }) {
  return (
    <ul className="stack stack--s">
      {handOvers.map(({ id, text, canWithdraw, receiptHref }) => (
        <li key={id}>
          <span id={`hand-over-${id}`}>{text}</span>{' '}
          {receiptHref && (
            <Link to={receiptHref} aria-describedby={`hand-over-${id}`}>
              {receipt}
            </Link>
          )}
          {canWithdraw && (
            <EntryButton
              name="id"
              id={id}
              intent="withdraw"
              text={withdraw}
              describedBy={`hand-over-${id}`}
              isDanger
            />
          )}
        </li>
      ))}
    </ul>
  );
}
