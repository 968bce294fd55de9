import type { InputHTMLAttributes } from 'react';
import type { FieldWords } from './field.tsx';
import { controlProps, Field } from './field.tsx';

interface TextFieldProps
  extends
    FieldWords,
    Pick<
      InputHTMLAttributes<HTMLInputElement>,
      'inputMode' | 'autoComplete' | 'placeholder' | 'form' | 'min' | 'max'
    > {
  readonly value: string;
  readonly look?: 'number' | 'code' | null;
  readonly type?: 'text' | 'email' | 'password' | 'date';
}

export function TextField({ name, label, hint, error, value, look, type = 'text', ...rest }: TextFieldProps) {
  const words = { name, label, hint, error };
  return (
    <Field words={words}>
      <input
        {...rest}
        className={look ? `input input--${look}` : 'input'}
        type={type}
        {...controlProps(words)}
        defaultValue={value}
        spellCheck={look ? false : undefined}
        translate={look ? 'no' : undefined}
      />
    </Field>
  );
}
