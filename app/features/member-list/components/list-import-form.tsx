import { Form, Link } from '@remix-run/react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { controlProps, Field } from '#app/components/forms/field.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { SelectField } from '#app/components/forms/select-field.tsx';
import { TextAreaField } from '#app/components/forms/text-area-field.tsx';
import type { ListFormView } from '../list-import.view-model.ts';

const TEXT_ROWS = 6;
const ACCEPTED = '.csv,.txt,.tsv,.xlsx,text/csv';

/** The form by which a list is given: as a file, or pasted. */
export function ListImportForm({ view }: { readonly view: ListFormView }) {
  const file = { ...view.file, name: 'file' };
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <Refusal text={view.refusal} />
      <Form className="form" method="post" action={view.action} encType="multipart/form-data" noValidate>
        <Field words={file}>
          <input className="input" type="file" accept={ACCEPTED} {...controlProps(file)} />
        </Field>
        <TextAreaField {...view.text} name="text" rows={TEXT_ROWS} />
        <SelectField {...view.encoding} name="encoding" />
        <p className="row row--actions">
          <button className="button" type="submit">
            {view.submit}
          </button>
          <Link to={view.cancel.href}>{view.cancel.text}</Link>
        </p>
      </Form>
      <section className="stack stack--s">
        <h2>{view.columnsTitle}</h2>
        <dl className="facts facts--terms">
          {view.columns.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
