import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { StepState } from '#app/domain/roadmap/step-report.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { CodeHash } from './assessment-record.ts';
import type { Tables } from './database.ts';
import { readAnswers } from './stored-assessment.schema.ts';
import { toStepState } from './stored-step.ts';

/** What the owner of an assessment may see of one it follows: no id, no code, no hash, no name, no notes. */
export interface PredecessorRecord {
  readonly questionnaire: string;
  readonly answers: Answers;
  /** The day of its result, or null while it is a draft. */
  readonly asOf: IsoDate | null;
  readonly steps: readonly { readonly measure: string; readonly state: StepState; readonly at: Date }[];
}

/** How far back a chain is followed. */
const MAX_PREDECESSORS = 10;

const COLUMNS = {
  fromId: true,
  questionnaire: true,
  answers: true,
  asOf: true,
  stepReports: { select: { measure: true, state: true, at: true }, orderBy: { measure: 'asc' } },
} as const;

/**
 * The assessments an owner's one follows, newest first. The chain ends where one was erased. Empty for a foreign
 * code. A link leads to what was there before, so a chain has no end in itself.
 */
export async function findPredecessors(
  client: Pick<Tables, 'assessment'>,
  owner: CodeHash,
  most = MAX_PREDECESSORS,
): Promise<readonly PredecessorRecord[]> {
  const own = await client.assessment.findUnique({ where: { codeHash: owner }, select: { fromId: true } });
  const found: PredecessorRecord[] = [];
  let next = own?.fromId ?? null;
  while (next !== null && found.length < most) {
    const row = await client.assessment.findUnique({ where: { id: next }, select: COLUMNS });
    if (row === null) break;
    const { questionnaire, asOf, answers, stepReports, fromId } = row;
    const steps = stepReports.map((report) => ({ ...report, state: toStepState(report.state) }));
    found.push({ questionnaire, asOf, answers: readAnswers(answers), steps });
    next = fromId;
  }
  return found;
}
