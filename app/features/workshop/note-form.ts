import { lengthOf } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { toLines, toOneLine } from '#app/domain/shared/one-line.ts';
import type { Agreeing } from '#app/domain/voices/voice-round.ts';
import { AGREEING } from '#app/domain/voices/voice-round.ts';
import type { NoteText } from '#app/domain/workshop/workshop-note.ts';
import {
  isEvidenceLink,
  MAX_EVIDENCE,
  MAX_EVIDENCE_LINK,
  MAX_WORKSHOP_NOTE,
  SAID_BY,
} from '#app/domain/workshop/workshop-note.ts';

export interface NoteFault {
  readonly field: 'note' | 'evidence' | 'evidenceLink';
  readonly code: 'note-long' | 'evidence-long' | 'link-wrong';
  readonly most: number;
}

export interface ReadNoteForm {
  /** Everything as it was typed. */
  readonly typed: NoteText;
  readonly isAgreed: boolean;
  /** Who is said to agree. */
  readonly agreedBy: readonly Agreeing[];
  readonly faults: readonly NoteFault[];
}

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

function faultsOf({ note, evidence, evidenceLink }: NoteText): readonly NoteFault[] {
  const faults: NoteFault[] = [];
  if (lengthOf(note) > MAX_WORKSHOP_NOTE) {
    faults.push({ field: 'note', code: 'note-long', most: MAX_WORKSHOP_NOTE });
  }
  if (lengthOf(evidence) > MAX_EVIDENCE) {
    faults.push({ field: 'evidence', code: 'evidence-long', most: MAX_EVIDENCE });
  }
  const isRight = evidenceLink === '' || isEvidenceLink(evidenceLink);
  if (!isRight || lengthOf(evidenceLink) > MAX_EVIDENCE_LINK) {
    faults.push({ field: 'evidenceLink', code: 'link-wrong', most: MAX_EVIDENCE_LINK });
  }
  return faults;
}

/** What was noted beside an answer; null where a form has no such fields. */
export function readNoteForm(form: FormData): ReadNoteForm | null {
  if (!form.has('note')) return null;
  const typed: NoteText = {
    note: toLines(textIn(form, 'note')),
    evidence: toOneLine(textIn(form, 'evidence')),
    evidenceLink: toOneLine(textIn(form, 'evidenceLink')),
    saidBy: SAID_BY.find((source) => source === textIn(form, 'saidBy')) ?? null,
  };
  const agreedBy = AGREEING.filter((who) => form.getAll('agreedBy').includes(who));
  return { typed, isAgreed: form.get('agreed') === 'yes', agreedBy, faults: faultsOf(typed) };
}
