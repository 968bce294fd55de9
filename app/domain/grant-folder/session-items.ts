import type { Item } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { WorkshopNote } from '../workshop/workshop-note.ts';
import { isStillAgreed } from '../workshop/workshop-note.ts';

/** What was answered, as the choice of a form: null where nobody has. Null as a whole: the answers are the firm's alone. */
export type Choices = ((item: Item) => string | null) | null;

/** Why a question is to be taken up again. Words: folder:open. */
export const OPEN_REASONS = ['changed', 'not-agreed', 'unanswered'] as const;
export type OpenReason = (typeof OPEN_REASONS)[number];

export interface OpenItem {
  readonly item: Item;
  readonly reason: OpenReason;
}

const noteOn = (notes: readonly WorkshopNote[], item: Item): WorkshopNote | null =>
  notes.find((note) => note.item === item) ?? null;

function reasonFor(note: WorkshopNote | null, item: Item, choices: Choices): OpenReason | null {
  const agreed = note?.agreed ?? null;
  if (choices === null) return agreed === null ? 'not-agreed' : null;
  const choice = choices(item);
  if (agreed !== null && !isStillAgreed(agreed, choice)) return 'changed';
  if (choice === null) return 'unanswered';
  return agreed === null ? 'not-agreed' : null;
}

/**
 * Questions that are not settled: changed since they were agreed on first, then what nobody agreed on, then what nobody
 * answered; each in the order of the questionnaire. Where the answers cannot be seen, only agreements tell.
 */
export function openItems(notes: readonly WorkshopNote[], choices: Choices): readonly OpenItem[] {
  const found = ITEMS.flatMap((item) => {
    const reason = reasonFor(noteOn(notes, item), item, choices);
    return reason === null ? [] : [{ item, reason }];
  });
  return OPEN_REASONS.flatMap((reason) => found.filter((each) => each.reason === reason));
}

/** A document to be brought along: what it shows, and what it is called where somebody named it. */
export interface WantedEvidence {
  readonly item: Item;
  /** As it was typed; empty where nobody named it. */
  readonly evidence: string;
}

/** What was said, or agreed on without a word of how it is known: nobody has seen it yet. Named documents come first. */
export function wantedEvidence(notes: readonly WorkshopNote[]): readonly WantedEvidence[] {
  const wanted = ITEMS.flatMap((item) => {
    const note = noteOn(notes, item);
    if (note === null) return [];
    const isSaidOnly =
      note.saidBy === 'owner-said' ||
      (note.saidBy === null && (note.agreed !== null || note.evidence !== ''));
    return isSaidOnly ? [{ item, evidence: note.evidence }] : [];
  });
  return [
    ...wanted.filter(({ evidence }) => evidence !== ''),
    ...wanted.filter(({ evidence }) => evidence === ''),
  ];
}
