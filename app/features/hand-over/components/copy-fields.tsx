import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import { TextAreaField } from '#app/components/forms/text-area-field.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { CopyFieldsView } from '../copy-fields.view-model.ts';

/** On what ground a copy is kept, and until which day. The interest is asked for where that is the ground. */
export function CopyFields({ fields: { basis, reason, deleteOn } }: { readonly fields: CopyFieldsView }) {
  const choices = basis.choices.map((choice) =>
    choice.value === 'legitimate-interest'
      ? { ...choice, more: <TextAreaField {...reason} rows={3} /> }
      : choice,
  );
  return (
    <>
      <ChoiceGroup {...basis} choices={choices} />
      <TextField {...deleteOn} type="date" autoComplete="off" />
    </>
  );
}
