import type { EvaluationResult, UseCase } from '#app/domain/evaluation/evaluation.ts';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { Profile } from '#app/domain/questionnaire/profile.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/** What the report says beside the result. */
export interface ReportFacts {
  /** May be empty. Cover and header only. */
  readonly firmName: string;
  readonly profile: { readonly [Key in keyof Profile]?: Profile[Key] | null };
  readonly answers: Answers;
  readonly useCases: readonly UseCase[];
  readonly testRun: boolean;
}

export interface ReportLinks {
  /** Where the web report, the accessible original, is reached with the code; never the code itself. */
  readonly resume: string | null;
  /** Present while the owner lets others check the report. */
  readonly check?: CheckLink | null;
}

export interface CheckLink {
  /** The verification code in groups. */
  readonly code: string;
  /** The page where it can be typed. */
  readonly form: string;
  /** The page that answers for this code. */
  readonly answer: string;
}

export interface ReportInput {
  readonly result: EvaluationResult;
  readonly facts: ReportFacts;
  readonly translator: Translator;
  readonly links: ReportLinks;
}
