import type { Item } from '../questionnaire/items.ts';
import type { Agreeing } from '../voices/voice-round.ts';

/** How an answer is known: somebody of the firm said so, the adviser saw it, or a document says so. */
export const SAID_BY = ['owner-said', 'adviser-saw', 'document-seen'] as const;
export type SaidBy = (typeof SAID_BY)[number];

/** Longest texts, in characters as people count them. */
export const MAX_WORKSHOP_NOTE = 2000;
export const MAX_EVIDENCE = 500;
export const MAX_EVIDENCE_LINK = 1000;

/** What an adviser notes beside an answer. Nobody else reads it: neither who looks on nor the holder of the code. */
export interface NoteText {
  readonly note: string;
  readonly evidence: string;
  /** An address with https; empty where there is none. */
  readonly evidenceLink: string;
  /** Null: not said. */
  readonly saidBy: SaidBy | null;
}

/** The choice all agreed on, as it stood then: a level, `unknown` or `not-applicable`. */
export interface Agreement {
  readonly choice: string;
  readonly at: Date;
  /** Who agreed, as far as it was noted. */
  readonly by: readonly Agreeing[];
}

export interface WorkshopNote extends NoteText {
  readonly item: Item;
  /** Null: not agreed. */
  readonly agreed: Agreement | null;
}

export const EMPTY_NOTE: NoteText = { note: '', evidence: '', evidenceLink: '', saidBy: null };

/** Whether an answer is still the one that was agreed on; somebody may have changed it on another device. */
export const isStillAgreed = (agreed: Agreement | null, choice: string | null): boolean =>
  agreed !== null && agreed.choice === choice;

/** An address a browser can be sent to safely: with https, and with nobody's password in it. */
export function isEvidenceLink(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return protocol === 'https:' && hostname !== '' && username === '' && password === '';
}
