import type { Fields } from '#app/components/forms/form-fields.ts';

/** How many sent states without an answer are remembered: one a try, and people do not change their mind more often. */
export const MOST_SENT = 5;

/** A form of an assessment as this page knows it. */
export interface UnsentForm {
  /** The assessment, the form and the question: the same in every language. */
  readonly id: string;
  /** Where it is saved. */
  readonly href: string;
  /** JSON of what is stored, as far as the page knows. */
  readonly base: string;
  /** What was sent without an answer, encoded: each may be stored, or not. */
  readonly sent: readonly string[];
  /** What stands in the form and is not stored, or null where all of it is. */
  readonly fields: Fields | null;
  /** Whether sending it could help. What the server found wanting waits for a change instead. */
  readonly isDue: boolean;
}

export type DueForm = UnsentForm & { readonly fields: Fields };

export const isDue = (form: UnsentForm): form is DueForm => form.fields !== null && form.isDue;

const encode = (fields: Fields): string => new URLSearchParams(fields).toString();

/** The form as it is sent. */
export function toBody({ fields, base, sent }: Pick<DueForm, 'fields' | 'base' | 'sent'>): URLSearchParams {
  const body = new URLSearchParams({ ...fields, base });
  for (const earlier of sent) body.append('sent', earlier);
  return body;
}

/** The form once it is on its way: nobody knows yet whether it arrives. */
export const onItsWay = (form: DueForm): DueForm => {
  const others = form.sent.filter((earlier) => earlier !== encode(form.fields));
  return { ...form, sent: [...others, encode(form.fields)].slice(-MOST_SENT) };
};

/** The form once the server said that it stored nothing of these fields. */
export const notStored = (form: UnsentForm, fields: Fields): UnsentForm => ({
  ...form,
  sent: form.sent.filter((earlier) => earlier !== encode(fields)),
});

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/** How long to wait before the next try after so many that failed. */
export const retryPause = (failures: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, failures - 1), LONGEST_PAUSE_MS);
