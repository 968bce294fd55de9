import type { EvaluationResult, RoadmapResult, UseCase } from '#app/domain/evaluation/evaluation.ts';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { Profile } from '#app/domain/questionnaire/profile.ts';
import type { StepReport } from '#app/domain/roadmap/step-report.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
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

/** What was reported about the steps since the result was made. */
export interface Progress {
  /** Each a report on a step, the last one said of it. */
  readonly reports: readonly StepReport[];
  /** The day of the last report: the plan looks ahead from here. */
  readonly asOf: IsoDate;
  /** The plan made at completion, which the reports are about. */
  readonly firstPlan: RoadmapResult;
}

export interface ReportInput {
  /** As stored, with the plan in force as its roadmap. */
  readonly result: EvaluationResult;
  /** Null as long as nothing was reported. */
  readonly progress: Progress | null;
  readonly facts: ReportFacts;
  readonly translator: Translator;
  readonly links: ReportLinks;
}

/** The day from which the plan in force looks ahead. */
export const planDayOf = ({ result, progress }: ReportInput): IsoDate => progress?.asOf ?? result.asOf;

/** Ids of the steps reported done. */
export const doneOf = ({ progress }: Pick<ReportInput, 'progress'>): readonly string[] =>
  (progress?.reports ?? []).flatMap(({ measure, state }) => (state === 'done' ? [measure] : []));

/** What was last said of a step, or null. */
export function findReport({ progress }: Pick<ReportInput, 'progress'>, measure: string): StepReport | null {
  return progress?.reports.find((report) => report.measure === measure) ?? null;
}
