import type { Breakdown } from '#app/domain/benchmarks/breakdown.schema.ts';
import { BREAKDOWN_TOPICS } from '#app/domain/benchmarks/breakdown.schema.ts';
import { BREAKDOWNS } from '#app/domain/benchmarks/register.ts';
import { isPastCheckAgain, isPastEnd } from '#app/domain/benchmarks/source.ts';
import { labelled } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { periodText, SHARE_DIGITS } from './figure-row.ts';
import type { SourceLink } from './provider-row.ts';

/** One question of a survey with its answers, in finished words. */
export interface BreakdownPanel {
  readonly id: string;
  readonly title: string;
  /** The firms the shares are shares of. */
  readonly base: string;
  readonly source: SourceLink;
  readonly lines: readonly string[];
  readonly remark: string | null;
  /** Heads of the columns; the first is that of the answers. */
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly answer: string;
    readonly values: readonly string[];
  }[];
}

/** A single column needs no size at its head, only what its numbers are. */
function headsOf({ columns, unit }: Breakdown, { t }: Translator): readonly string[] {
  const only = unit === 'share' ? t('sources:page.head.share') : t('sources:page.persons');
  const heads =
    columns.length === 1 ? [only] : columns.map((column) => t(`benchmarks:breakdownColumns.${column}`));
  return [t('sources:page.answer'), ...heads];
}

function toPanel(entry: Breakdown, asOf: string, translator: Translator): BreakdownPanel {
  const { t, format } = translator;
  const { id, answers, unit, publisher, title, url, period } = entry;
  const show = (value: number): string =>
    unit === 'share' ? format.percent(value, SHARE_DIGITS) : format.integer(value);
  return {
    id,
    title: t(`benchmarks:breakdowns.${id}.title`),
    base: t(`benchmarks:breakdowns.${id}.base`),
    source: { text: title === null ? publisher : labelled(translator, publisher, title), href: url },
    lines: [
      ...(period === null ? [] : [t('sources:page.period', { period: periodText(period, translator) })]),
      t('sources:page.asOf', { date: format.date(entry.asOf) }),
      t('sources:page.seen', { where: t(`benchmarks:seen.${entry.seen}`) }),
      t('sources:page.checkAgain', { date: format.date(entry.checkAgain) }),
      t('sources:page.end', { date: format.date(entry.end) }),
    ],
    remark: isPastCheckAgain(entry, asOf) ? t('sources:page.stale') : null,
    heads: headsOf(entry, translator),
    rows: answers.map((answer) => ({
      id: answer.id,
      answer: t(`benchmarks:answers.${answer.id}`),
      values: answer.values.map(show),
    })),
  };
}

/** The questions by topic, none past its end, as of a day (YYYY-MM-DD). */
export function breakdownTopics(asOf: string, translator: Translator) {
  const current = BREAKDOWNS.filter((entry) => !isPastEnd(entry, asOf));
  return BREAKDOWN_TOPICS.map((topic) => ({
    id: topic,
    title: translator.t(`benchmarks:breakdownTopics.${topic}`),
    panels: current.filter((entry) => entry.topic === topic).map((entry) => toPanel(entry, asOf, translator)),
  })).filter(({ panels }) => panels.length > 0);
}
