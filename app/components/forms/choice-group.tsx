import type { ReactNode } from 'react';
import type { ChoiceText } from './choice.tsx';
import { Choice } from './choice.tsx';

interface ChoiceGroupProps {
  readonly name: string;
  readonly legend: ReactNode;
  readonly hint?: string | null;
  readonly error?: string | null | undefined;
  readonly choices: readonly ChoiceText[];
  /** Several may be taken. */
  readonly isMultiple?: boolean;
  readonly selected: string | readonly string[] | null;
}

/** One question as fieldset, legend and plain radios or boxes. The first bears the name as id: errors lead there. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { name, legend, hint, error, choices, isMultiple = false, selected } = props;
  const taken = [selected ?? []].flat();
  const hintId = `${name}-hint`;
  const errorId = `${name}-error`;
  const describedBy = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      className={error ? 'fieldset field--error' : 'fieldset'}
      aria-describedby={describedBy || undefined}
    >
      <legend className="fieldset__legend">{legend}</legend>
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
      <div className="choices choices--compact">
        {choices.map((choice, index) => (
          <Choice
            key={choice.value}
            {...choice}
            id={index === 0 ? name : `${name}-${choice.value}`}
            name={name}
            type={isMultiple ? 'checkbox' : 'radio'}
            checked={taken.includes(choice.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
