import type { Item } from '#app/domain/questionnaire/items.ts';
import { saveNote } from '#app/features/workshop/lead-workshop.server.ts';
import type { ReadNoteForm } from '#app/features/workshop/note-form.ts';
import { readNoteForm } from '#app/features/workshop/note-form.ts';
import type { Asking } from '#app/features/workshop/open-workshop.server.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';

interface KeptNote {
  /** Null where the form has no fields for a note. */
  readonly read: ReadNoteForm | null;
  readonly saved: Outcome<null>;
}

/**
 * Keeps what a form says beside its answer. Only an answer that is stored can be agreed on; a note that is not right is
 * left out as a whole, and said to be.
 */
export async function keepNote(
  asking: Asking,
  item: Item,
  { form, isAnswered }: { readonly form: FormData; readonly isAnswered: boolean },
): Promise<KeptNote> {
  const read = readNoteForm(form);
  if (read === null || read.faults.length > 0) return { read, saved: { ok: true, value: null } };
  const choice = form.get('answer');
  const agreed = read.isAgreed && isAnswered && typeof choice === 'string' ? choice : null;
  return { read, saved: await saveNote(asking, { item, text: read.typed, agreed, by: read.agreedBy }) };
}
