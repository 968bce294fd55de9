import { COUNTRIES } from '#app/domain/questionnaire/countries.ts';
import {
  AI_USES,
  EXPOSURE_WISHES,
  GERMAN_REGIONS,
  GOAL_STATUSES,
  GOALS,
  ROLES,
  SECTORS,
  SIZE_CLASSES,
} from '#app/domain/questionnaire/profile.ts';
import { FORMAT_TAGS } from '#app/i18n/locales.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { toAiUseHints } from './answer-hints.view-model.ts';
import type { Draft } from './draft.ts';
import { GOAL_FIELDS, statusFieldOf } from './goals-form.ts';
import { toHowToAnswer } from './how-to-answer.view-model.ts';
import type { AssessmentPaths } from './paths.ts';

/** The field values of a form, as typed or as stored. */
export type FieldValues = Readonly<Record<string, string>>;

type ProfileKey = 'role' | 'sizeClass' | 'sector' | 'country' | 'region' | 'aiUse' | 'goals' | 'exposure';

const CHOICES: Readonly<Record<Exclude<ProfileKey, 'country'>, readonly string[]>> = {
  role: ROLES,
  sizeClass: SIZE_CLASSES,
  sector: SECTORS,
  region: GERMAN_REGIONS,
  aiUse: AI_USES,
  goals: GOALS,
  exposure: EXPOSURE_WISHES,
};

/** A profile question with its options, in the order people look for them. */
export function toProfileField(translator: Translator, key: ProfileKey) {
  const { t, has } = translator;
  const words = `questionnaire:profile.${key}`;
  const option = (value: string) => ({
    value,
    label: t(`${words}.options.${value}`),
    hint: has(`${words}.optionHints.${value}`) ? t(`${words}.optionHints.${value}`) : null,
  });
  return {
    name: key,
    question: t(`${words}.question`),
    hint: t(`${words}.hint`),
    options:
      key === 'country' ? byName(translator, countries(translator).map(option)) : CHOICES[key].map(option),
  };
}

const countries = ({ has }: Translator): readonly string[] =>
  COUNTRIES.filter((code) => has(`questionnaire:profile.country.options.${code}`));

function byName<Option extends { readonly label: string }>(
  { locale }: Translator,
  options: readonly Option[],
): readonly Option[] {
  const order = new Intl.Collator(FORMAT_TAGS[locale]);
  return [...options].sort((a, b) => order.compare(a.label, b.label));
}

export type ProfileView = ReturnType<typeof toProfileView>;

export function toProfileView(
  translator: Translator,
  values: FieldValues,
  { draft, paths }: { readonly draft: Draft; readonly paths: AssessmentPaths },
) {
  const { t } = translator;
  return {
    title: t('assess:profile.title'),
    intro: t('assess:profile.intro'),
    choose: t('common:form.choose'),
    values,
    sizeClass: toProfileField(translator, 'sizeClass'),
    sector: toProfileField(translator, 'sector'),
    country: toProfileField(translator, 'country'),
    region: toProfileField(translator, 'region'),
    aiUse: toProfileField(translator, 'aiUse'),
    role: toProfileField(translator, 'role'),
    hints: toAiUseHints(translator, { draft, paths }),
    howToAnswer: toHowToAnswer(translator),
  };
}

export type GoalsView = ReturnType<typeof toGoalsView>;

export function toGoalsView(translator: Translator, values: FieldValues) {
  const { t } = translator;
  const goals = toProfileField(translator, 'goals');
  const status = 'questionnaire:profile.goalStatus';
  return {
    title: goals.question,
    intro: goals.hint,
    none: t('assess:goals.none'),
    values,
    places: GOAL_FIELDS.map((name, index) => ({ name, label: t(`assess:goals.place.${index + 1}`) })),
    goals: goals.options,
    status: {
      legend: t(`${status}.question`),
      goals: GOALS.map((goal) => ({
        goal,
        name: statusFieldOf(goal),
        label: t(`questionnaire:profile.goals.options.${goal}`),
      })),
      options: GOAL_STATUSES.map((value) => ({ value, label: t(`${status}.options.${value}`) })),
    },
    explain: t('assess:goals.explain'),
    exposure: toProfileField(translator, 'exposure'),
  };
}
