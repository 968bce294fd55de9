import { z } from 'zod';
import type { Consent } from '#app/domain/assessment/assessment.ts';
import { STEP_STATES, STUCK_REASONS } from '#app/domain/assessment/step-remark.ts';
import { evaluationResultSchema } from '#app/domain/evaluation/evaluation.schema.ts';
import type { ProfileDraft } from '#app/domain/questionnaire/profile.ts';
import {
  answersSchema,
  PROFILE_FIELDS,
  useCasesSchema,
} from '#app/domain/questionnaire/questionnaire.schema.ts';

/** The columns that hold JSON or a code. What does not parse was not written by this program: reading it throws. */
const profileColumn = z.strictObject(PROFILE_FIELDS).partial();
const consentColumn = z.strictObject({ statistics: z.boolean(), text: z.string(), at: z.iso.datetime() });
const doneColumn = z.array(z.string());

const parsed = <Schema extends z.ZodType>(schema: Schema, text: string): z.infer<Schema> =>
  schema.parse(JSON.parse(text));

export const readProfile = (text: string): ProfileDraft => parsed(profileColumn, text);
export const readAnswers = (text: string): z.infer<typeof answersSchema> => parsed(answersSchema, text);
export const readConsent = (text: string | null): Consent | null =>
  text === null ? null : parsed(consentColumn, text);
export const readDone = (text: string): string[] => parsed(doneColumn, text);
export const readUseCases = (text: string): z.infer<typeof useCasesSchema> => parsed(useCasesSchema, text);
export const readResult = (text: string): z.infer<typeof evaluationResultSchema> =>
  parsed(evaluationResultSchema, text);

export const stepStateColumn = z.enum(STEP_STATES);
export const stuckReasonColumn = z.enum(STUCK_REASONS).nullable();
