import { ChoiceGroup } from '#app/components/forms/choice-group.tsx';
import { Choice } from '#app/components/forms/choice.tsx';
import { SelectField } from '#app/components/forms/select-field.tsx';
import { TextAreaField } from '#app/components/forms/text-area-field.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import type { NoteFieldsView } from '../note-fields.view-model.ts';

interface NoteFieldsProps {
  readonly view: NoteFieldsView;
  readonly errors: readonly { readonly field: string; readonly text: string }[];
}

/** What an adviser writes beside an answer, in the same form: it is saved with it. */
export function NoteFields({ view, errors }: NoteFieldsProps) {
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.text;
  return (
    <aside className="panel stack stack--s" aria-labelledby="notes-title">
      <h2 className="workshop-notes__title" id="notes-title">
        {view.title}
      </h2>
      <Choice
        type="checkbox"
        id="agreed"
        name="agreed"
        value="yes"
        label={view.agreed.label}
        hint={view.agreed.hint}
        checked={view.agreed.isAgreed}
      />
      {view.agreedBy && <ChoiceGroup name="agreedBy" {...view.agreedBy} isMultiple />}
      <SelectField name="saidBy" {...view.saidBy} />
      <TextAreaField name="note" {...view.note} rows={4} error={errorOf('note')} />
      <TextField name="evidence" {...view.evidence} error={errorOf('evidence')} autoComplete="off" />
      <TextField
        name="evidenceLink"
        {...view.evidenceLink}
        error={errorOf('evidenceLink')}
        inputMode="url"
        autoComplete="off"
      />
    </aside>
  );
}
