import type { SourceResult } from '#app/domain/benchmarks/benchmark-result.ts';
import { listed, sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { startingLarge } from '../wording.ts';

/** Where a figure comes from, of which day it is, and whether it is due for a check. */
export function toSourceText(source: SourceResult, translator: Translator): string {
  const { t, format } = translator;
  const named = [source.publisher, source.title, source.period].filter(
    (part): part is string => part !== null && part !== '',
  );
  const origin =
    source.url === null && source.namedIn !== null
      ? t(`benchmarks:namedIn.${source.namedIn}`)
      : listed(translator, named);
  // An article without a date says when it is from in its own words: the register's day is the latest it can be.
  if (source.period === null && source.namedIn !== null) return startingLarge(origin, translator);
  const dated = t('report:sources.asOf', {
    source: startingLarge(origin, translator),
    date: format.date(source.asOf),
  });
  return source.stale
    ? sentences(dated, t('report:sources.stale', { date: format.date(source.checkAgain) }))
    : dated;
}
