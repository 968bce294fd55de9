import type { StepState } from '#app/domain/assessment/step-remark.ts';
import type { AssessmentFacts } from '#app/domain/statistics/facts.ts';
import { factsOf } from '#app/domain/statistics/facts.ts';
import { toFactsColumns } from './facts-columns.ts';
import { readAnswers, readProfile, readResult } from './stored-assessment.schema.ts';

/** A completed assessment without facts, as far as they are made of it. */
export interface UncountedRow {
  readonly id: string;
  readonly campaign: string | null;
  readonly district: string | null;
  readonly profile: string;
  readonly answers: string;
  readonly resultJson: string | null;
  readonly stepsDone: number;
  readonly stepsStuck: number;
}

export interface FactsReport {
  readonly filled: number;
  /** The ids of completed assessments that do not parse. They stay without facts until somebody looks at them. */
  readonly unreadable: readonly string[];
}

/** A row to insert: columns in any order, with the values of each. */
export type Insertion = Readonly<Record<string, string | number | null>>;
type MakeFacts = (rows: readonly UncountedRow[]) => readonly Insertion[];

/** What each engine does in its own way: one transaction that reads the next rows after an id and inserts what is made of them. */
export type FillBatch = (after: string, make: MakeFacts) => Promise<readonly UncountedRow[]>;

const BATCH = 100;

/** As a number on both engines, one of which counts further than numbers reach. */
const countOf = (state: StepState): string =>
  `CAST((SELECT COUNT(*) FROM "StepReport" AS "s"
   WHERE "s"."assessmentId" = "a"."id" AND "s"."state" = '${state}') AS INTEGER)`;

/** Two indexes answer this where nothing is missing. */
export const toSelection = (after: string): string =>
  `SELECT "id", "campaign", "district", "profile", "answers", "resultJson",
   ${countOf('done')} AS "stepsDone", ${countOf('stuck')} AS "stepsStuck" FROM "Assessment" AS "a"
   WHERE "status" = 'completed' AND "id" > ${after}
   AND NOT EXISTS (SELECT 1 FROM "AssessmentFacts" AS "f" WHERE "f"."assessmentId" = "a"."id")
   ORDER BY "id" LIMIT ${String(BATCH)}`;

export function toInsert(row: Insertion, parameter: (place: number) => string): string {
  const columns = Object.keys(row);
  const list = columns.map((name) => `"${name}"`).join(', ');
  const values = columns.map((_name, index) => parameter(index + 1)).join(', ');
  return `INSERT INTO "AssessmentFacts" (${list}) VALUES (${values})`;
}

/** Null: the row does not parse, so its holder cannot open it either. */
function findFacts({ profile, answers, resultJson, ...row }: UncountedRow): AssessmentFacts | null {
  try {
    const content = { ...row, profile: readProfile(profile), answers: readAnswers(answers) };
    const { stepsDone, stepsStuck } = row;
    return factsOf(content, readResult(resultJson ?? ''), { stepsDone, stepsStuck });
  } catch {
    return null;
  }
}

/** Writes the facts of completed assessments that have none. One look where none is missing. */
export async function fillFacts(fillBatch: FillBatch): Promise<FactsReport> {
  const unreadable: string[] = [];
  let filled = 0;
  for (let after = ''; ;) {
    const broken: string[] = [];
    const make: MakeFacts = (rows) =>
      rows.flatMap((row) => {
        const facts = findFacts(row);
        if (facts === null) broken.push(row.id);
        return facts === null ? [] : [{ assessmentId: row.id, ...toFactsColumns(facts) }];
      });
    const rows = await fillBatch(after, make);
    unreadable.push(...broken);
    filled += rows.length - broken.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return { filled, unreadable };
    after = last.id;
  }
}
