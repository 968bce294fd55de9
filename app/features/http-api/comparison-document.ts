import { z } from 'zod';
import type { CompletedAssessment } from '#app/domain/assessment/assessment.ts';
import { ITEM_CHANGES } from '#app/domain/comparison/compare-items.ts';
import type { ComparedScores } from '#app/domain/comparison/compare-waves.ts';
import { compareWaves } from '#app/domain/comparison/compare-waves.ts';
import { DIMENSIONS } from '#app/domain/questionnaire/items.ts';
import { answerSchema } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { roundScore, roundShare } from '#app/domain/scoring/exact-score.ts';
import type { ExactScores } from '#app/domain/scoring/scores.ts';

const waveSchema = z.strictObject({ questionnaire: z.string(), asOf: z.string() });
const scoresSchema = z.strictObject({
  score: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  coverage: z.number(),
});
/** Of the items both versions word alike: how many of how many, and the two scores over them. */
const comparedSchema = z.strictObject({
  compared: z.int(),
  of: z.int(),
  earlier: scoresSchema.nullable(),
  present: scoresSchema.nullable(),
});

/** 200 of GET /api/v1/assessments/{code}/comparison */
export const comparisonSchema = z.strictObject({
  earlier: waveSchema,
  present: waveSchema,
  overall: comparedSchema,
  dimensions: z.strictObject(
    Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, comparedSchema])) as Record<
      (typeof DIMENSIONS)[number],
      typeof comparedSchema
    >,
  ),
  items: z.array(
    z.strictObject({
      item: z.string(),
      change: z.enum(ITEM_CHANGES),
      comparable: z.boolean(),
      earlier: answerSchema.nullable(),
      present: answerSchema.nullable(),
      delta: z.int().nullable(),
    }),
  ),
});

const toScores = (exact: ExactScores | null | undefined) =>
  exact
    ? {
        score: exact.score === null ? null : roundScore(exact.score),
        low: roundScore(exact.low),
        high: roundScore(exact.high),
        coverage: roundShare(exact.known, exact.applicable),
      }
    : null;

const toCompared = ({ compared, of, earlier, present }: ComparedScores) => ({
  ...{ compared, of },
  earlier: toScores(earlier[0]),
  present: toScores(present),
});

const toWave = ({ assessment, result }: CompletedAssessment) => ({
  questionnaire: assessment.questionnaire,
  asOf: result.asOf,
});

/** Two completed assessments side by side, rounded as results are. */
export function toComparisonDocument(earlier: CompletedAssessment, present: CompletedAssessment) {
  const { items, dimensions, overall } = compareWaves({
    ...{ present: present.assessment, last: earlier.assessment, before: [] },
  });
  return {
    earlier: toWave(earlier),
    present: toWave(present),
    overall: toCompared(overall),
    dimensions: Object.fromEntries(
      DIMENSIONS.map((dimension) => [dimension, toCompared(dimensions[dimension])]),
    ),
    items: items.map(({ isComparable, ...item }) => ({ ...item, comparable: isComparable })),
  };
}
