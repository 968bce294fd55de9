import type { LawDate } from '#app/domain/law/law-date.schema.ts';
import { byConcern, isOwnDuty, lawsInForce, upcomingLawDates } from '#app/domain/law/upcoming-law-dates.ts';
import { monthDates, PLAN_MONTHS } from '#app/domain/roadmap/months.ts';
import { linked, listed, sentence, toPieces } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { citedAct } from '../cited-act.ts';
import type { ReportInput } from '../report-input.ts';
import { planDayOf } from '../report-input.ts';
import type { LawInForceModel, LawModel } from '../report-model.ts';

const reachOf = ({ facts: { profile } }: ReportInput) => ({
  country: profile.country ?? null,
  sizeClass: profile.sizeClass ?? null,
  sector: profile.sector ?? null,
});

/** What holds already and is this firm's own to see to, as far as its profile tells; null where there is nothing. */
export function toLawInForce(input: ReportInput): LawInForceModel | null {
  const { facts, translator } = input;
  const { aiUse = null, sector = null } = facts.profile;
  const { t, format } = translator;
  const laws = lawsInForce({ ...reachOf(input), on: planDayOf(input) }).filter((law) =>
    isOwnDuty(law, { aiUse, sector }),
  );
  if (laws.length === 0) return null;
  return {
    title: t('report:law.inForce.title'),
    lead: t('report:law.inForce.lead', { date: format.date(latestCheck(laws)) }),
    entries: laws.map(({ id, appliesFrom }) => ({
      id,
      title: t(`sources:laws.${id}.title`),
      text: t(`sources:laws.${id}.text`),
      who: t('sources:page.lawWho', { who: t(`sources:laws.${id}.who`) }),
      since: t('report:law.inForce.since', { date: format.date(appliesFrom) }),
    })),
  };
}

/** What begins to apply from the day of the evaluation to the end of the plan, what this firm has to see to first. */
export function toLaw(input: ReportInput): LawModel | null {
  const { facts, translator } = input;
  const { aiUse = null, sector = null } = facts.profile;
  const dates = upcomingLawDates({
    ...reachOf(input),
    from: planDayOf(input),
    to: monthDates(planDayOf(input), PLAN_MONTHS).to,
  });
  if (dates.length === 0) return null;
  return {
    title: translator.t('report:law.title'),
    lead: translator.t('report:law.lead', { date: translator.format.date(latestCheck(dates)) }),
    entries: byConcern(dates, { aiUse, sector }).map((entry) => toEntry(entry, translator)),
  };
}

const latestCheck = (dates: readonly LawDate[]): string =>
  dates.map(({ asOf }) => asOf).reduce((latest, asOf) => (asOf > latest ? asOf : latest));

function toEntry(
  { id, appliesFrom, act, url, isConfirmed }: LawDate,
  translator: Translator,
): LawModel['entries'][number] {
  const { t, format } = translator;
  const who = t(`sources:laws.${id}.who`);
  const title = t(`sources:laws.${id}.title`);
  const doubt = isConfirmed ? [] : [t('sources:unverified')];
  return {
    id,
    date: format.date(appliesFrom),
    leadIn: sentence(translator, title),
    whoSentence: t('sources:page.lawWho', { who }),
    text: t(`sources:laws.${id}.text`),
    source: toPieces(listed(translator, [linked(citedAct(translator, act), url), ...doubt])),
  };
}
