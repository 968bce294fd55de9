import { Form, Link } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { TextAreaField } from '#app/components/forms/text-area-field.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { WeightsView } from '../weights.view-model.ts';

const TEXT_ROWS = 10;

/** What figures of a campaign are weighted to. Looked at first and kept then, by one form and two buttons. */
export function WeightsPage({ view }: { readonly view: WeightsView }) {
  const { preview } = view;
  return (
    <div className="wrap wrap--text stack">
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <p className="lead">{view.campaign}</p>
      <div role="status">{view.done && <p className="notice notice--success">{view.done}</p>}</div>
      <Refusal text={view.refusal} />
      <p>{view.intro}</p>
      <p>{view.standing}</p>
      <Form className="form" method="post" noValidate>
        {preview && <Preview preview={preview} />}
        {view.fields.map((field) => (
          <TextField key={field.name} {...field} autoComplete="off" />
        ))}
        <TextAreaField {...view.text} rows={TEXT_ROWS} />
        <p className="row row--actions">
          <button className="button button--quiet" type="submit" name="intent" value="look">
            {view.look}
          </button>
        </p>
      </Form>
      {view.remove && (
        <Form method="post">
          <button className="button button--quiet" type="submit" name="intent" value="remove">
            {view.remove}
          </button>
        </Form>
      )}
      <section className="stack stack--s">
        <h2>{view.classesTitle}</h2>
        {view.classes.map(({ title, names }) => (
          <div key={title} className="stack stack--s">
            <h3>{title}</h3>
            <ul>
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </div>
  );
}

/** The rows as they were read, and the button that keeps them where nothing is wrong. */
function Preview({ preview }: { readonly preview: NonNullable<WeightsView['preview']> }) {
  return (
    <section className="panel stack stack--s" aria-labelledby="preview-title">
      <h2 id="preview-title">{preview.title}</h2>
      <p>{preview.text}</p>
      <DataTable table={preview.table} />
      {preview.keep && (
        <p className="row row--actions">
          <button className="button" type="submit" name="intent" value="keep">
            {preview.keep}
          </button>
        </p>
      )}
    </section>
  );
}
