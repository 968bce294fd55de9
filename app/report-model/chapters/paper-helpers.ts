import { enumerated, linked, noted, sentence, toPieces } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { LedgerEntry, LedgerModel, LedgerNeed } from '../report-model.ts';
import type { PaperHelper, PaperListed, PaperNeed } from './paper-model.ts';

/** Per need those on its shortlist and the first call to make. */
export const toPaperNeeds = ({ needs }: LedgerModel, translator: Translator): PaperNeed[] =>
  needs.map((need) => toNeed(need, translator));

function toNeed({ id, title, soon, gap, entries }: LedgerNeed, translator: Translator): PaperNeed {
  return {
    id,
    title,
    mark: gap ?? (soon === null ? null : translator.t('report:paper.soon')),
    helpers: entries.map((entry) => toHelper(entry, translator)),
    firstCall: entries[0]?.call ?? null,
  };
}

function toHelper({ id, name, url, price, lastDay }: LedgerEntry, translator: Translator): PaperHelper {
  const { t, format } = translator;
  const until = lastDay === null ? [] : [t('report:paper.until', { date: format.date(lastDay) })];
  const note = enumerated(translator, [price, ...until]);
  return { id, line: toPieces(noted(translator, linked(name, url), note)) };
}

export const toPaperAlways = ({ always }: LedgerModel, translator: Translator): PaperListed[] =>
  always.entries.map((entry) => ({
    ...toHelper(entry, translator),
    verdict: sentence(translator, entry.verdictText),
    why: entry.reasonsShort,
  }));
