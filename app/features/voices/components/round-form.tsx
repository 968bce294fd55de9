import { Form } from '@remix-run/react';
import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { SelectField } from '#app/components/forms/select-field.tsx';
import type { RoundFormView } from '../round-form.view-model.ts';

/** Whom to ask, and what is shown of it. */
export function RoundForm({ form }: { readonly form: RoundFormView }) {
  const { mode, roles, term } = form;
  return (
    <section className="stack stack--s no-print" aria-labelledby="round-title">
      <h2 id="round-title">{form.title}</h2>
      <ErrorSummary title={form.errorTitle} errors={form.errors} />
      <Form method="post" className="form" noValidate autoComplete="off">
        <ChoiceGroup name="mode" {...mode} error={form.errors.find(({ field }) => field === 'mode')?.text} />
        <fieldset className="fieldset" aria-describedby="roles-hint">
          <legend className="fieldset__legend">{roles.legend}</legend>
          <p className="field__hint" id="roles-hint">
            {roles.hint}
          </p>
          <div className="voices-roles">
            {roles.fields.map((field) => (
              <SelectField key={field.name} {...field} />
            ))}
          </div>
          <p className="notice">{roles.single}</p>
        </fieldset>
        <SelectField name="term" {...term} />
        <p className="row row--actions">
          <button className="button" type="submit" name="intent" value="open">
            {form.submit}
          </button>
        </p>
      </Form>
    </section>
  );
}
