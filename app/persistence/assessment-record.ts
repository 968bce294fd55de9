import type { EvaluationResult, UseCase } from '#app/domain/evaluation/evaluation.ts';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import type { StoredConsent, StoredProfile } from './stored-assessment.schema.ts';
import { readAnswers, readConsent, readDone, readProfile, readUseCases } from './stored-assessment.schema.ts';

/** SHA-256 of a canonical code, hex: who holds the code owns the row. */
export type CodeHash = string;

/** What can change under a code before completion, and in part after it. */
export interface AssessmentContent {
  readonly locale: string;
  readonly profile: StoredProfile;
  readonly answers: Answers;
  readonly firmName: string;
  readonly consent: StoredConsent | null;
  readonly done: readonly string[];
  readonly useCases: readonly UseCase[];
}

export interface AssessmentRecord extends AssessmentContent {
  readonly id: string;
  readonly questionnaire: string;
  readonly status: 'draft' | 'completed';
  readonly revision: number;
  readonly testRun: boolean;
  readonly campaign: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly completedAt: Date | null;
}

export interface NewAssessment extends AssessmentContent {
  readonly id: string;
  readonly questionnaire: string;
  readonly testRun: boolean;
  readonly campaign: string | null;
  readonly fromId: string | null;
}

export interface Completion {
  readonly asOf: IsoDate;
  readonly result: EvaluationResult;
}

/** Everything but the result, which is large and read by itself. */
export const RECORD_COLUMNS = {
  id: true,
  questionnaire: true,
  locale: true,
  status: true,
  revision: true,
  profile: true,
  answers: true,
  firmName: true,
  consent: true,
  done: true,
  useCases: true,
  testRun: true,
  campaign: true,
  createdAt: true,
  updatedAt: true,
  completedAt: true,
} as const satisfies Prisma.AssessmentSelect;

type Row = Prisma.AssessmentGetPayload<{ select: typeof RECORD_COLUMNS }>;

export function toRecord(row: Row): AssessmentRecord {
  return {
    ...row,
    status: row.status === 'completed' ? 'completed' : 'draft',
    profile: readProfile(row.profile),
    answers: readAnswers(row.answers),
    consent: readConsent(row.consent),
    done: readDone(row.done),
    useCases: readUseCases(row.useCases),
  };
}

/** The columns of the content, for writing. */
export function toColumns(content: AssessmentContent) {
  return {
    locale: content.locale,
    profile: JSON.stringify(content.profile),
    answers: JSON.stringify(content.answers),
    firmName: content.firmName,
    consent: content.consent === null ? null : JSON.stringify(content.consent),
    done: JSON.stringify(content.done),
    useCases: JSON.stringify(content.useCases),
  };
}
