import type { InputHTMLAttributes } from 'react';

interface TextFieldProps extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'inputMode' | 'maxLength' | 'autoComplete'
> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | null;
  readonly error?: string | null | undefined;
  readonly value: string;
  readonly look?: 'number' | 'code';
}

export function TextField(props: TextFieldProps) {
  const { name, label, hint, error, value, look, ...rest } = props;
  const hintId = hint ? `${name}-hint` : '';
  const errorId = error ? `${name}-error` : '';
  return (
    <div className={error ? 'field field--error' : 'field'}>
      <label className="field__label" htmlFor={name}>
        {label}
      </label>
      {hint && (
        <p className="field__hint" id={hintId}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field__error" id={errorId}>
          {error}
        </p>
      )}
      <input
        {...rest}
        className={look ? `input input--${look}` : 'input'}
        type="text"
        id={name}
        name={name}
        defaultValue={value}
        spellCheck={look ? false : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
      />
    </div>
  );
}
