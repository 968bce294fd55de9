import type { LawDate } from '#app/domain/law/law-date.schema.ts';
import { LAW_DATES } from '#app/domain/law/law-dates.ts';
import type { Bound } from '#app/domain/law/upcoming-law-dates.ts';
import { isOwnDuty } from '#app/domain/law/upcoming-law-dates.ts';
import { findProvider } from '#app/domain/providers/register.ts';
import type { Soon } from '#app/domain/registers/ends-and-begins.ts';
import { endsAndBegins, SOON_DAYS } from '#app/domain/registers/ends-and-begins.ts';
import { noted } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '../report-input.ts';
import { planDayOf } from '../report-input.ts';
import type { SummaryModel } from '../report-model.ts';
import { suitableRoutes } from './suitable-routes.ts';

/**
 * What ends or begins in the weeks after the day of the page, or of the plan on paper, and is this firm's to see to; null
 * where there is nothing. The chapter on the law has all other dates.
 */
export function toDeadlines(input: ReportInput): SummaryModel['deadlines'] {
  const { result, facts, translator } = input;
  const { country = null, region = null, sizeClass = null, aiUse = null, sector = null } = facts.profile;
  const soon = endsAndBegins({ country, region, sizeClass, on: input.lookedAtOn ?? planDayOf(input) });
  const fitting = suitableRoutes(
    soon.map(({ id }) => id),
    result,
  );
  const entries = soon
    .filter(({ kind, id }) => (kind === 'begins' ? isDuty(id, { aiUse, sector }) : fitting.includes(id)))
    .toSorted((a, b) => Number(isBan(a)) - Number(isBan(b)))
    .flatMap((entry) => toEntry(entry, translator));
  if (entries.length === 0) return null;
  return { title: translator.t('report:summary.deadlines.title', { days: SOON_DAYS }), entries };
}

const findLaw = (law: string): LawDate | null => LAW_DATES.find(({ id }) => id === law) ?? null;

function isDuty(law: string, firm: Bound): boolean {
  const entry = findLaw(law);
  return entry !== null && isOwnDuty(entry, firm);
}

/** Nothing is to be done for it, so it comes after what has a day to be kept. */
const isBan = ({ kind, id }: Soon): boolean => kind === 'begins' && findLaw(id)?.isBan === true;

function toEntry({ kind, id, day }: Soon, translator: Translator): string[] {
  const { t, format } = translator;
  const date = format.date(day);
  if (kind === 'begins')
    return [t('report:summary.deadlines.begins', { title: t(`sources:laws.${id}.title`), date })];
  const provider = findProvider(id);
  if (provider === null) return [];
  // The name of a programme alone does not say what it is for, least of all in another language.
  const name = noted(translator, provider.name, t(`providers:kinds.${provider.kind}`));
  return [t('report:summary.deadlines.ends', { name, date })];
}
