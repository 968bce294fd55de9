import type { FieldWords } from './field.tsx';
import { controlProps, Field } from './field.tsx';

interface TextAreaFieldProps extends FieldWords {
  readonly value: string;
  readonly rows: number;
}

export function TextAreaField({ value, rows, ...words }: TextAreaFieldProps) {
  return (
    <Field words={words}>
      <textarea className="input" rows={rows} {...controlProps(words)} defaultValue={value} />
    </Field>
  );
}
