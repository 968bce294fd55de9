import type { Locale } from '#app/i18n/locales.ts';
import { FORMAT_TAGS } from '#app/i18n/locales.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ProfileDraft } from '#app/domain/questionnaire/profile.ts';
import { GOAL_FIELDS } from './goals-form.ts';
import type { FieldValues } from './profile.view-model.ts';

/** The stored profile as the fields of its three forms show it. */
export function toFieldValues({ locale, format }: Translator, profile: ProfileDraft): FieldValues {
  const { goals = [], resources, role, sizeClass, sector, country, region, aiUse, exposure } = profile;
  const chosen = Object.entries({ role, sizeClass, sector, country, region, aiUse, exposure });
  return {
    ...Object.fromEntries(chosen.flatMap(([key, value]) => (value ? [[key, value]] : []))),
    ...Object.fromEntries(goals.map((goal, index) => [GOAL_FIELDS[index] ?? '', goal])),
    ...(resources && {
      budgetEurPerYear: format.integer(resources.budgetEurPerYear),
      staffDaysPerQuarter: plainNumber(locale, resources.staffDaysPerQuarter),
    }),
  };
}

// Without grouping: what the field shows can be read back from it.
const plainNumber = (locale: Locale, value: number): string =>
  new Intl.NumberFormat(FORMAT_TAGS[locale], { useGrouping: false, maximumFractionDigits: 1 }).format(value);

/** The fields as they were typed, for a form that comes back with errors: nothing typed is lost. */
export function typedValues(form: FormData): FieldValues {
  return Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
