import type { FieldWords } from './field.tsx';
import { controlProps, Field } from './field.tsx';

interface TextAreaFieldProps extends FieldWords {
  readonly value: string;
  readonly rows: number;
  readonly maxLength?: number;
}

export function TextAreaField({ value, rows, maxLength, ...words }: TextAreaFieldProps) {
  return (
    <Field words={words}>
      <textarea
        className="input"
        rows={rows}
        maxLength={maxLength}
        {...controlProps(words)}
        defaultValue={value}
      />
    </Field>
  );
}
