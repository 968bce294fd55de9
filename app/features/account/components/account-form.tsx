import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { FormView } from '../form-page.view-model.ts';

interface AccountFormProps {
  readonly form: FormView;
  /** Further fields, below those of the form. */
  readonly children?: ReactNode;
  /** Buttons in the place of the one of the form. */
  readonly buttons?: ReactNode;
}

function Fields({ fields }: { readonly fields: FormView['fields'] }) {
  return fields.map((field) =>
    field.control === 'choice' ? (
      <ChoiceGroup
        key={field.name}
        name={field.name}
        legend={field.label}
        hint={field.hint}
        error={field.error}
        choices={field.choices}
        isMultiple={field.isMultiple}
        selected={field.selected}
      />
    ) : (
      <TextField
        key={field.name}
        name={field.name}
        label={field.label}
        hint={field.hint}
        error={field.error}
        value={field.value}
        type={field.type}
        look={field.look}
        autoComplete={field.autoComplete}
      />
    ),
  );
}

/** One form of the pages of accounts; the server looks at what is sent. */
export function AccountForm({ form, children, buttons }: AccountFormProps) {
  return (
    <Form className="form" method="post" noValidate>
      {form.hidden.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Fields fields={form.fields} />
      {children}
      <p className="row row--actions">
        {buttons ?? (
          <button className="button" type="submit">
            {form.submit}
          </button>
        )}
      </p>
    </Form>
  );
}
