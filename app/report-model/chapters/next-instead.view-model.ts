import { apart, labelled, linked, noted, piece, sentences, strong, toPieces } from '#app/i18n/punctuation.ts';
import type { Provider } from '#app/domain/providers/provider.ts';
import { isVerified } from '#app/domain/providers/provider.ts';
import { findProvider } from '#app/domain/providers/register.ts';
import type { SizeClass } from '#app/domain/questionnaire/profile.ts';
import { findMeasure } from '#app/domain/roadmap/catalogue/measures.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { NextInstead } from './next-instead-model.ts';
import { hasNextGoals } from './next-goals.view-model.ts';
import { findProviderCard } from './provider-card.ts';
import type { ReportInput } from '../report-input.ts';
import { planDayOf } from '../report-input.ts';
import { daysSpan, euroSpan, measureTitle } from '../wording.ts';
import { suitableRoutes } from './suitable-routes.ts';

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
        sentences(
          t(`report:summary.keep.${name}.detail`, { date }),
          name === 'goal' ? toWhereGoals(input) : '',
        ),
        input.translator,
      ),
    ),
    firstAction: null,
    helpTitle: t('report:plan.next.help'),
    help: [],
  };
}

const toWhereGoals = (input: ReportInput): string => {
  const { t } = input.translator;
  return hasNextGoals(input)
    ? t('report:summary.keep.goal.where', { title: t('report:nextGoals.title') })
    : '';
};

/** The same day of the next year; of 29 February the day before. */
const aYearAfter = (day: string): string =>
  `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4).replace('-02-29', '-02-28')}`;

/** So many days in three months at least are asked for where there are none. */
const FEWEST_DAYS = 2;

/** The days in three months with which each of these can begin, where nothing else is lacking; else null. */
function daysToBegin({ result, facts }: ReportInput): number | null {
  const { nextIfResources } = result.roadmap;
  const { resources } = facts.profile;
  const affordable = resources?.budgetEurPerYear ?? 0;
  const isDaysAlone =
    resources?.staffDaysPerQuarter === 0 && nextIfResources.every(({ costEur }) => costEur.low <= affordable);
  return isDaysAlone ? Math.max(FEWEST_DAYS, ...nextIfResources.map(({ staffDays }) => staffDays.low)) : null;
}

function toNextIfResources(input: ReportInput): NextInstead {
  const { result, translator } = input;
  const { t } = translator;
  const { nextIfResources } = result.roadmap;
  const days = daysToBegin(input);
  const name = days === null ? 'means' : 'days';
  return {
    title: t(`report:plan.next.${name}.title`, { days: days ?? 0 }),
    lead: t(`report:plan.next.${name}.lead`),
    entries: nextIfResources.map((entry) => {
      const days = daysSpan(translator, entry.staffDays);
      const needs = t('report:plan.next.needs', { days, cost: euroSpan(translator, entry.costEur) });
      return toEntry(measureTitle(translator, entry.measure), needs, translator);
    }),
    firstAction: toFirstAction(nextIfResources[0]?.measure, t),
    helpTitle: t('report:plan.next.help'),
    help: toHelp(input),
  };
}

const toFirstAction = (measure: string | undefined, t: Translator['t']): string | null =>
  measure === undefined
    ? null
    : t('report:plan.next.firstAction', { action: t(`measures:measures.${measure}.firstAction`) });

const HELPERS = 3;

/** Who shows the firm how for nothing: along the routes of the steps that would come first, then any advice that fits. */
function toHelp({ result, facts, translator }: ReportInput): NextInstead['help'] {
  const { sizeClass = null } = facts.profile;
  const routes = result.roadmap.nextIfResources.flatMap(({ measure }) => findMeasure(measure)?.routes ?? []);
  const advice = result.needs
    .filter(({ id }) => id === 'advice' || id === 'learning')
    .flatMap(({ shortlist }) => shortlist.map(({ provider }) => provider));
  return suitableRoutes([...new Set([...routes, ...advice])], result)
    .filter((id) => isFree(findProvider(id), sizeClass))
    .flatMap((id) => findProviderCard(id, translator) ?? [])
    .slice(0, HELPERS)
    .map(({ name, kind, url }) => toPieces(noted(translator, linked(name, url), kind)));
}

/** Whether something of it costs such a firm nothing, and that has been checked. */
function isFree(provider: Provider | null, sizeClass: SizeClass | null): boolean {
  if (provider === null || !isVerified(provider, 'publicPrice')) return false;
  return provider.offers.some(
    ({ publicPrice, freeFor, conditions }) =>
      publicPrice === 'free' &&
      !conditions.includes('own-share') &&
      (freeFor === null || (sizeClass !== null && freeFor.includes(sizeClass))),
  );
}

function toEntry(title: string, detail: string, translator: Translator): NextInstead['entries'][number] {
  return {
    ...{ title, detail },
    text: toPieces(labelled(translator, strong(title), detail)),
    line: toPieces(apart(translator, [strong(title), piece(detail)])),
  };
}
