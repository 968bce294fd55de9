import { isWhole } from '#app/domain/client/hand-over.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { Receipt } from '#app/persistence/hand-over-repository.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { digestGroups, groundWords } from './copy-words.ts';

interface ReceiptSource {
  readonly receipt: Receipt;
  /** As whoever reads it calls the firm; empty where nobody has said. */
  readonly firm: string;
  readonly today: string;
  readonly back: { readonly href: string; readonly text: string };
}

/** What was handed over, when, by whom, and what is where since: the same for both sides. */
export function toReceiptView(translator: Translator, { receipt, firm, today, back }: ReceiptSource) {
  const { t, format } = translator;
  const title = t('file-copy:receipt.title');
  const { copyDigest } = receipt;
  return {
    documentTitle: pageTitle(translator, title),
    title,
    intro: t('file-copy:receipt.intro', { date: format.date(today) }),
    facts: toFacts(translator, receipt, firm),
    placesTitle: t('file-copy:receipt.placesTitle'),
    places: toPlaces(translator, receipt),
    digest: copyDigest === null ? null : { label: t('file-copy:digest'), groups: digestGroups(copyDigest) },
    digestText: t('file-copy:receipt.digestText'),
    print: t('file-copy:receipt.print'),
    back,
  };
}
export type ReceiptView = ReturnType<typeof toReceiptView>;

function toFacts({ t, format }: Translator, receipt: Receipt, firm: string) {
  const { id, mode, organisationName, adviserName, madeOn, takenAt, assessment } = receipt;
  const fact = (name: string, text: string) => ({ label: t(`file-copy:receipt.facts.${name}`), text });
  return [
    fact('what', t(`hand-over:give.modes.${mode}`)),
    fact(
      'from',
      adviserName === null
        ? organisationName
        : t('file-copy:receipt.from', { adviser: adviserName, organisation: organisationName }),
    ),
    ...(firm === '' ? [] : [fact('to', firm)]),
    fact('made', format.date(madeOn)),
    fact('taken', format.date(toIsoDay(takenAt))),
    ...(assessment === null ? [] : [fact('begun', format.date(toIsoDay(assessment.begunAt)))]),
    fact('number', id),
  ];
}

/** Where the assessment is, what the organisation still has of it, and what becomes of the copy. */
function toPlaces(translator: Translator, receipt: Receipt) {
  const { t, format } = translator;
  const { mode, organisationName: organisation, adviserName, assessment, kept, copy, copyDigest } = receipt;
  const place = (name: string, key: string, words: Readonly<Record<string, string>> = {}) => ({
    label: t(`file-copy:receipt.places.${name}`),
    text: t(`file-copy:receipt.${name}.${key}`, { organisation, ...words }),
  });
  const adviser = adviserName ?? t('hand-over:give.somebody');
  const hasNone = copy === null || copyDigest === null;
  const date = copy === null ? '' : format.date(copy.deleteOn);
  return [
    place('assessment', assessment === null ? 'erased' : isWhole(mode) ? 'whole' : 'view'),
    ...(isWhole(mode)
      ? [
          place('list', kept.isListed ? 'yes' : 'no'),
          place('session', kept.hasSession ? 'yes' : 'no', { adviser }),
          hasNone
            ? place('copy', 'none')
            : place('copy', kept.hasCopy ? 'kept' : 'gone', { date, ground: groundWords(translator, copy) }),
        ]
      : []),
  ];
}
