import { openItems } from '#app/domain/grant-folder/session-items.ts';
import type { Dimension } from '#app/domain/questionnaire/items.ts';
import { DIMENSIONS, ITEMS, itemsOf } from '#app/domain/questionnaire/items.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import type { WorkshopNote } from '#app/domain/workshop/workshop-note.ts';
import { itemTitle } from '../wording.ts';
import { toAttendanceBlocks } from './attendance-words.ts';
import type { Paperwork, PaperworkBlock, PaperworkChapter } from './paperwork-model.ts';
import { toFrame, toSignatures, typedText } from './paperwork-frame.ts';
import type { SessionSource } from './session-source.ts';

/** What was agreed, who said what, what is still open and what was decided, to be read and signed by both sides. */
export function toMinutes(source: SessionSource): Paperwork {
  const { translator, client, folder, notes, today, attendances } = source;
  const { t, format } = translator;
  const agreed = notes.filter((note) => note.agreed !== null).length;
  return {
    ...toFrame({ kind: 'minutes', translator, client, today }),
    facts: [
      { label: t('folder:facts.agreed'), value: t('folder:minutes.count', { agreed, total: ITEMS.length }) },
      { label: t('folder:facts.today'), value: format.date(today) },
    ],
    notice: null,
    chapters: [
      { title: t('folder:minutes.present'), blocks: toAttendanceBlocks(translator, attendances) },
      toAgreed(source),
      ...toNoted(source),
      toOpen(source),
      {
        title: t('folder:minutes.decisions'),
        blocks: typedText(folder.decisions, t('folder:minutes.noDecisions')),
      },
      {
        title: t('folder:minutes.next'),
        blocks: [
          {
            kind: 'text',
            text: folder.nextOn === null ? t('folder:minutes.noNext') : format.date(folder.nextOn),
          },
        ],
      },
      {
        title: t('folder:signatures.title'),
        blocks: [{ kind: 'text', text: t('folder:minutes.read') }, toSignatures(translator)],
      },
    ],
  };
}

function toAgreed(source: SessionSource): PaperworkChapter {
  const { translator } = source;
  const tables = DIMENSIONS.flatMap((dimension) => toAgreedOf(dimension, source));
  return {
    title: translator.t('folder:minutes.agreed'),
    blocks:
      tables.length === 0 ? [{ kind: 'note', text: translator.t('folder:minutes.noneAgreed') }] : tables,
  };
}

/** Question, level in words, how it is known, and since when: what was agreed of one subject. */
function toAgreedOf(dimension: Dimension, source: SessionSource): readonly PaperworkBlock[] {
  const { translator, notes, choiceText, dayOf } = source;
  const { t, format } = translator;
  const rows = itemsOf(dimension).flatMap((item) => {
    const note = notes.find((each) => each.item === item) ?? null;
    if (note === null || note.agreed === null) return [];
    const known = t(`workshop:question.sources.${note.saidBy ?? 'none'}`);
    const day = format.date(dayOf(note.agreed.at));
    return [[itemTitle(translator, item), choiceText(item, note.agreed.choice), known, day]];
  });
  if (rows.length === 0) return [];
  const head = (['item', 'level', 'known', 'day'] as const).map((column) =>
    t(`folder:minutes.head.${column}`),
  );
  return [
    { kind: 'heading', text: t(`questionnaire:dimensions.${dimension}.title`) },
    { kind: 'table', table: { head, rows, numeric: [] }, widths: [1.7, 3.4, 1.4, 1.3] },
  ];
}

const hasWords = ({ note, evidence, evidenceLink }: WorkshopNote): boolean =>
  note !== '' || evidence !== '' || evidenceLink !== '';

/** Who said what, and what shows it; nothing where nothing was noted. */
function toNoted(source: SessionSource): readonly PaperworkChapter[] {
  const { translator, notes } = source;
  const noted = ITEMS.flatMap((item) => notes.filter((note) => note.item === item && hasWords(note)));
  if (noted.length === 0) return [];
  const blocks = noted.flatMap((note) => toNote(note, source));
  return [{ title: translator.t('folder:minutes.noted'), blocks }];
}

function toNote(note: WorkshopNote, { translator }: SessionSource): readonly PaperworkBlock[] {
  const { t } = translator;
  const said = note.note === '' ? [] : typedText(note.note, '');
  const shown = [note.evidence, note.evidenceLink].filter((text) => text !== '').map(toOneLine);
  return [
    { kind: 'heading', text: itemTitle(translator, note.item) },
    ...(note.saidBy === null
      ? []
      : [{ kind: 'small', text: t(`folder:minutes.said.${note.saidBy}`) } as const]),
    ...said,
    ...shown.map((text): PaperworkBlock => ({ kind: 'run-in', label: t('folder:minutes.evidence'), text })),
  ];
}

/** What changed since it was agreed on, and what nobody agreed on. */
function toOpen(source: SessionSource): PaperworkChapter {
  const { translator, notes, choices, choiceText } = source;
  const { t } = translator;
  const entries = openItems(notes, choices).map(({ item, reason }) => {
    const title = itemTitle(translator, item);
    if (reason !== 'changed') return t(`folder:open.${reason}`, { title });
    const agreed = notes.find((note) => note.item === item)?.agreed?.choice ?? '';
    const now = choices?.(item) ?? null;
    const words = { title, agreed: choiceText(item, agreed) };
    return now === null
      ? t('folder:open.cleared', words)
      : t('folder:open.changed', { ...words, now: choiceText(item, now) });
  });
  return {
    title: t('folder:minutes.open'),
    blocks: [
      ...(choices === null ? [{ kind: 'small', text: t('folder:minutes.unseen') } as const] : []),
      entries.length === 0
        ? { kind: 'text', text: t('folder:minutes.nothingOpen') }
        : { kind: 'list', entries },
    ],
  };
}
