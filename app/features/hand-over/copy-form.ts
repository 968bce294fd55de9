import type { CopyFault, CopyTerms, EnteredTerms } from '#app/domain/client/file-copy.ts';
import { checkCopyTerms } from '#app/domain/client/file-copy.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';

/** The fields in which the terms of a copy are filled in. */
export const COPY_FIELDS = { basis: 'copyBasis', reason: 'copyReason', deleteOn: 'copyUntil' } as const;
/** In the place of a ground: no copy is kept. */
export const NO_COPY = 'none';
/** The fields of an objection, and of a copy that is kept without a hand-over. */
export const OBJECTION = 'objection';
export const NEW_COPY = 'copy';

/** What is filled in, where a copy need not be kept. */
export interface EnteredCopy extends EnteredTerms {
  readonly isKept: boolean;
}
export const NO_COPY_ENTERED: EnteredCopy = { isKept: false, basis: null, reason: '', deleteOn: '' };

/** The terms, null where no copy is kept, or what is to be mended. */
export function checkCopy(
  entered: EnteredCopy,
  today: IsoDate,
): { readonly terms: CopyTerms | null } | { readonly faults: readonly CopyFault[] } {
  return entered.isKept ? checkCopyTerms(entered, today) : { terms: null };
}
