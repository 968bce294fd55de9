import type { MouseEvent } from 'react';
import { useEffect, useRef } from 'react';

export interface FieldError {
  /** The id of the control the link leads to. */
  readonly field: string;
  readonly text: string;
}

interface ErrorSummaryProps {
  readonly title: string;
  readonly errors: readonly FieldError[];
  /** The title of the document that has errors: a form sent by script comes back without a new one. */
  readonly documentTitle?: string | undefined;
}

/**
 * Goes to the field without a navigation: after one, what was refused is forgotten, and the errors would go at the very
 * click that leads to them. What cannot take the focus is left to the address.
 */
function goToField(event: MouseEvent, field: string): void {
  const control = document.getElementById(field);
  control?.focus({ preventScroll: true });
  if (control === null || document.activeElement !== control) return;
  event.preventDefault();
  control.scrollIntoView({ block: 'center' });
}

/** What is wrong, at the top, with a way to each place. Takes the focus, so that it is heard and seen first. */
export function ErrorSummary({ title, errors, documentTitle }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  const spokenTitle = errors.length > 0 ? documentTitle : undefined;
  useEffect(() => {
    if (spokenTitle === undefined) return;
    const before = document.title;
    document.title = spokenTitle;
    return () => {
      // The next page has set its own.
      if (document.title === spokenTitle) document.title = before;
    };
  }, [spokenTitle]);
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => goToField(event, field)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
