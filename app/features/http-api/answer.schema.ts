import { z } from 'zod';
import { GOALS } from '#app/domain/questionnaire/profile.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { answerSchema, PROFILE_FIELDS } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { STEP_STATES, STUCK_REASONS } from '#app/domain/assessment/step-remark.ts';
import { PROBLEM_STATUS } from '#app/domain/shared/problem.ts';
import type { ProblemCode } from '#app/domain/shared/problem.ts';
import { LOCALES } from '#app/i18n/locales.ts';

const instantSchema = z.iso.datetime();
const codes = Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]];

const linksSchema = z.strictObject({
  self: z.string(),
  completion: z.string(),
  result: z.string(),
  report: z.string(),
  page: z.string(),
});

/** 201 of POST /api/v1/assessments */
export const createdSchema = z.strictObject({
  code: z.string(),
  revision: z.int(),
  links: linksSchema,
});

/** 200 of PATCH /api/v1/assessments/{code} */
export const savedSchema = z.strictObject({ revision: z.int() });

/** 200 of PUT /api/v1/assessments/{code}/steps/{measure} */
export const stepSchema = z.strictObject({
  measure: z.string(),
  state: z.enum(STEP_STATES),
  reason: z.enum(STUCK_REASONS).nullable(),
  note: z.string().nullable(),
  at: instantSchema,
});

const nullableFields = Object.fromEntries(
  Object.entries(PROFILE_FIELDS).map(([field, schema]) => [field, schema.nullable()]),
);
const nullableAnswers = Object.fromEntries(ITEMS.map((item) => [item, answerSchema.nullable()]));

/** 200 of GET /api/v1/assessments/{code} */
export const assessmentDocumentSchema = z.strictObject({
  questionnaire: z.string(),
  revision: z.int(),
  status: z.enum(['draft', 'completed']),
  locale: z.enum(LOCALES),
  profile: z.strictObject(nullableFields),
  answers: z.strictObject(nullableAnswers),
  firmName: z.string(),
  consent: z.strictObject({ statistics: z.boolean(), text: z.string(), at: instantSchema }).nullable(),
  done: z.array(z.string()),
  useCases: z.array(
    z.strictObject({
      goal: z.enum(GOALS),
      hoursPerWeek: z.number().nullable(),
      people: z.number().nullable(),
      hourlyCostEur: z.number().nullable(),
      lossEurPerYear: z.number().nullable(),
      shareOverride: z.number().nullable(),
      lossShareOverride: z.number().nullable(),
    }),
  ),
  testRun: z.boolean(),
  campaign: z.string().nullable(),
  district: z.string().nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  completedAt: instantSchema.nullable(),
  steps: z.array(stepSchema),
  links: linksSchema,
});

/** Every expected failure. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(codes),
  errors: z
    .array(
      z.strictObject({
        pointer: z.string(),
        code: z.enum(codes),
        allowed: z.array(z.string()).max(40).optional(),
      }),
    )
    .optional(),
  current: z.int().optional(),
});
