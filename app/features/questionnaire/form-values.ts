import type { Translator } from '#app/i18n/translator.server.ts';
import { writeNumber } from '#app/i18n/typed-numbers.ts';
import type { ProfileDraft } from '#app/domain/questionnaire/profile.ts';
import { statusOf } from '#app/domain/questionnaire/profile.ts';
import { GOAL_FIELDS, statusFieldOf } from './goals-form.ts';
import type { FieldValues } from './profile.view-model.ts';

/** The stored profile as the fields of its three forms show it. */
export function toFieldValues({ locale }: Translator, profile: ProfileDraft): FieldValues {
  const {
    goals = [],
    goalStatus = {},
    resources,
    role,
    sizeClass,
    sector,
    country,
    region,
    aiUse,
    exposure,
  } = profile;
  const chosen = Object.entries({ role, sizeClass, sector, country, region, aiUse, exposure });
  return {
    ...Object.fromEntries(chosen.flatMap(([key, value]) => (value ? [[key, value]] : []))),
    ...Object.fromEntries(goals.map((goal, index) => [GOAL_FIELDS[index] ?? '', goal])),
    ...Object.fromEntries(goals.map((goal) => [statusFieldOf(goal), statusOf({ goalStatus }, goal)])),
    ...(resources && {
      budgetEurPerYear: writeNumber(resources.budgetEurPerYear, { locale, unit: 'euro' }),
      staffDaysPerQuarter: writeNumber(resources.staffDaysPerQuarter, { locale, unit: 'days' }),
    }),
  };
}

/** The fields as they were typed, for a form that comes back with errors: nothing typed is lost. */
export function typedValues(form: FormData): FieldValues {
  return Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
