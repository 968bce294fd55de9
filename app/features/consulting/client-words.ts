import { COUNTRIES } from '#app/domain/questionnaire/countries.ts';
import { GERMAN_REGIONS, SECTORS, SIZE_CLASSES } from '#app/domain/questionnaire/profile.ts';
import { FORMAT_TAGS } from '#app/i18n/locales.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ListedAssessment } from '#app/persistence/client-assessment-repository.ts';
import { toIsoDay } from '#app/platform/clock.ts';

/** What the profile of an assessment asks as well: the same ids, in the same words. */
export type NotedField = 'sector' | 'sizeClass' | 'country' | 'region';

/** What may be noted in each. */
export const IDS: Readonly<Record<NotedField, readonly string[]>> = {
  sector: SECTORS,
  sizeClass: SIZE_CLASSES,
  country: COUNTRIES,
  region: GERMAN_REGIONS,
};

const keyOf = (field: NotedField, id: string): string => `questionnaire:profile.${field}.options.${id}`;

/** What is noted, in words; null where nothing is. A country without words of its own stays its code. */
export function notedWord({ t, has }: Translator, field: NotedField, id: string | null): string | null {
  if (id === null) return null;
  return has(keyOf(field, id)) ? t(keyOf(field, id)) : id;
}

/** The choices of a field, countries by name. */
export function optionsOf({ t, has, locale }: Translator, field: NotedField) {
  const options = IDS[field]
    .filter((id) => has(keyOf(field, id)))
    .map((id) => ({ value: id, label: t(keyOf(field, id)) }));
  const order = new Intl.Collator(FORMAT_TAGS[locale]);
  return field === 'country' ? options.sort((a, b) => order.compare(a.label, b.label)) : options;
}

/** In a list: how far the assessment is that was begun last. */
export function lastWord({ t, format }: Translator, last: ListedAssessment | null): string {
  if (last === null) return t('consulting:list.none');
  const { outcome, begunAt } = last;
  if (outcome === null) return t('consulting:list.draft', { date: format.date(toIsoDay(begunAt)) });
  return t('consulting:list.completed', { date: format.date(outcome.asOf), band: bandWord({ t }, outcome) });
}

/** The word on a test run, so that nobody takes it for the firm's own. */
export const testRunTag = ({ t }: Pick<Translator, 't'>, isTestRun: boolean): string | null =>
  isTestRun ? t('consulting:testRun') : null;

type Outcome = NonNullable<ListedAssessment['outcome']>;

/** The stage, or that there is none as too much is not known. */
export const bandWord = ({ t }: Pick<Translator, 't'>, { band }: Pick<Outcome, 'band'>): string =>
  band === null ? t('consulting:client.withheld') : t(`method:bands.${band}.title`);
