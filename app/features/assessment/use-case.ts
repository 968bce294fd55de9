import type { EvaluationResult, RoadmapResult, UseCase } from '#app/domain/evaluation/evaluation.ts';
import type { StepReport as DatedReport, StepState, StuckReason } from '#app/domain/roadmap/step-report.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { Assessment, DraftProfile } from './assessment.ts';

/** What may be given when an assessment begins. All of it is optional. */
export interface CreationRequest {
  readonly locale?: Locale;
  readonly campaign?: string | null;
  readonly testRun?: boolean;
  /** The code of an earlier assessment: its answers are copied and the two are linked. */
  readonly from?: string;
  /** A client's own code, 22 to 128 characters. */
  readonly code?: string;
  readonly profile?: { readonly [Key in keyof DraftProfile]?: DraftProfile[Key] | null };
  readonly answers?: { readonly [Key in keyof Answers]?: Answers[Key] | null };
  readonly done?: readonly string[];
  readonly useCases?: readonly UseCase[];
}

export interface CreatedAssessment {
  /** The resume secret. Shown now, never stored, cannot be restored. */
  readonly code: string;
  readonly revision: number;
  readonly locale: Locale;
}

/** A result as it was stored at completion, with what a report says beside it. */
export interface StoredResult {
  readonly assessment: Assessment;
  readonly result: EvaluationResult;
}

/** What a report is made of: the stored result and where its plan stands by now. */
export interface ReportSource extends StoredResult {
  /** What was reported about the steps, by measure. */
  readonly steps: readonly StepReportView[];
  /** The plan made anew after the reports; null as long as there are none. */
  readonly replanned: Replanned | null;
}

export interface Replanned {
  /** The day of the last report, from which the new plan looks ahead. */
  readonly asOf: IsoDate;
  readonly roadmap: RoadmapResult;
  /** The reports it was made after. */
  readonly reports: readonly DatedReport[];
}

export interface StepReport {
  readonly state: StepState;
  /** Why it is stuck; null otherwise. */
  readonly reason: StuckReason | null;
  readonly note: string | null;
}

export interface StepReportView extends StepReport {
  readonly measure: string;
  /** ISO instant. */
  readonly at: string;
}

export interface WriteOptions {
  /** 16 to 128 characters; a repeat within 24 hours returns what the first call stored. */
  readonly idempotencyKey?: string | null;
}

export interface CreationOptions extends WriteOptions {
  /** The language of who asks, where neither the request nor an earlier assessment names one. */
  readonly locale?: Locale;
}
