import type { ReactNode } from 'react';

export interface ChoiceText {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | null;
  /** Shown while the choice is taken, by CSS alone: it works without JavaScript. */
  readonly more?: ReactNode;
}

interface ChoiceProps extends ChoiceText {
  readonly type?: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly checked: boolean;
  /** The key that selects it, shown where there is a keyboard. */
  readonly shortcut?: string;
  readonly describedBy?: string | undefined;
  /** A word on the card, such as that it was chosen last time. */
  readonly tag?: string | null | undefined;
  /** The label once more in another language. */
  readonly beside?: ReactNode;
}

/** A plain radio or checkbox whose whole card can be clicked. */
export function Choice(props: ChoiceProps) {
  const { type = 'radio', id, name, value, checked, shortcut, label, hint, tag, beside, more } = props;
  // Not after the id: the first of a group bears the name of the field, whose own hint is `name-hint`.
  const hintId = hint ? `${name}-${value}-hint` : undefined;
  return (
    <div className={tag ? 'choice choice--tagged' : 'choice'}>
      <input
        className="choice__control"
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-describedby={[hintId, props.describedBy].filter(Boolean).join(' ') || undefined}
      />
      <label className="choice__label" htmlFor={id}>
        {shortcut && (
          <kbd className="choice__key" aria-hidden="true">
            {shortcut}
          </kbd>
        )}
        {label}
        {tag && ' '}
        {tag && <span className="tag choice__tag">{tag}</span>}
        {beside}
        {hint && (
          <span className="choice__hint" id={hintId}>
            {hint}
          </span>
        )}
      </label>
      {more && <div className="choice__more">{more}</div>}
    </div>
  );
}
