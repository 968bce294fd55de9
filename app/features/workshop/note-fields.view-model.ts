import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Agreeing, AskedRoles } from '#app/domain/voices/voice-round.ts';
import { rolesIn } from '#app/domain/voices/voice-round.ts';
import type { NoteText, WorkshopNote } from '#app/domain/workshop/workshop-note.ts';
import { EMPTY_NOTE, isStillAgreed, SAID_BY } from '#app/domain/workshop/workshop-note.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { VoiceRound } from '#app/persistence/voice-round-repository.ts';
import type { NoteFault, ReadNoteForm } from './note-form.ts';

interface NoteSource {
  readonly notes: readonly WorkshopNote[];
  readonly item: Item;
  /** The stored answer. */
  readonly choice: string | null;
  /** Who is asked apart; null where nobody is, and then nobody is asked who agrees either. */
  readonly round: Pick<VoiceRound, 'roles'> | null;
  /** What was typed into a form that comes back. */
  readonly typed: ReadNoteForm | null;
}

/** Who can agree: the firm, the roles that are asked, and the adviser. */
const askable = (roles: AskedRoles): readonly Agreeing[] => ['firm', ...rolesIn(roles), 'adviser'];

/** Who agreed, as people read it. */
export const agreeingName = ({ t }: Pick<Translator, 't'>, who: Agreeing): string =>
  who === 'firm' || who === 'adviser' ? t(`voices:agreement.${who}`) : t(`voices:roles.${who}`);

const toAgreedBy = (
  { t }: Pick<Translator, 't'>,
  roles: AskedRoles,
  agreeing: readonly Agreeing[] | null | undefined,
) => ({
  legend: t('voices:agreement.legend'),
  hint: t('voices:agreement.hint'),
  choices: askable(roles).map((who) => ({ value: who, label: agreeingName({ t }, who) })),
  selected: agreeing ?? [],
});

export type NoteFieldsView = ReturnType<typeof toNoteFields>;

/** The fields beside the answer, which only the adviser sees. */
export function toNoteFields({ t }: Translator, { notes, item, choice, typed, round }: NoteSource) {
  const stored = notes.find((note) => note.item === item) ?? null;
  const text: NoteText = typed?.typed ?? stored ?? EMPTY_NOTE;
  const isAgreed = typed?.isAgreed ?? isStillAgreed(stored?.agreed ?? null, choice);
  return {
    title: t('workshop:question.aside'),
    agreed: { label: t('workshop:question.agreed'), hint: t('workshop:question.agreedHint'), isAgreed },
    agreedBy:
      round && toAgreedBy({ t }, round.roles, typed?.agreedBy ?? (isAgreed ? stored?.agreed?.by : null)),
    note: { label: t('workshop:question.note'), value: text.note },
    saidBy: {
      label: t('workshop:question.saidBy'),
      empty: t('workshop:question.sources.none'),
      options: SAID_BY.map((value) => ({ value, label: t(`workshop:question.sources.${value}`) })),
      selected: text.saidBy,
    },
    evidence: {
      label: t('workshop:question.evidence'),
      hint: t('workshop:question.evidenceHint'),
      value: text.evidence,
    },
    evidenceLink: {
      label: t('workshop:question.evidenceLink'),
      hint: t('workshop:question.evidenceLinkHint'),
      value: text.evidenceLink,
    },
  };
}

/** What is wrong with a note, as a form says it. */
export const noteFaultTexts = ({ t }: Translator, faults: readonly NoteFault[]) =>
  faults.map(({ field, code, most }) => ({
    field,
    text: t(`workshop:question.faults.${code}`, { most }),
    isOpen: false,
  }));
