import type { ReactNode } from 'react';

export interface FieldWords {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | null;
  readonly error?: string | null | undefined;
}

const hintIdOf = ({ name, hint }: FieldWords): string => (hint ? `${name}-hint` : '');
const errorIdOf = ({ name, error }: FieldWords): string => (error ? `${name}-error` : '');

/** What ties a control to its label, hint and error. */
export function controlProps(words: FieldWords) {
  return {
    id: words.name,
    name: words.name,
    'aria-invalid': words.error ? true : undefined,
    'aria-describedby': [hintIdOf(words), errorIdOf(words)].filter(Boolean).join(' ') || undefined,
  } as const;
}

/** Label, hint and error around one control. */
export function Field({ words, children }: { readonly words: FieldWords; readonly children: ReactNode }) {
  const { name, label, hint, error } = words;
  return (
    <div className={error ? 'field field--error' : 'field'}>
      <label className="field__label" htmlFor={name}>
        {label}
      </label>
      {hint && (
        <p className="field__hint" id={hintIdOf(words)}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field__error" id={errorIdOf(words)}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}
