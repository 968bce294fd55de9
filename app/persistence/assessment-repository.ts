import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import type { StepState, StuckReason } from '#app/domain/roadmap/step-report.ts';
import type {
  AssessmentContent,
  AssessmentRecord,
  CodeHash,
  Completion,
  NewAssessment,
} from './assessment-record.ts';
import { RECORD_COLUMNS, toColumns, toRecord } from './assessment-record.ts';
import type { PredecessorRecord } from './find-predecessors.ts';
import { findPredecessors } from './find-predecessors.ts';
import type { Tables } from './database.ts';
import { readResult } from './stored-assessment.schema.ts';
import { toStepState, toStuckReason } from './stored-step.ts';

type Reader = Pick<Tables, 'assessment' | 'stepReport'>;

export interface StepReportRecord {
  readonly measure: string;
  readonly state: StepState;
  readonly reason: StuckReason | null;
  readonly note: string | null;
  readonly at: Date;
}

export interface AssessmentReader {
  readonly find: (owner: CodeHash) => Promise<AssessmentRecord | null>;
  /** The stored result, or null before completion and for a foreign code. */
  readonly findResult: (owner: CodeHash) => Promise<EvaluationResult | null>;
  /** By measure. */
  readonly findSteps: (owner: CodeHash) => Promise<readonly StepReportRecord[]>;
  /** What the owner's assessment follows, newest first. */
  readonly findPredecessors: (owner: CodeHash, most?: number) => Promise<readonly PredecessorRecord[]>;
}

export interface AssessmentWriter extends AssessmentReader {
  readonly create: (owner: CodeHash, assessment: NewAssessment, at: Date) => Promise<void>;
  /** Replaces the content and returns the new revision. */
  readonly update: (owner: CodeHash, content: AssessmentContent, at: Date) => Promise<number>;
  readonly complete: (owner: CodeHash, completion: Completion, at: Date) => Promise<void>;
  readonly saveStep: (owner: CodeHash, step: StepReportRecord) => Promise<void>;
  /** Takes a report back, if there was one. */
  readonly removeStep: (owner: CodeHash, measure: string) => Promise<void>;
  /** False when there was nothing under the code. */
  readonly erase: (owner: CodeHash) => Promise<boolean>;
}

export function createAssessmentReader(client: Reader): AssessmentReader {
  return {
    find: async (owner) => {
      const row = await client.assessment.findUnique({ where: { codeHash: owner }, select: RECORD_COLUMNS });
      return row ? toRecord(row) : null;
    },
    findResult: async (owner) => {
      const row = await client.assessment.findUnique({
        where: { codeHash: owner },
        select: { resultJson: true },
      });
      return row?.resultJson ? readResult(row.resultJson) : null;
    },
    findSteps: async (owner) => {
      const rows = await client.stepReport.findMany({
        where: { assessment: { codeHash: owner } },
        select: { measure: true, state: true, reason: true, note: true, at: true },
        orderBy: { measure: 'asc' },
      });
      return rows.map((row) => ({
        ...row,
        state: toStepState(row.state),
        reason: toStuckReason(row.reason),
      }));
    },
    findPredecessors: (owner, most) => findPredecessors(client, owner, most),
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createAssessmentWriter(client: Reader): AssessmentWriter {
  return {
    ...createAssessmentReader(client),
    create: async (owner, { id, questionnaire, testRun, campaign, fromId, ...content }, at) => {
      await client.assessment.create({
        data: {
          ...{ id, questionnaire, testRun, campaign, fromId },
          ...toColumns(content),
          codeHash: owner,
          status: 'draft',
          revision: 1,
          createdAt: at,
          updatedAt: at,
        },
        select: { id: true },
      });
    },
    update: async (owner, content, at) => {
      const { revision } = await client.assessment.update({
        where: { codeHash: owner },
        data: { ...toColumns(content), updatedAt: at, revision: { increment: 1 } },
        select: { revision: true },
      });
      return revision;
    },
    complete: async (owner, { asOf, result }, at) => {
      await client.assessment.update({
        where: { codeHash: owner },
        data: {
          ...{ asOf, resultJson: JSON.stringify(result), status: 'completed' },
          ...{ completedAt: at, updatedAt: at, revision: { increment: 1 } },
        },
        select: { id: true },
      });
    },
    saveStep: async (owner, { measure, ...report }) => {
      const { id } = await client.assessment.findUniqueOrThrow({
        where: { codeHash: owner },
        select: { id: true },
      });
      await client.stepReport.upsert({
        where: { assessmentId_measure: { assessmentId: id, measure } },
        create: { assessmentId: id, measure, ...report },
        update: report,
        select: { measure: true },
      });
    },
    removeStep: async (owner, measure) => {
      await client.stepReport.deleteMany({ where: { measure, assessment: { codeHash: owner } } });
    },
    erase: async (owner) => {
      const { count } = await client.assessment.deleteMany({ where: { codeHash: owner } });
      return count > 0;
    },
  };
}
