import { z } from 'zod';
import type { Assessment, AssessmentContent } from '#app/domain/assessment/assessment.ts';
import { ASSESSMENT_STATUSES } from '#app/domain/assessment/assessment.ts';
import type { InviteMark } from '#app/domain/campaign/personal-code.ts';
import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { PoolPosition } from '#app/domain/assessment/pool-position.ts';
import type { ShownSpreads } from '#app/domain/voices/shown-spreads.ts';
import { readAnswers, readConsent, readDone, readProfile, readUseCases } from './stored-assessment.schema.ts';
import { readPoolPosition } from './pool-position.schema.ts';
import { readShownSpreads } from './shown-spreads.schema.ts';

/** What is stored of one assessment, and the id by which the database knows it. */
export interface StoredAssessment {
  /** Differs between any two assessments and never leaves the server. */
  readonly id: string;
  /** Grows with every change of what is kept under the code. */
  readonly version: number;
  readonly assessment: Assessment;
  /** Whether a reader of the report may have it confirmed. */
  readonly isVerifiable: boolean;
  /** Whether anybody has come under its code: who made it was handed the code, or a page under it was opened. */
  readonly isClaimed: boolean;
  /** The retired questionnaire it was answered by, where its answers were taken over as a draft; else null. */
  readonly reopenedFrom: string | null;
  /** The measure that the quick check named first, where it was begun with the answers of the quick check; else null. */
  readonly quickFirst: string | null;
  /** What voices said, where the firm lets its report show it; else null. */
  readonly shownSpreads: ShownSpreads | null;
  /** Where its firm stood among those of its size when it was completed; null where nobody can say. */
  readonly poolPosition: PoolPosition | null;
  /** Whether the firm itself has decided if its report shows them. */
  readonly hasFirmDecidedOnVoices: boolean;
  /** Whether an adviser has access to it by way of a workshop. */
  readonly hasAdviser: boolean;
}

export interface NewAssessment extends AssessmentContent {
  readonly id: string;
  readonly questionnaire: string;
  readonly testRun: boolean;
  readonly campaign: string | null;
  readonly district: string | null;
  /** Made of the personal code it is begun with; null: it is begun without one. */
  readonly inviteMark?: InviteMark | null;
  /** Whether its chamber enters its answers from paper. */
  readonly fromPaper?: boolean;
  readonly fromId: string | null;
  /** What the quick check named first, of who begins with its answers. */
  readonly quickFirst: string | null;
  /** Whether who made it has surely got its code. */
  readonly isClaimed: boolean;
}

export interface Completion {
  /** As it stands when it is closed. */
  readonly content: AssessmentContent;
  readonly asOf: IsoDate;
  readonly result: EvaluationResult;
  /** Left out or null where nobody can say. */
  readonly poolPosition?: PoolPosition | null;
}

/** The columns of `StoredAssessment`. The result is large and read by itself. */
export interface StoredRow {
  readonly id: string;
  readonly version: number;
  readonly questionnaire: string;
  readonly locale: string;
  readonly status: string;
  readonly revision: number;
  readonly profile: string;
  readonly answers: string;
  readonly firmName: string;
  readonly consent: string | null;
  readonly done: string;
  readonly useCases: string;
  readonly testRun: boolean;
  readonly campaign: string | null;
  readonly district: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly completedAt: Date | null;
  readonly verificationHash: string | null;
  readonly isClaimed: boolean;
  readonly reopenedFrom: string | null;
  readonly quickFirst: string | null;
  readonly shownSpreads: string | null;
  readonly poolPosition: string | null;
  readonly firmDecidedOnVoices: boolean;
  /** A workshop in which its answers were submitted. */
  readonly lockedBy: string | null;
  /** A workshop that has not ended. */
  readonly admittedBy: string | null;
}

const statusSchema = z.enum(ASSESSMENT_STATUSES);

/** What does not parse was not written by this program: reading it throws. */
export function toStoredAssessment(row: StoredRow): StoredAssessment {
  return {
    id: row.id,
    version: row.version,
    isVerifiable: row.verificationHash !== null,
    isClaimed: row.isClaimed,
    reopenedFrom: row.reopenedFrom,
    quickFirst: row.quickFirst,
    shownSpreads: row.shownSpreads === null ? null : readShownSpreads(row.shownSpreads),
    poolPosition: row.poolPosition === null ? null : readPoolPosition(row.poolPosition),
    hasFirmDecidedOnVoices: row.firmDecidedOnVoices,
    hasAdviser: row.admittedBy !== null,
    assessment: {
      questionnaire: row.questionnaire,
      revision: row.revision,
      status: statusSchema.parse(row.status),
      isLocked: row.lockedBy !== null,
      locale: row.locale,
      profile: readProfile(row.profile),
      answers: readAnswers(row.answers),
      firmName: row.firmName,
      consent: readConsent(row.consent),
      done: readDone(row.done),
      useCases: readUseCases(row.useCases),
      testRun: row.testRun,
      campaign: row.campaign,
      district: row.district,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      completedAt: row.completedAt?.toISOString() ?? null,
    },
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
