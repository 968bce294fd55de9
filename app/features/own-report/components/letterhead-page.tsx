import { Form, Link } from '@remix-run/react';
import { Choice } from '#app/components/forms/choice.tsx';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { controlProps, Field } from '#app/components/forms/field.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { TextAreaField } from '#app/components/forms/text-area-field.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { LetterheadView } from '../letterhead.view-model.ts';

/** What an organisation puts on the reports of its members. */
export function LetterheadPage({ view }: { readonly view: LetterheadView }) {
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <div role="status">{view.saved && <p className="notice notice--success">{view.saved}</p>}</div>
      <Refusal text={view.refusal} />
      <Form className="form" method="post" encType="multipart/form-data" noValidate>
        <LogoField logo={view.logo} />
        <TextField {...view.accent} look="code" autoComplete="off" />
        <TextAreaField {...view.contact} rows={4} />
        <TextAreaField {...view.introduction} rows={8} />
        <TextAreaField {...view.conclusion} rows={8} />
        <p className="row row--actions">
          <button className="button" type="submit">
            {view.submit}
          </button>
        </p>
      </Form>
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
    </div>
  );
}

function LogoField({ logo: { now, ...words } }: { readonly logo: LetterheadView['logo'] }) {
  return (
    <>
      <Field words={words}>
        <input className="input" type="file" accept="image/png,image/svg+xml" {...controlProps(words)} />
      </Field>
      {now && (
        <figure className="stack stack--s">
          <img
            className="letterhead-logo"
            src={now.src}
            width={now.width}
            height={now.height}
            alt={now.said}
          />
          <figcaption className="small">{now.said}</figcaption>
          <Choice
            type="checkbox"
            id="logoRemove"
            name="logoRemove"
            value="yes"
            checked={false}
            label={now.remove}
          />
        </figure>
      )}
    </>
  );
}
