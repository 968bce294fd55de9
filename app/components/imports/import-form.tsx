import { Form, Link } from '@remix-run/react';
import type { ComponentProps } from 'react';
import type { FieldError } from '../forms/error-summary.tsx';
import { ErrorSummary } from '../forms/error-summary.tsx';
import type { FieldWords } from '../forms/field.tsx';
import { controlProps, Field } from '../forms/field.tsx';
import { Refusal } from '../forms/refusal.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { TextAreaField } from '../forms/text-area-field.tsx';

const TEXT_ROWS = 6;

interface ImportFormProps {
  readonly view: {
    readonly documentTitle: string;
    readonly title: string;
    readonly intro: string;
    readonly errorTitle: string;
    readonly errors: readonly FieldError[];
    readonly refusal: string | null;
    readonly action: string;
    readonly file: Omit<FieldWords, 'name'>;
    readonly text: Omit<ComponentProps<typeof TextAreaField>, 'name' | 'rows'>;
    readonly encoding: Omit<ComponentProps<typeof SelectField>, 'name'>;
    readonly submit: string;
    readonly cancel: { readonly href: string; readonly text: string };
    readonly columnsTitle: string;
    readonly columns: readonly { readonly term: string; readonly text: string }[];
  };
  /** What kinds of file a browser offers first. */
  readonly accept: string;
}

/** The form by which a table is given: as a file, or pasted. */
export function ImportForm({ view, accept }: ImportFormProps) {
  const file = { ...view.file, name: 'file' };
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <Refusal text={view.refusal} />
      <Form className="form" method="post" action={view.action} encType="multipart/form-data" noValidate>
        <Field words={file}>
          <input className="input" type="file" accept={accept} {...controlProps(file)} />
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
