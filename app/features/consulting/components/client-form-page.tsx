import { Form, Link } from '@remix-run/react';
import { Choice } from '#app/components/forms/choice.tsx';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { SelectField } from '#app/components/forms/select-field.tsx';
import { TextAreaField } from '#app/components/forms/text-area-field.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { ClientFormView } from '../client-form.view-model.ts';

const NOTE_ROWS = 6;
/** The field that makes the same form, sent twice, add one client. */
export const ONCE = 'once';

/** The form for a new client, and for what is noted of one. */
export function ClientFormPage({ view }: { readonly view: ClientFormView }) {
  const { name, note, email, region, sharing, once } = view;
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <Refusal text={view.refusal} />
      <Form className="form" method="post" noValidate>
        {once && <input type="hidden" name={ONCE} value={once} autoComplete="off" />}
        <TextField {...name} name="name" autoComplete="off" />
        {view.selects.map((select) => (
          <SelectField key={select.name} {...select} empty={view.unnoted} />
        ))}
        <div className="of-country-with-regions">
          <SelectField {...region} empty={view.unnoted} />
        </div>
        <TextField {...email} name="email" type="email" autoComplete="off" />
        <TextAreaField {...note} name="note" rows={NOTE_ROWS} />
        {sharing && (
          <Choice
            type="checkbox"
            id="isShared"
            name="isShared"
            value="yes"
            checked={sharing.isShared}
            label={sharing.label}
            hint={sharing.hint}
          />
        )}
        <p className="row row--actions">
          <button className="button" type="submit">
            {view.submit}
          </button>
          <Link to={view.cancel.href}>{view.cancel.text}</Link>
        </p>
      </Form>
    </div>
  );
}
