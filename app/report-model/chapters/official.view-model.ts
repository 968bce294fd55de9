import type { OfficialShareResult } from '#app/domain/benchmarks/benchmark-result.ts';
import { findBenchmark } from '#app/domain/benchmarks/register.ts';
import { sentences } from '#app/i18n/punctuation.ts';
import type { ReportInput } from '../report-input.ts';
import type { OfficialModel } from './benchmarks-model.ts';
import { toSourceText } from './source-text.ts';

/** The official figures, each with how closely it fits. */
export function toOfficial({ result, facts, translator }: ReportInput): OfficialModel[] {
  const { t, format } = translator;
  return result.officialShares.map((entry, index, all) => ({
    id: entry.id,
    share: format.percent(entry.share),
    population: t('report:benchmarks.officialEntry', {
      population: t(`benchmarks:entries.${entry.id}.population`),
    }),
    text: sentences(
      t(`benchmarks:officialFallback.${fallbackOf(entry, all)}`),
      index === 0 && facts.profile.sizeClass === '1-9' ? t('benchmarks:belowTen') : '',
    ),
    source: sentences(
      toSourceText(entry.source, translator),
      findBenchmark(entry.id)?.seen === 'second-hand' ? t('report:sources.secondHand') : '',
    ),
    url: entry.source.url,
  }));
}

type Matched = OfficialShareResult['matched'];

/** What a figure is about, as a key of the words: the fallback taken is named. */
function fallbackOf({ matched }: OfficialShareResult, all: readonly OfficialShareResult[]): string {
  const has = (part: Matched[number]): boolean => matched.includes(part);
  if (has('sector')) return has('country') ? 'countrySector' : 'sector';
  if (has('country')) return has('sizeClass') ? 'countrySize' : 'country';
  if (!has('sizeClass')) return 'none';
  return all.some((other) => isOfCountry(other.matched)) ? 'sizeBeside' : 'size';
}

const isOfCountry = (matched: Matched): boolean => matched.includes('country') && !matched.includes('sector');
