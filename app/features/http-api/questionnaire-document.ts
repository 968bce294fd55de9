import { z } from 'zod';
import { COUNTRIES } from '#app/domain/questionnaire/countries.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import {
  DIMENSIONS,
  ITEMS,
  itemsOf,
  LEVELS,
  MAX_NOT_APPLICABLE_PER_DIMENSION,
  QUICK_CHECK_ITEMS,
} from '#app/domain/questionnaire/items.ts';
import {
  AI_USES,
  EXPOSURE_WISHES,
  GERMAN_REGIONS,
  GOAL_STATUSES,
  GOALS,
  MAX_GOALS,
  ROLES,
  SECTORS,
  SIZE_CLASSES,
} from '#app/domain/questionnaire/profile.ts';
import { levelSchema, MAX_REASON_LENGTH } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { FORMAT_TAGS } from '#app/i18n/locales.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

const optionSchema = z.strictObject({ id: z.string(), text: z.string() });
const optionsSchema = z.array(optionSchema);

/** GET /api/v1/questionnaires/{version} */
export const questionnaireDocumentSchema = z.strictObject({
  version: z.string(),
  dimensions: z.array(
    z.strictObject({
      id: z.enum(DIMENSIONS),
      title: z.string(),
      summary: z.string(),
      items: z.array(
        z.strictObject({
          id: z.enum(ITEMS),
          title: z.string(),
          question: z.string(),
          help: z.strictObject({ why: z.string(), example: z.string(), look: z.string() }),
          levels: z.array(z.strictObject({ level: levelSchema, text: z.string() })),
        }),
      ),
    }),
  ),
  quickCheck: z.strictObject({ fields: z.array(z.string()), items: z.array(z.enum(ITEMS)) }),
  answers: z.strictObject({
    unknown: z.string(),
    notApplicable: z.string(),
    maxNotApplicablePerDimension: z.int(),
    maxReasonLength: z.int(),
  }),
  profile: z.strictObject({
    role: optionsSchema,
    sizeClass: optionsSchema,
    sector: optionsSchema,
    country: optionsSchema,
    region: optionsSchema,
    aiUse: optionsSchema,
    goals: z.strictObject({ max: z.int(), options: optionsSchema }),
    goalStatus: optionsSchema,
    exposure: optionsSchema,
    required: z.array(z.string()),
  }),
});
export type QuestionnaireDocument = z.infer<typeof questionnaireDocumentSchema>;

function toItem(id: Item, { t }: Translator) {
  const key = `questionnaire:items.${id}`;
  return {
    id,
    title: t(`${key}.title`),
    question: t(`${key}.question`),
    help: { why: t(`${key}.why`), example: t(`${key}.example`), look: t(`${key}.look`) },
    levels: LEVELS.map((level) => ({ level, text: t(`${key}.levels.${level}`) })),
  };
}

function toOptions(field: string, ids: readonly string[], { t }: Translator) {
  return ids.map((id) => ({ id, text: t(`questionnaire:profile.${field}.options.${id}`) }));
}

/** Every country may be named; those the pages do not offer have the name the language itself gives them. */
function toCountries({ locale, has, t }: Translator) {
  const names = new Intl.DisplayNames([FORMAT_TAGS[locale]], { type: 'region' });
  return COUNTRIES.map((id) => {
    const key = `questionnaire:profile.country.options.${id}`;
    return { id, text: has(key) ? t(key) : (names.of(id) ?? id) };
  });
}

/** A published questionnaire with its words in one language. */
export function toQuestionnaireDocument(version: string, translator: Translator): QuestionnaireDocument {
  const { t } = translator;
  const options = (field: string, ids: readonly string[]) => toOptions(field, ids, translator);
  return {
    version,
    dimensions: DIMENSIONS.map((id) => ({
      id,
      title: t(`questionnaire:dimensions.${id}.title`),
      summary: t(`questionnaire:dimensions.${id}.summary`),
      items: itemsOf(id).map((item) => toItem(item, translator)),
    })),
    quickCheck: { fields: ['sizeClass', 'aiUse'], items: [...QUICK_CHECK_ITEMS] },
    answers: {
      unknown: t('questionnaire:answers.unknown.label'),
      notApplicable: t('questionnaire:answers.notApplicable.label'),
      maxNotApplicablePerDimension: MAX_NOT_APPLICABLE_PER_DIMENSION,
      maxReasonLength: MAX_REASON_LENGTH,
    },
    profile: {
      role: options('role', ROLES),
      sizeClass: options('sizeClass', SIZE_CLASSES),
      sector: options('sector', SECTORS),
      country: toCountries(translator),
      region: options('region', GERMAN_REGIONS),
      aiUse: options('aiUse', AI_USES),
      goals: { max: MAX_GOALS, options: options('goals', GOALS) },
      goalStatus: options('goalStatus', GOAL_STATUSES),
      exposure: options('exposure', EXPOSURE_WISHES),
      required: ['sizeClass', 'sector', 'country', 'aiUse'],
    },
  };
}
