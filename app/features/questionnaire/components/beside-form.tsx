import { Form } from '@remix-run/react';
import { SelectField } from '#app/components/forms/select-field.tsx';
import type { BesideChoice } from '../beside.view-model.ts';

/** Chooses the second language. What is typed above stays: nothing is left, and with scripts it is saved already. */
export function BesideForm({ choice }: { readonly choice: BesideChoice }) {
  const { words, name, options, selected, kept } = choice;
  return (
    <Form method="get" className="beside-form" preventScrollReset>
      {kept.map(([other, value]) => (
        <input key={other} type="hidden" name={other} value={value} />
      ))}
      <SelectField name={name} label={words.label} empty={words.none} options={options} selected={selected} />
      <button className="button button--quiet" type="submit">
        {words.submit}
      </button>
    </Form>
  );
}
