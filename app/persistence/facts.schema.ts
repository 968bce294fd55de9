import { z } from 'zod';
import { DIMENSIONS, ITEMS } from '#app/domain/questionnaire/items.ts';
import { AI_USES, GOALS, SECTORS, SIZE_CLASSES } from '#app/domain/questionnaire/profile.ts';
import { HEADLINES } from '#app/domain/roadmap/roadmap-result.ts';
import { BANDS } from '#app/domain/scoring/bands.ts';
import { GATES } from '#app/domain/scoring/gates.ts';
import type { AssessmentFacts } from '#app/domain/statistics/facts.ts';
import {
  gateColumn,
  goalColumn,
  levelColumn,
  NOT_APPLICABLE,
  scoreColumn,
  UNKNOWN,
} from '#app/domain/statistics/facts.ts';

const columns = <Id extends string>(
  ids: readonly Id[],
  nameOf: (id: Id) => string,
  value: z.ZodType,
): Readonly<Record<string, z.ZodType>> => Object.fromEntries(ids.map((id) => [nameOf(id), value]));

/** A row as the database gives it back. What does not parse was not written by this program: reading it throws. */
const factsSchema = z.strictObject({
  assessmentId: z.string(),
  questionnaire: z.string(),
  method: z.string(),
  campaign: z.string().nullable(),
  district: z.string().nullable(),
  period: z.string(),
  sizeClass: z.enum(SIZE_CLASSES),
  sector: z.enum(SECTORS),
  country: z.string(),
  region: z.string().nullable(),
  aiUse: z.enum(AI_USES),
  ...columns([...DIMENSIONS, 'overall'], scoreColumn, z.int().min(0).max(1000).nullable()),
  band: z.enum(BANDS).nullable(),
  ...columns(
    GATES.map(({ id }) => id),
    gateColumn,
    z.int().min(UNKNOWN).max(1),
  ),
  ...columns(GOALS, goalColumn, z.string().nullable()),
  firstGoal: z.enum(GOALS).nullable(),
  ...columns(ITEMS, levelColumn, z.int().min(NOT_APPLICABLE).max(4).nullable()),
  headline: z.enum(HEADLINES),
  stepsPlanned: z.int().nonnegative(),
  stepsDone: z.int().nonnegative(),
  stepsStuck: z.int().nonnegative(),
});

/** The columns whose names are made of ids have no names of their own in the type of the schema. */
export function readFacts(row: object): AssessmentFacts {
  const { assessmentId: _assessment, ...facts } = factsSchema.parse(row);
  return facts as AssessmentFacts;
}
