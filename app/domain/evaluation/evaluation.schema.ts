import { z } from 'zod';
import { DIMENSIONS, ITEMS } from '../questionnaire/items.ts';
import { GOALS, ROLES } from '../questionnaire/profile.ts';
import { levelSchema } from '../questionnaire/questionnaire.schema.ts';
import type { EvaluationResult } from './evaluation.ts';
import { VERDICTS } from '../providers/provider-result.ts';
import { HEADLINES, LIMITS, NO_BENEFIT_REASONS } from '../roadmap/roadmap-result.ts';

/** The shape of a result as it is stored and sent. Source: the HTTP API v1, "The evaluation". */
const bandSchema = z.enum(['starting', 'exploring', 'applying', 'scaling', 'leading']);
const gateIdSchema = z.enum([
  'no-digital-data',
  'no-owner',
  'no-means',
  'untrained-use',
  'trapped',
  'ungoverned-data',
]);
const itemSchema = z.enum(ITEMS);
const goalSchema = z.enum(GOALS);
const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const scoreSchema = z.number().min(0).max(100);
const shareSchema = z.number().min(0).max(1);
const rangeSchema = z.strictObject({ low: z.number(), high: z.number() });
const levelsByItemSchema = z.partialRecord(itemSchema, levelSchema);

const dimensionSchema = z.strictObject({
  score: scoreSchema.nullable(),
  low: scoreSchema,
  high: scoreSchema,
  coverage: shareSchema,
  band: bandSchema.nullable(),
  bandLow: bandSchema,
  bandHigh: bandSchema,
});

const overallSchema = z.strictObject({
  ...dimensionSchema.shape,
  uncappedBand: bandSchema.nullable(),
  cappedBy: z.array(gateIdSchema),
});

const gateSchema = z.strictObject({ id: gateIdSchema, items: z.array(itemSchema), cap: bandSchema });

const unknownGateSchema = z.strictObject({ id: gateIdSchema, items: z.array(itemSchema).min(1) });

const contradictionSchema = z.strictObject({
  id: z.enum([
    'productive-without-data',
    'productive-without-owner',
    'exit-without-portability',
    'case-without-data',
    'money-without-owner',
    'access-without-digital',
    'no-use-yet-models-chosen',
    'goal-in-use-without-use',
  ]),
  items: z.array(z.union([itemSchema, z.enum(['profile.aiUse', 'profile.goals'])])),
});

const sourceSchema = z.strictObject({
  publisher: z.string().nullable(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  namedIn: z.string().nullable(),
  period: z.string().nullable(),
  asOf: daySchema,
  checkAgain: daySchema,
  stale: z.boolean(),
});

const headlineBenchmarkIdSchema = z.enum(['sme-11', 'large-27', 'mittelstand-33']);
const groupSchema = z.enum(['productive', 'testing', 'rest']);

const benchmarkSchema = z.strictObject({
  id: headlineBenchmarkIdSchema,
  role: z.enum(['primary', 'second', 'context']),
  share: shareSchema,
  testing: shareSchema.nullable(),
  group: groupSchema.nullable(),
  standing: z.enum(['users-firm', 'users-thin', 'could-join', 'not-yet']).nullable(),
  pointsToLine: scoreSchema.nullable(),
  toLine: z.array(itemSchema),
  source: sourceSchema,
});

const officialShareSchema = z.strictObject({
  id: z.string(),
  share: shareSchema,
  matched: z.array(z.enum(['country', 'sizeClass', 'sector'])),
  source: sourceSchema,
});

const formSchema = z.enum(['own', 'bought', 'normal', 'small']);
const bridgeSchema = z.enum(['yes', 'only-at-low']).nullable();

const monthSchema = z.number().int().min(1).max(24);
const calendarMonthSchema = z.string().regex(/^\d{4}-\d{2}$/);

const stepSchema = z.strictObject({
  number: z.number().int().min(1),
  measure: z.string(),
  kind: z.enum(['improvement', 'pilot', 'decision', 'roll-out']),
  form: formSchema,
  month: monthSchema,
  endMonth: monthSchema,
  from: daySchema,
  to: daySchema,
  lead: z.enum(ROLES),
  staffDays: rangeSchema,
  costEur: rangeSchema,
  runningEurPerYear: rangeSchema,
  because: z.array(
    z.union([
      z.strictObject({ item: itemSchema, level: levelSchema.nullable() }),
      z.strictObject({ goal: goalSchema }),
    ]),
  ),
  safety: z.boolean(),
  requires: levelsByItemSchema,
  raises: levelsByItemSchema,
  opensGates: z.array(gateIdSchema),
  routes: z.array(z.string()),
  bridge: z.strictObject({
    understandable: z.literal('yes'),
    affordable: bridgeSchema,
    doable: bridgeSchema,
  }),
  projected: z.strictObject({ low: scoreSchema }),
});

const unlockSchema = z.strictObject({
  kind: z.enum(['money', 'days', 'funding', 'small-form', 'items']),
  amount: z.number().nullable(),
  route: z.string().nullable(),
  share: shareSchema.nullable(),
});

const lockedSchema = z.strictObject({
  measure: z.string(),
  missing: z.strictObject({
    items: levelsByItemSchema,
    costEur: z.number(),
    staffDays: z.number(),
    months: z.number(),
    reasons: z.array(z.string()),
  }),
  unlock: z.array(unlockSchema),
});

const roadmapSchema = z.strictObject({
  headline: z.enum(HEADLINES),
  provisional: z.boolean(),
  limits: z.array(z.enum(LIMITS)),
  start: z.strictObject({ low: scoreSchema }),
  firstBenefit: z.strictObject({
    goal: goalSchema.nullable(),
    trialFrom: calendarMonthSchema.nullable(),
    routineFrom: calendarMonthSchema.nullable(),
    reason: z.enum(NO_BENEFIT_REASONS).nullable(),
  }),
  steps: z.array(stepSchema),
  years: z.array(z.strictObject({ costEur: rangeSchema, budgetEur: z.number().nullable() })),
  locked: z.array(lockedSchema),
  later: z.array(z.string()),
  nextIfResources: z.array(
    z.strictObject({
      measure: z.string(),
      form: formSchema,
      staffDays: rangeSchema,
      costEur: rangeSchema,
      runningEurPerYear: rangeSchema,
    }),
  ),
});

const needSchema = z.enum([
  'assistant',
  'model-access',
  'hosting',
  'accelerator',
  'training-compute',
  'advice',
  'learning',
  'money',
  'exit',
]);

const threeCases = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ low: value, base: value, high: value });

const ownDaysFields = { ownDays: rangeSchema, ownDaysEur: rangeSchema.nullable() };

const reasonsSchema = z.array(z.string()).min(1);

/** The whole result. `quick` is there only where exactly the quick check's six are answered. */
export const evaluationResultSchema = z.strictObject({
  questionnaire: z.string(),
  method: z.string(),
  asOf: daySchema,
  dimensions: z.strictObject(
    Object.fromEntries(DIMENSIONS.map((id) => [id, dimensionSchema])) as Record<
      (typeof DIMENSIONS)[number],
      typeof dimensionSchema
    >,
  ),
  overall: overallSchema,
  gates: z.array(gateSchema),
  unknownGates: z.array(unknownGateSchema),
  contradictions: z.array(contradictionSchema),
  sovereignty: z.strictObject({
    rung: levelSchema.nullable(),
    weakest: z.array(itemSchema),
    known: z.number().int(),
    applicable: z.number().int(),
  }),
  benchmarks: z.array(benchmarkSchema),
  officialShares: z.array(officialShareSchema),
  roadmap: roadmapSchema,
  returns: z.array(
    z.strictObject({
      goal: goalSchema,
      benefitEurPerYear: threeCases(z.number()),
      trial: z.strictObject({ oneOffEur: rangeSchema, ...ownDaysFields }),
      routine: z.strictObject({
        oneOffEur: rangeSchema,
        runningEurPerYear: rangeSchema,
        ...ownDaysFields,
        fromPlan: z.boolean(),
      }),
      netEurPerYear: threeCases(z.number()),
      paybackMonths: threeCases(z.number().nullable()),
      paybackReason: z.literal('days-not-priced').nullable(),
    }),
  ),
  needs: z.array(
    z.strictObject({
      id: needSchema,
      fit: z.number().int().min(0),
      shortlist: z.array(z.strictObject({ provider: z.string(), reasons: reasonsSchema })).max(3),
    }),
  ),
  gaps: z.array(z.strictObject({ need: needSchema, found: z.number().int().min(0), reason: z.string() })),
  gpuNeeded: z.boolean(),
  providers: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      verdict: z.enum(VERDICTS),
      reasons: reasonsSchema,
      needs: z.array(needSchema),
      alwaysListed: z.boolean(),
    }),
  ),
  inputHash: z.string(),
  quick: z
    .strictObject({
      benchmarks: z.array(z.strictObject({ id: headlineBenchmarkIdSchema, group: groupSchema })),
      officialShares: z.array(officialShareSchema),
      gates: z.array(gateSchema),
      firstMeasure: z.string().nullable(),
    })
    .optional(),
}) satisfies z.ZodType<EvaluationResult>;
