import type { GateId } from '#app/domain/scoring/score-result.ts';
import { toOneLine } from '#app/domain/shared/one-line.ts';
import { apart, runIn, sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '../report-input.ts';
import { doneOf, planDayOf } from '../report-input.ts';
import type { ReturnsModel, SummaryModel } from '../report-model.ts';

/** Whose page it is and of which day, in one line. */
export function toWho(input: ReportInput): string {
  const { facts, translator } = input;
  const { t, format } = translator;
  const { sector, sizeClass } = facts.profile;
  const firm = toOneLine(facts.firmName);
  const parts = [
    firm,
    sector ? t(`questionnaire:profile.sector.options.${sector}`) : '',
    sizeClass ? t(`questionnaire:profile.sizeClass.options.${sizeClass}`) : '',
    t('report:summary.asOf', { date: format.date(planDayOf(input)) }),
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

/** What stands, less what was reported done, and what nobody can say; nothing only where nothing is open either. */
export function toBlockers(input: ReportInput): SummaryModel['blockers'] {
  const { result, translator } = input;
  const { t } = translator;
  const opened = openedGates(input);
  const gates = result.gates.map(({ id }) => {
    const title = t(`method:gates.${id}.title`);
    return opened.has(id) ? t('report:summary.blockers.reported', { title }) : title;
  });
  const unknown = result.unknownGates.map(({ id }) =>
    t('report:summary.blockers.unknown', { title: t(`method:gates.${id}.title`) }),
  );
  const entries = [...gates, ...unknown];
  return {
    title: t('report:summary.blockers.title'),
    entries: entries.length === 0 ? [t('report:summary.blockers.none')] : entries,
  };
}

/** Gates that a step of the first plan opens which has been reported done since. */
function openedGates(input: ReportInput): ReadonlySet<GateId> {
  const done = doneOf(input);
  const steps = input.progress?.firstPlan.steps ?? [];
  return new Set(
    steps.filter(({ measure }) => done.includes(measure)).flatMap(({ opensGates }) => opensGates),
  );
}

/** What each goal leaves a year and when the money is back, word for word as in its chapter. */
export function toBrings({ entries }: ReturnsModel, translator: Translator): SummaryModel['brings'] {
  if (entries.length === 0) return null;
  return {
    title: translator.t('report:summary.brings.title'),
    entries: entries.map(({ title, routine, verdict }) => ({
      leadIn: runIn(translator, title),
      text: sentences(routine, verdict),
    })),
  };
}
