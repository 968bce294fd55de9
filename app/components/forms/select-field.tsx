import type { FieldWords } from './field.tsx';
import { controlProps, Field } from './field.tsx';

interface SelectFieldProps extends FieldWords {
  /** The text of the empty choice; without it there is none. */
  readonly empty?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly selected: string | null;
}

export function SelectField({ empty, options, selected, ...words }: SelectFieldProps) {
  return (
    <Field words={words}>
      <select className="select" {...controlProps(words)} defaultValue={selected ?? ''}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
