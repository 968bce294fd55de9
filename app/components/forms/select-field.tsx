interface SelectFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | null;
  readonly error?: string | null | undefined;
  /** The text of the empty choice. */
  readonly empty: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly selected: string | null;
  readonly onChange?: (value: string) => void;
}

export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, error, empty, options, selected, onChange } = props;
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
      <select
        className="select"
        id={name}
        name={name}
        defaultValue={selected ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
        onChange={(event) => onChange?.(event.currentTarget.value)}
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
