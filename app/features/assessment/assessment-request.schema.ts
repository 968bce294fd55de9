import { z } from 'zod';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import {
  answerSchema,
  lengthOf,
  PROFILE_FIELDS,
  useCasesSchema,
} from '#app/domain/questionnaire/questionnaire.schema.ts';
import { PUBLISHED_QUESTIONNAIRES } from '#app/domain/questionnaire/version.ts';
import { MEASURES } from '#app/domain/roadmap/catalogue/measures.ts';
import { STEP_STATES, STUCK_REASONS } from '#app/domain/assessment/step-remark.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { MAX_FIRM_NAME_LENGTH } from '#app/domain/assessment/assessment.ts';
import { canonicalCode, isGuessable } from '#app/domain/assessment/resume-code.ts';

const code = (problem: string, allowed?: readonly string[]) => ({ params: { code: problem, allowed } });

/** Line breaks and tabs are typed by people; other control characters and halves of characters are not. */
const hasForeignControls = (text: string): boolean => /[^\P{Cc}\n\r\t]|\p{Cs}/u.test(text);
const hasControls = (text: string): boolean => /[\p{Cc}\p{Cs}]/u.test(text);

const MAX_NOTE = 500;
const MAX_DONE = 200;
const MAX_VERSION = 40;

const cleanAnswerSchema = answerSchema.refine(
  (answer) => !('reason' in answer) || !hasForeignControls(answer.reason),
  { ...code('wrong-type'), path: ['reason'] },
);

/** Null is unanswered: a stored assessment can be sent as it was read. */
const answersField = z.partialRecord(z.enum(ITEMS), cleanAnswerSchema.nullable());

const profileField = z.strictObject({
  role: PROFILE_FIELDS.role.nullish(),
  sizeClass: PROFILE_FIELDS.sizeClass.nullish(),
  sector: PROFILE_FIELDS.sector.nullish(),
  country: PROFILE_FIELDS.country.nullish(),
  region: PROFILE_FIELDS.region.nullish(),
  aiUse: PROFILE_FIELDS.aiUse.nullish(),
  goals: PROFILE_FIELDS.goals.nullish(),
  goalStatus: PROFILE_FIELDS.goalStatus.nullish(),
  exposure: PROFILE_FIELDS.exposure.nullish(),
  resources: PROFILE_FIELDS.resources.nullish(),
});

/** The step the planner makes itself of all unknowns; it stands in no catalogue. */
const FIND_OUT = 'find-out';
const MEASURE_IDS = [FIND_OUT, ...MEASURES.map(({ id }) => id)];
export const isMeasureId = (id: string): boolean => MEASURE_IDS.includes(id);

const doneField = z
  .array(z.string().refine(isMeasureId, code('unknown-option', MEASURE_IDS)))
  .max(MAX_DONE)
  .refine((ids) => new Set(ids).size === ids.length, code('out-of-range'));

const questionnaireField = z
  .string()
  .refine(
    (version) => (PUBLISHED_QUESTIONNAIRES as readonly string[]).includes(version),
    code('unknown-questionnaire'),
  );

/** POST /api/v1/evaluations */
export const evaluationRequestSchema = z.strictObject({
  questionnaire: questionnaireField.optional(),
  profile: profileField.optional(),
  answers: answersField.optional(),
  done: doneField.optional(),
  useCases: useCasesSchema.optional(),
});

const firmNameField = z
  .string()
  .refine((name) => !hasControls(name), code('wrong-type'))
  // A name is one line; these two divide lines and count as no control characters.
  .overwrite((name) => name.replace(/[\u2028\u2029]/g, ' '))
  .normalize('NFC')
  .refine((name) => lengthOf(name) <= MAX_FIRM_NAME_LENGTH, code('out-of-range'))
  .meta({ maxLength: MAX_FIRM_NAME_LENGTH });

const localeField = z.enum(LOCALES);

const consentField = z.strictObject({
  statistics: z.boolean(),
  text: z.string().min(1).max(MAX_VERSION),
  // `at` may come back as it was read; the time that counts is ours.
  at: z.iso.datetime().optional(),
});

/** POST /api/v1/assessments */
export const creationRequestSchema = z.strictObject({
  locale: localeField.optional(),
  campaign: z.string().max(128).nullish(),
  district: z.string().max(64).nullish(),
  consent: consentField.optional(),
  testRun: z.boolean().optional(),
  from: z.string().max(256).optional(),
  code: z
    .string()
    .refine((own) => canonicalCode(own) !== null && !isGuessable(own), code('out-of-range'))
    .meta({ minLength: 22, maxLength: 128 })
    .optional(),
  profile: profileField.optional(),
  answers: answersField.optional(),
  done: doneField.optional(),
  useCases: useCasesSchema.optional(),
});

/** What a form of the questionnaire changes. */
export const draftChangeSchema = z.strictObject({
  profile: profileField.optional(),
  answers: answersField.optional(),
});

const revisionField = z.number().multipleOf(1).min(1);

/** PATCH /api/v1/assessments/{code}. A missing revision is told apart later: 428, not 422. */
export const patchRequestSchema = z.strictObject({
  revision: revisionField.optional(),
  profile: profileField.optional(),
  answers: answersField.optional(),
  firmName: firmNameField.optional(),
  consent: consentField.optional(),
  done: doneField.optional(),
  useCases: useCasesSchema.optional(),
  locale: localeField.optional(),
});

/** POST /api/v1/assessments/{code}/completion */
export const completionRequestSchema = z.strictObject({ revision: revisionField.optional() });

/** PUT /api/v1/assessments/{code}/steps/{measure} */
export const stepRequestSchema = z.strictObject({
  state: z.enum(STEP_STATES),
  /** Kept where the step is stuck. */
  reason: z.enum(STUCK_REASONS).nullish(),
  note: z
    .string()
    .refine((note) => !hasForeignControls(note), code('wrong-type'))
    .refine((note) => lengthOf(note) <= MAX_NOTE, code('out-of-range'))
    .meta({ maxLength: MAX_NOTE })
    .nullish(),
});

/** The requests by the names under which the HTTP API describes them: the description cannot say otherwise. */
export const REQUEST_SCHEMAS = {
  EvaluationRequest: evaluationRequestSchema,
  CreationRequest: creationRequestSchema,
  PatchRequest: patchRequestSchema,
  CompletionRequest: completionRequestSchema,
  StepRequest: stepRequestSchema,
} as const;
