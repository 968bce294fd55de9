import type { EvaluationResult } from '../evaluation/evaluation.ts';
import type { UseCase } from '../questionnaire/use-case.ts';
import type { Answers } from '../questionnaire/answers.ts';
import type { ProfileDraft } from '../questionnaire/profile.ts';
import type { PoolPosition } from './pool-position.ts';
import type { ShownSpreads } from '../voices/shown-spreads.ts';
import type { StepRemark } from './step-remark.ts';

/** Longest name of a firm, in characters as people count them. Source: the HTTP API v1, "Fields". */
export const MAX_FIRM_NAME_LENGTH = 80;

export interface Consent {
  readonly statistics: boolean;
  /** Version of the text that was agreed to. */
  readonly text: string;
  /** ISO instant. */
  readonly at: string;
}

/** What its holder fills in: profile and answers until completion, the rest for as long as it is kept. */
export interface AssessmentContent {
  /** The language it was begun in, a BCP 47 tag. */
  readonly locale: string;
  readonly profile: ProfileDraft;
  readonly answers: Answers;
  /** 0 to 80 characters, NFC. Cover and pages only: never statistics, exports or logs. */
  readonly firmName: string;
  readonly consent: Consent | null;
  /** Ids of measures that were done before this assessment began. */
  readonly done: readonly string[];
  readonly useCases: readonly UseCase[];
}

export const ASSESSMENT_STATUSES = ['draft', 'completed'] as const;

/** Everything stored under a code, as its holder may see it. */
export interface Assessment extends AssessmentContent {
  readonly questionnaire: string;
  readonly revision: number;
  readonly status: (typeof ASSESSMENT_STATUSES)[number];
  /** Whether a draft was submitted in a workshop: until somebody has decided, nobody changes profile and answers. */
  readonly isLocked: boolean;
  readonly testRun: boolean;
  /** The campaign it was begun for, and the district of it that its firm chose; null where it has none. */
  readonly campaign: string | null;
  readonly district: string | null;
  /** ISO instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly completedAt: string | null;
}

/** A completed assessment: what was answered, the result as stored, and what was said of its steps since, by measure. */
export interface CompletedAssessment {
  readonly assessment: Assessment;
  readonly result: EvaluationResult;
  readonly remarks: readonly StepRemark[];
  /** What voices said, where the firm lets its report show it; else null. */
  readonly shownSpreads: ShownSpreads | null;
  /** Where the firm stood among those of its size at completion; null where nobody can say. */
  readonly poolPosition: PoolPosition | null;
}

/** The same values, each of which may be taken back to unanswered by null. */
export type Change<Keyed> = { readonly [Key in keyof Keyed]?: Keyed[Key] | null };

/** Merged by key; null takes a value back to unanswered; arrays are replaced. */
export interface AssessmentChange {
  readonly profile?: Change<ProfileDraft>;
  readonly answers?: Change<Answers>;
  readonly firmName?: string;
  readonly consent?: Pick<Consent, 'statistics' | 'text'>;
  readonly done?: readonly string[];
  readonly useCases?: readonly UseCase[];
  readonly locale?: string;
}

/** Whether profile and answers are closed: for good by a result, or for now by a workshop. */
export const isClosed = ({ status, isLocked }: Pick<Assessment, 'status' | 'isLocked'>): boolean =>
  status === 'completed' || isLocked;
