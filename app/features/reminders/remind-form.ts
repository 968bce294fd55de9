import type { ClientId } from '#app/domain/client/client.ts';
import { MAX_INTRODUCTION } from '#app/domain/client/reminder.ts';
import { lengthOf } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { toLines } from '#app/domain/shared/one-line.ts';

/** The field that makes the same form, sent twice, send one letter. */
export const ONCE = 'once';
/** A letter is named by a random id; what else is sent in its place is none. */
const LETTER = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

export type RemindFault = 'nobody' | 'long' | 'too-many';

export interface RemindForm {
  readonly intent: 'preview' | 'send';
  readonly clients: readonly ClientId[];
  readonly introduction: string;
  readonly once: string;
}

export const readChosen = (values: readonly FormDataEntryValue[]): readonly ClientId[] => [
  ...new Set(values.filter((value) => typeof value === 'string')),
];

/** Null for what no form of ours sends. */
export function readRemindForm(form: FormData): RemindForm | null {
  const [intent, introduction, once] = [form.get('intent'), form.get('introduction'), form.get(ONCE)];
  if (intent !== 'preview' && intent !== 'send') return null;
  if (typeof introduction !== 'string' || typeof once !== 'string' || !LETTER.test(once)) return null;
  return { intent, clients: readChosen(form.getAll('client')), introduction: toLines(introduction), once };
}

/** What is to be mended before anything is sent; null where nothing is. */
export function remindFault({ clients, introduction }: RemindForm): RemindFault | null {
  if (clients.length === 0) return 'nobody';
  return lengthOf(introduction) > MAX_INTRODUCTION ? 'long' : null;
}
