import { z } from 'zod';
import { COUNTRIES } from './countries.ts';
import { ITEMS } from './items.ts';
import {
  AI_USES,
  EXPOSURE_WISHES,
  GERMAN_REGIONS,
  GOAL_STATUSES,
  GOALS,
  MAX_BUDGET_EUR_PER_YEAR,
  MAX_GOALS,
  MAX_STAFF_DAYS_PER_QUARTER,
  ROLES,
  SECTORS,
  SIZE_CLASSES,
  STAFF_DAYS_STEP,
} from './profile.ts';
import type { UseCase } from './use-case.ts';
import { GOALS_WITH_LOSS, LOSS_FIGURES, TIME_FIGURES, type USE_CASE_FIGURES } from './use-case.ts';

/** The edges of profile and answers: requests and stored columns are parsed with these. */
export const levelSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

export const MAX_REASON_LENGTH = 200;

/** Characters as people count them, not UTF-16 units. */
export const lengthOf = (text: string): number => Array.from(text).length;

const reasonSchema = z
  .string()
  .refine((text) => text.trim() !== '', { params: { code: 'reason-missing' } })
  .refine((text) => lengthOf(text) <= MAX_REASON_LENGTH, { params: { code: 'out-of-range' } })
  .meta({ minLength: 1, maxLength: MAX_REASON_LENGTH });

export const answerSchema = z.union([
  z.strictObject({ level: levelSchema }),
  z.strictObject({ unknown: z.literal(true) }),
  z.strictObject({ notApplicable: z.literal(true), reason: reasonSchema }),
]);

export const answersSchema = z.partialRecord(z.enum(ITEMS), answerSchema);

export const resourcesSchema = z.strictObject({
  budgetEurPerYear: z.number().min(0).max(MAX_BUDGET_EUR_PER_YEAR),
  staffDaysPerQuarter: z.number().min(0).max(MAX_STAFF_DAYS_PER_QUARTER).multipleOf(STAFF_DAYS_STEP),
});

const REGION = /^[A-Z]{2}[0-9A-Z]$/;

const regionSchema = z
  .string()
  .refine(
    (code) =>
      REGION.test(code) && (!code.startsWith('DE') || (GERMAN_REGIONS as readonly string[]).includes(code)),
    { params: { code: 'unknown-option', allowed: GERMAN_REGIONS } },
  )
  .meta({ pattern: REGION.source });

export const goalsSchema = z
  .array(z.enum(GOALS))
  .max(MAX_GOALS)
  .refine((goals) => new Set(goals).size === goals.length, { params: { code: 'out-of-range' } })
  .meta({ uniqueItems: true });

/** Every field of the profile by itself; which are required depends on the call. */
export const PROFILE_FIELDS = {
  role: z.enum(ROLES),
  sizeClass: z.enum(SIZE_CLASSES),
  sector: z.enum(SECTORS),
  country: z.enum(COUNTRIES),
  region: regionSchema,
  aiUse: z.enum(AI_USES),
  goals: goalsSchema,
  goalStatus: z.partialRecord(z.enum(GOALS), z.enum(GOAL_STATUSES)),
  exposure: z.enum(EXPOSURE_WISHES),
  resources: resourcesSchema,
} as const;

/** Most persons and euro an hour that are still taken for a typing slip's upper end, not for a firm. */
const MAX_PEOPLE = 1_000_000;
const MAX_HOURLY_COST_EUR = 10_000;
const HOURS_A_WEEK = 168;

const shareSchema = z.number().min(0).max(1);

/** What is wrong with figures that are right one by one. */
function checkFigures(useCase: UseCase, faults: z.core.$RefinementCtx): void {
  const isGiven = (figure: (typeof USE_CASE_FIGURES)[number]): boolean => (useCase[figure] ?? null) !== null;
  const refuse = (figure: string, code: string): void => {
    faults.issues.push({ code: 'custom', input: useCase, path: [figure], params: { code } });
  };
  if (TIME_FIGURES.some(isGiven) || !isGiven('lossEurPerYear')) {
    TIME_FIGURES.filter((figure) => !isGiven(figure)).forEach((figure) => refuse(figure, 'missing-field'));
  }
  if (GOALS_WITH_LOSS.includes(useCase.goal)) return;
  LOSS_FIGURES.filter(isGiven).forEach((figure) => refuse(figure, 'unknown-field'));
}

export const useCaseSchema = z
  .strictObject({
    goal: z.enum(GOALS),
    hoursPerWeek: z.number().gt(0).max(HOURS_A_WEEK).nullish(),
    people: z.number().min(1).max(MAX_PEOPLE).multipleOf(1).nullish(),
    hourlyCostEur: z.number().gt(0).max(MAX_HOURLY_COST_EUR).nullish(),
    lossEurPerYear: z.number().gt(0).max(MAX_BUDGET_EUR_PER_YEAR).nullish(),
    shareOverride: shareSchema.nullish(),
    lossShareOverride: shareSchema.nullish(),
  })
  .superRefine(checkFigures);

/** One entry a goal at most. */
export const useCasesSchema = z
  .array(useCaseSchema)
  .max(GOALS.length)
  .refine((cases) => new Set(cases.map((useCase) => useCase.goal)).size === cases.length, {
    params: { code: 'out-of-range' },
  });
