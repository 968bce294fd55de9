import type { InputHTMLAttributes } from 'react';
import type { FieldWords } from './field.tsx';
import { controlProps, Field } from './field.tsx';

interface TextFieldProps
  extends
    FieldWords,
    Pick<InputHTMLAttributes<HTMLInputElement>, 'inputMode' | 'autoComplete' | 'placeholder'> {
  readonly value: string;
  readonly look?: 'number' | 'code';
}

export function TextField({ name, label, hint, error, value, look, ...rest }: TextFieldProps) {
  const words = { name, label, hint, error };
  return (
    <Field words={words}>
      <input
        {...rest}
        className={look ? `input input--${look}` : 'input'}
        type="text"
        {...controlProps(words)}
        defaultValue={value}
        spellCheck={look ? false : undefined}
        translate={look ? 'no' : undefined}
      />
    </Field>
  );
}
