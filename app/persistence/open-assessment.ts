import type { CodeHash } from '#app/domain/access/access.ts';
import type { Followed } from '#app/domain/assessment/predecessor.ts';
import type { StepRemark } from '#app/domain/assessment/step-remark.ts';
import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import { ENDED_STATE, LOCKING_STATE } from '#app/domain/workshop/workshop-moves.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import type { Tables } from './database.ts';
import type { StoredAssessment, StoredRow } from './stored-assessment.ts';
import { toStoredAssessment } from './stored-assessment.ts';
import { readAnswers, readResult, stepStateColumn, stuckReasonColumn } from './stored-assessment.schema.ts';

/** Everything a page may show of an assessment, from one look at the database. */
export interface OpenedAssessment extends StoredAssessment {
  /** As stored at completion, or null before. Parsed when it is asked for: most pages do not. */
  readonly readResult: () => EvaluationResult | null;
  /** What was said of the steps of its plan, by measure. */
  readonly remarks: readonly StepRemark[];
  /** What it follows, newest first; the chain ends where one was erased. */
  readonly follows: readonly Followed[];
}

/** How far back a chain is followed. A link leads to what was there before, so a chain has no end in itself. */
const MOST_FOLLOWED = 10;

/** The result only of the assessment itself: those before it are seen by their answers. */
interface ChainRow extends StoredRow {
  readonly asOf: string | null;
  readonly resultJson: string | null;
}

/** One statement for the assessment and so many of those it follows. */
function findChain(
  tables: Pick<Tables, '$queryRaw'>,
  owner: CodeHash,
  mostFollowed: number,
): Promise<readonly ChainRow[]> {
  return tables.$queryRaw<ChainRow[]>`
    WITH RECURSIVE "chain" ("id", "fromId", "depth") AS (
      SELECT "id", "fromId", 0 FROM "Assessment" WHERE "codeHash" = ${owner}
      UNION ALL
      SELECT "a"."id", "a"."fromId", "chain"."depth" + 1
      FROM "Assessment" AS "a" JOIN "chain" ON "a"."id" = "chain"."fromId"
      WHERE "chain"."depth" < ${mostFollowed}
    )
    SELECT "a"."id", "a"."version", "a"."questionnaire", "a"."locale", "a"."status", "a"."revision", "a"."profile",
      "a"."answers", "a"."firmName", "a"."consent", "a"."done", "a"."useCases", "a"."testRun", "a"."campaign",
      "a"."district", "a"."createdAt", "a"."updatedAt", "a"."completedAt", "a"."verificationHash", "a"."isClaimed", "a"."reopenedFrom",
      "a"."quickFirst", "a"."shownSpreads", "a"."firmDecidedOnVoices", "a"."poolPosition", "a"."asOf",
      (SELECT MIN("w"."id") FROM "Workshop" AS "w"
        WHERE "w"."assessmentId" = "a"."id" AND "w"."state" = ${LOCKING_STATE}) AS "lockedBy",
      (SELECT MIN("w"."id") FROM "Workshop" AS "w"
        WHERE "w"."assessmentId" = "a"."id" AND "w"."state" <> ${ENDED_STATE}) AS "admittedBy",
      CASE WHEN "chain"."depth" = 0 THEN "a"."resultJson" END AS "resultJson"
    FROM "chain" JOIN "Assessment" AS "a" ON "a"."id" = "chain"."id"
    ORDER BY "chain"."depth"`;
}

type RemarkOf = StepRemark & { readonly assessmentId: string };

async function findRemarks(
  tables: Pick<Tables, 'stepReport'>,
  ids: readonly string[],
): Promise<readonly RemarkOf[]> {
  if (ids.length === 0) return [];
  const rows = await tables.stepReport.findMany({
    where: { assessmentId: { in: [...ids] } },
    select: { assessmentId: true, measure: true, state: true, reason: true, note: true, at: true },
    orderBy: { measure: 'asc' },
  });
  return rows.map((row) => ({
    ...row,
    state: stepStateColumn.parse(row.state),
    reason: stuckReasonColumn.parse(row.reason),
    at: row.at.toISOString(),
    day: toIsoDay(row.at),
  }));
}

const remarksOn = (id: string, remarks: readonly RemarkOf[]): readonly StepRemark[] =>
  remarks.flatMap(({ assessmentId, ...remark }) => (assessmentId === id ? [remark] : []));

/** What is stored of the assessment alone. Written by hand like the above: the client takes five times as long to ask. */
export async function findAssessment(
  tables: Pick<Tables, '$queryRaw'>,
  owner: CodeHash,
): Promise<StoredAssessment | null> {
  const [row] = await findChain(tables, owner, 0);
  return row === undefined ? null : toStoredAssessment(row);
}

/** Two statements, one where nothing was completed: only then there is a plan that somebody said something of. */
export async function openAssessment(
  tables: Pick<Tables, '$queryRaw' | 'stepReport'>,
  owner: CodeHash,
): Promise<OpenedAssessment | null> {
  const [row, ...before] = await findChain(tables, owner, MOST_FOLLOWED);
  if (row === undefined) return null;
  const completed = [row, ...before].filter(({ status }) => status === 'completed');
  const remarks = await findRemarks(
    tables,
    completed.map(({ id }) => id),
  );
  const { resultJson } = row;
  return {
    ...toStoredAssessment(row),
    readResult: () => (resultJson === null ? null : readResult(resultJson)),
    remarks: remarksOn(row.id, remarks),
    follows: before.map(({ id, questionnaire, answers, asOf }) => ({
      questionnaire,
      asOf,
      answers: readAnswers(answers),
      remarks: remarksOn(id, remarks).map(({ measure, state, at }) => ({ measure, state, at })),
    })),
  };
}
