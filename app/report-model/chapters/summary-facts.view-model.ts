import { toOneLine } from '#app/domain/shared/one-line.ts';
import type { Range } from '#app/domain/shared/range.ts';
import { apart, runIn } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toQuarterLoads } from '#app/domain/roadmap/loads.ts';
import type { ReportInput } from '../report-input.ts';
import type { ReturnsModel, SummaryModel } from '../report-model.ts';
import { roughSpan } from '#app/domain/shared/rough-numbers.ts';
import { addRanges, daysSpan, euroSpan, roundedDays } from '../wording.ts';

/** Whose page it is and of which day, in one line. */
export function toWho({ result, facts, translator }: ReportInput): string {
  const { t, format } = translator;
  const { sector, sizeClass } = facts.profile;
  const firm = toOneLine(facts.firmName);
  const parts = [
    firm,
    sector ? t(`questionnaire:profile.sector.options.${sector}`) : '',
    sizeClass ? t(`questionnaire:profile.sizeClass.options.${sizeClass}`) : '',
    t('report:summary.asOf', { date: format.date(result.asOf) }),
  ];
  return apart(
    translator,
    parts.filter((part) => part !== ''),
  );
}

/** The official figure that fits best beside the three of the articles, each for itself. */
export function toComparison({ result, translator }: ReportInput): SummaryModel['comparison'] {
  const { t, format } = translator;
  return {
    title: t('report:summary.comparison.title'),
    shares: [
      ...result.officialShares.slice(0, 1).map(({ id, share }) => ({
        share: format.percent(share),
        text: t('report:summary.comparison.official', {
          population: t(`benchmarks:entries.${id}.population`),
        }),
      })),
      ...result.benchmarks.map(({ id, share }) => ({
        share: format.percent(share),
        text: t(`report:benchmarks.names.${id}`),
      })),
    ],
    note: t('report:summary.comparison.note'),
  };
}

export function toBlockers({ result, translator }: ReportInput): SummaryModel['blockers'] {
  const { t } = translator;
  const gates = result.gates.map(({ id }) => t(`method:gates.${id}.title`));
  return {
    title: t('report:summary.blockers.title'),
    entries: gates.length === 0 ? [t('report:summary.blockers.none')] : gates,
  };
}

const QUARTERS_A_YEAR = 4;

/** Cost and own days of the first year of the plan against what the firm has. */
export function toMeans({ result, facts, translator }: ReportInput): SummaryModel['means'] {
  const { t, format } = translator;
  const resources = facts.profile.resources ?? null;
  const { steps, years } = result.roadmap;
  const days = addRanges(
    toQuarterLoads(steps)
      .slice(0, QUARTERS_A_YEAR)
      .map((load) => load.days),
  );
  const cost = years[0]?.costEur ?? { low: 0, high: 0 };
  const against = (value: string, limit: string | null): string =>
    limit === null ? value : t('report:summary.means.of', { value, limit });
  const yearDays = resources === null ? null : QUARTERS_A_YEAR * resources.staffDaysPerQuarter;
  return {
    title: t('report:summary.means.title'),
    facts: [
      {
        label: t('report:summary.means.money'),
        value: against(
          euroSpan(translator, roughSpan(cost)),
          resources === null ? null : format.euro(resources.budgetEurPerYear),
        ),
      },
      {
        label: t('report:summary.means.days'),
        value: against(
          daysSpan(translator, roundedDays(days)),
          yearDays === null ? null : t('report:units.days', { days: yearDays }),
        ),
      },
    ],
    note: toMeansNote({ cost, days }, { budget: resources?.budgetEurPerYear ?? null, days: yearDays }, t),
  };
}

/** Said where the high estimate asks for more than there is. */
function toMeansNote(
  needed: { readonly cost: Range; readonly days: Range },
  limits: { readonly budget: number | null; readonly days: number | null },
  t: ReportInput['translator']['t'],
): string | null {
  const isShortOfMoney = limits.budget !== null && needed.cost.high > limits.budget;
  const isShortOfDays = limits.days !== null && needed.days.high > limits.days;
  if (isShortOfMoney && isShortOfDays) return t('report:summary.means.noteBoth');
  if (isShortOfMoney) return t('report:summary.means.noteMoney');
  return isShortOfDays ? t('report:summary.means.noteDays') : null;
}

/** One sentence a goal for which figures were given. */
export function toBrings({ entries }: ReturnsModel, translator: Translator): SummaryModel['brings'] {
  if (entries.length === 0) return null;
  return {
    title: translator.t('report:summary.brings.title'),
    entries: entries.map(({ title, verdict }) => ({ leadIn: runIn(translator, title), text: verdict })),
  };
}
