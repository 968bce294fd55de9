import { Form, Link } from '@remix-run/react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import { NEW_COPY } from '../copy-form.ts';
import type { CopiesView } from '../copies.view-model.ts';
import { CopyFields } from './copy-fields.tsx';
import { Digest } from './digest.tsx';

/** What an adviser keeps of a client's assessments, and the form for keeping another. */
export function CopiesPage({ view }: { readonly view: CopiesView }) {
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <p className="no-print">
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <h1>{view.title}</h1>
      <div role="status">{view.state && <p className="notice notice--success">{view.state}</p>}</div>
      <p className="lead">{view.intro}</p>
      <section className="stack stack--s">
        <h2>{view.words.listTitle}</h2>
        {view.copies.length === 0 && <p>{view.none}</p>}
        {view.copies.map((copy) => (
          <Copy key={copy.id} copy={copy} words={view.words} />
        ))}
      </section>
      <p className="no-print">
        <Link to={view.handOver.href}>{view.handOver.text}</Link>
      </p>
      <KeepForm form={view.form} />
    </div>
  );
}

interface CopyProps {
  readonly copy: CopiesView['copies'][number];
  readonly words: CopiesView['words'];
}

function Copy({ copy, words }: CopyProps) {
  const { id, objection } = copy;
  return (
    <div className="panel stack stack--s">
      <p id={`copy-${id}`}>
        <strong>{copy.text}</strong>
      </p>
      <p>{copy.ground}</p>
      <p>{copy.until}</p>
      <Digest label={words.digest} groups={copy.digest} />
      {objection && (
        <div className="notice notice--warning">
          <p>
            <strong>{objection.title}</strong>
          </p>
          {objection.text && <p className="client-note">{objection.text}</p>}
          <p>{objection.what}</p>
        </div>
      )}
      <Form method="post" className="row no-print" preventScrollReset>
        <a href={copy.href} download aria-describedby={`copy-${id}`}>
          {words.download}
        </a>
        <input type="hidden" name={NEW_COPY} value={id} />
        <button
          className="link-button link-button--danger"
          type="submit"
          name="intent"
          value="delete"
          aria-describedby={`copy-${id}`}
        >
          {words.delete}
        </button>
      </Form>
    </div>
  );
}

function KeepForm({ form }: { readonly form: CopiesView['form'] }) {
  return (
    <section className="stack stack--s no-print">
      <h2>{form.title}</h2>
      <p>{form.text}</p>
      <Form key={form.newId} className="form" method="post" noValidate autoComplete="off">
        <input type="hidden" name={NEW_COPY} value={form.newId} autoComplete="off" />
        <TextField {...form.code} name="code" look="code" autoComplete="off" />
        <CopyFields fields={form.fields} />
        <p className="row row--actions">
          <button className="button" type="submit" name="intent" value="keep">
            {form.submit}
          </button>
        </p>
      </Form>
    </section>
  );
}
