import type { Piece } from '#app/i18n/punctuation.ts';
import { apart, labelled, piece, strong, toPieces } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '../report-input.ts';
import { planDayOf } from '../report-input.ts';
import { daysSpan, euroSpan, measureTitle } from '../wording.ts';

/** What stands where a plan has no steps. */
export interface NextInstead {
  readonly title: string;
  readonly lead: string;
  readonly entries: readonly {
    readonly title: string;
    readonly detail: string;
    /** Both in one text: for the page, and for a narrow line on paper. */
    readonly text: readonly Piece[];
    readonly line: readonly Piece[];
  }[];
}

/** How to keep what is well, else what would come first with more means; null where there is nothing to say. */
export function toNextInstead(input: ReportInput): NextInstead | null {
  const { limits, nextIfResources } = input.result.roadmap;
  if (limits.includes('all-well')) return toKeep(input);
  return nextIfResources.length === 0 ? null : toNextIfResources(input);
}

function toKeep(input: ReportInput): NextInstead {
  const { t, format } = input.translator;
  const date = format.date(aYearAfter(planDayOf(input)));
  return {
    title: t('report:summary.keep.title'),
    lead: t('report:summary.keep.lead'),
    entries: (['hold', 'check', 'goal'] as const).map((name) =>
      toEntry(
        t(`report:summary.keep.${name}.title`),
        t(`report:summary.keep.${name}.detail`, { date }),
        input.translator,
      ),
    ),
  };
}

/** The same day of the next year; of 29 February the day before. */
const aYearAfter = (day: string): string =>
  `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4).replace('-02-29', '-02-28')}`;

function toNextIfResources({ result, translator }: ReportInput): NextInstead {
  const { t } = translator;
  return {
    title: t('report:plan.nextTitle'),
    lead: t('report:plan.nextLead'),
    entries: result.roadmap.nextIfResources.map((entry) => {
      const days = daysSpan(translator, entry.staffDays);
      const needs = t('report:plan.nextNeeds', { days, cost: euroSpan(translator, entry.costEur) });
      return toEntry(measureTitle(translator, entry.measure), needs, translator);
    }),
  };
}

function toEntry(title: string, detail: string, translator: Translator): NextInstead['entries'][number] {
  return {
    ...{ title, detail },
    text: toPieces(labelled(translator, strong(title), detail)),
    line: toPieces(apart(translator, [strong(title), piece(detail)])),
  };
}
