import { z } from 'zod';
import { COPY_BASES } from '#app/domain/client/file-copy.ts';
import type { EnteredCopy } from './copy-form.ts';
import { COPY_FIELDS, NO_COPY } from './copy-form.ts';

const fields = z.object({
  [COPY_FIELDS.basis]: z.string().max(40).default(NO_COPY),
  [COPY_FIELDS.reason]: z.string().max(5000).default(''),
  [COPY_FIELDS.deleteOn]: z.string().max(40).default(''),
});

/** The terms as they were typed, none where nobody was asked; null where they are none of our form. */
export function readCopyFields(form: FormData): EnteredCopy | null {
  const read = fields.safeParse(Object.fromEntries(form));
  if (!read.success) return null;
  const { copyBasis, copyReason, copyUntil } = read.data;
  const basis = COPY_BASES.find((each) => each === copyBasis) ?? null;
  return { isKept: copyBasis !== NO_COPY, basis, reason: copyReason, deleteOn: copyUntil.trim() };
}
