import type { KeyboardEvent } from 'react';
import { isText } from '#app/components/forms/form-fields.ts';

/**
 * The keys 0 to 4 choose a level while the focus is within the question, and nowhere else: single-key commands
 * that work everywhere would get in the way of people who steer by speech.
 */
export function chooseLevelByKey(event: KeyboardEvent<HTMLFormElement>): void {
  const isTyping = isText(event.target);
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
  if (isTyping || !isPlain || !/^[0-4]$/.test(event.key)) return;
  const radio = event.currentTarget.querySelector<HTMLInputElement>(
    `input[type="radio"][name="answer"][value="${event.key}"]`,
  );
  if (!radio) return;
  event.preventDefault();
  radio.focus();
  radio.click();
}
