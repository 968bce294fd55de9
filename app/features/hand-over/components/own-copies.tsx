import { Form } from '@remix-run/react';
import { NEW_COPY } from '../copy-form.ts';
import type { OwnCopiesView } from '../own-copies.view-model.ts';
import { Digest } from './digest.tsx';

/** What advisers keep of the assessment beside what is kept under the code, each with the way to object. */
export function OwnCopies({ view }: { readonly view: OwnCopiesView }) {
  return (
    <section className="stack stack--s">
      <h2>{view.title}</h2>
      <p>{view.text}</p>
      {view.list.map((copy) => (
        <div key={copy.id} className="panel stack stack--s">
          <p id={`copy-${copy.id}`}>
            <strong>{copy.text}</strong>
          </p>
          <p>{copy.ground}</p>
          <p>{copy.until}</p>
          <Digest label={view.digest} groups={copy.digest} />
          <p className="muted">{view.digestText}</p>
          <p className="no-print">
            <a href={copy.href} download aria-describedby={`copy-${copy.id}`}>
              {view.download}
            </a>
          </p>
          {copy.objected ? <p>{copy.objected}</p> : <Objection copy={copy} view={view} />}
        </div>
      ))}
    </section>
  );
}

interface ObjectionProps {
  readonly copy: OwnCopiesView['list'][number];
  readonly view: OwnCopiesView;
}

function Objection({ copy: { id, field }, view }: ObjectionProps) {
  return (
    <details className="disclosure no-print">
      <summary>{view.object}</summary>
      <Form method="post" className="form" preventScrollReset>
        <input type="hidden" name={NEW_COPY} value={id} />
        <div className="field">
          <label className="field__label" htmlFor={field.id}>
            {field.label}
          </label>
          <p className="field__hint" id={`${field.id}-hint`}>
            {field.hint}
          </p>
          <textarea
            className="input"
            rows={3}
            id={field.id}
            name={field.name}
            maxLength={field.maxLength}
            aria-describedby={`${field.id}-hint`}
          />
        </div>
        <p className="row row--actions">
          <button
            className="button button--quiet"
            type="submit"
            name="intent"
            value="object"
            aria-describedby={`copy-${id}`}
          >
            {view.submit}
          </button>
        </p>
      </Form>
    </details>
  );
}
