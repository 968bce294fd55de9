import type { Benchmark } from '#app/domain/benchmarks/benchmark.schema.ts';
import { isPastCheckAgain, isPastEnd } from '#app/domain/benchmarks/source.ts';
import { labelled } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { SourceLink } from './provider-row.ts';

/** One published figure with all that belongs to it, in finished words. */
export interface FigureRow {
  readonly id: string;
  readonly title: string;
  readonly population: string;
  readonly share: string;
  readonly testing: string | null;
  readonly what: readonly string[];
  readonly source: SourceLink;
  /** How near to the publisher it was read; null without a publisher. */
  readonly seen: string | null;
  /** Reference period and the day the publisher last stated it. */
  readonly when: readonly string[];
  /** Next check and end. */
  readonly dates: readonly string[];
  readonly remark: string | null;
}

/** Decimals as the source gives them: 17 % and 30.36 %, never more. */
export const SHARE_DIGITS = 2;

function sourceOf(entry: Benchmark, translator: Translator): SourceLink {
  const { publisher, title, url: href } = entry;
  if (publisher === null)
    return { text: translator.t(`benchmarks:namedIn.${entry.namedIn ?? ''}`), href: null };
  return { text: title === null ? publisher : labelled(translator, publisher, title), href };
}

/** A month or a span of years as people write it; a year stands as it is. */
export function periodText(period: string, { format }: Translator): string {
  if (/^\d{4}-\d{2}$/.test(period)) return format.months(`${period}-01`, `${period}-01`);
  return period.replace('-', '–');
}

function whenLines(entry: Benchmark, translator: Translator): readonly string[] {
  const { t, format } = translator;
  return [
    ...(entry.period === null
      ? []
      : [t('sources:page.period', { period: periodText(entry.period, translator) })]),
    t('sources:page.asOf', { date: format.date(entry.asOf) }),
  ];
}

function remarkOn(entry: Benchmark, asOf: string, { t }: Translator): string | null {
  if (isPastEnd(entry, asOf)) return t('sources:page.ended');
  return isPastCheckAgain(entry, asOf) ? t('sources:page.stale') : null;
}

/** A row as of a day (YYYY-MM-DD). */
export function toFigureRow(entry: Benchmark, asOf: string, translator: Translator): FigureRow {
  const { t, format } = translator;
  const words = `benchmarks:entries.${entry.id}`;
  const percent = (share: number): string => format.percent(share, SHARE_DIGITS);
  return {
    id: entry.id,
    title: t(`${words}.title`),
    population: t(`${words}.population`),
    share: percent(entry.share),
    testing: entry.testing === null ? null : t('sources:page.testing', { share: percent(entry.testing) }),
    what: [t(`${words}.definition`), t(`${words}.caveat`)],
    source: sourceOf(entry, translator),
    seen:
      entry.publisher === null ? null : t('sources:page.seen', { where: t(`benchmarks:seen.${entry.seen}`) }),
    when: whenLines(entry, translator),
    dates: [
      t('sources:page.checkAgain', { date: format.date(entry.checkAgain) }),
      t('sources:page.end', { date: format.date(entry.end) }),
    ],
    remark: remarkOn(entry, asOf, translator),
  };
}
