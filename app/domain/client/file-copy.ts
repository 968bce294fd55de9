import { z } from 'zod';
import type { IsoDate } from '../shared/as-of-date.ts';
import { addYears } from '../shared/as-of-date.ts';
import { toLines } from '../shared/one-line.ts';

/** On what ground an adviser may keep an own copy of a file: Art. 6 (1) b, c and f of the GDPR. */
export const COPY_BASES = ['contract', 'retention-duty', 'legitimate-interest'] as const;
export type CopyBasis = (typeof COPY_BASES)[number];

/** Longest reason and objection, in characters. */
export const MAX_COPY_REASON = 500;
export const MAX_OBJECTION = 1000;
/** The longest term that trade and tax law ask for. */
const MOST_YEARS = 10;

/** Why a copy is kept, and the day on which it is deleted. */
export interface CopyTerms {
  readonly basis: CopyBasis;
  /** What the interest is; null for the other grounds, which speak for themselves. */
  readonly reason: string | null;
  readonly deleteOn: IsoDate;
}

/** What somebody has filled in of the terms. */
export interface EnteredTerms {
  /** Null: nothing was chosen. */
  readonly basis: CopyBasis | null;
  readonly reason: string;
  readonly deleteOn: string;
}

export type CopyFault = 'basis' | 'reason' | 'reason-long' | 'day' | 'day-past' | 'day-late';

/** The last day on which a copy that is kept today may be deleted, ten years later. */
export const latestDeletion = (today: IsoDate): IsoDate => addYears(today, MOST_YEARS);

const dayText = z.iso.date();

function dayFault(day: string, today: IsoDate): CopyFault | null {
  if (!dayText.safeParse(day).success) return 'day';
  if (day <= today) return 'day-past';
  return day > latestDeletion(today) ? 'day-late' : null;
}

function reasonFault(reason: string): CopyFault | null {
  if (reason === '') return 'reason';
  return reason.length > MAX_COPY_REASON ? 'reason-long' : null;
}

/**
 * The terms that were entered, or what is wrong with them: a ground, with the interest in words where that is the ground,
 * and a day from tomorrow to ten years from today.
 */
export function checkCopyTerms(
  { basis, reason, deleteOn }: EnteredTerms,
  today: IsoDate,
): { readonly terms: CopyTerms } | { readonly faults: readonly CopyFault[] } {
  const typed = toLines(reason);
  const isReasoned = basis === 'legitimate-interest';
  const found = [
    basis === null ? ('basis' as const) : null,
    isReasoned ? reasonFault(typed) : null,
    dayFault(deleteOn, today),
  ];
  const faults = found.filter((fault) => fault !== null);
  if (basis === null || faults.length > 0) return { faults };
  return { terms: { basis, reason: isReasoned ? typed : null, deleteOn } };
}
