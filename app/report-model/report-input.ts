import type { Assessment } from '#app/domain/assessment/assessment.ts';
import type { Predecessor } from '#app/domain/assessment/predecessor.ts';
import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import type { NextGoal } from '#app/domain/roadmap/next-goals.ts';
import type { RoadmapResult } from '#app/domain/roadmap/roadmap-result.ts';
import type { StepRemark } from '#app/domain/assessment/step-remark.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { PoolPosition } from '#app/domain/assessment/pool-position.ts';
import type { ShownSpreads } from '#app/domain/voices/shown-spreads.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

/** What the report says beside the result. */
export type ReportFacts = Pick<Assessment, 'firmName' | 'profile' | 'answers' | 'useCases' | 'testRun'>;

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

/** What was said of the steps since the result was made, and what came of it. */
export interface PlanProgress {
  /** The last remark on each step. */
  readonly remarks: readonly StepRemark[];
  /** The day of the last remark: the plan looks ahead from here. */
  readonly asOf: IsoDate;
  /** The plan made at completion, which the remarks are about. */
  readonly firstPlan: RoadmapResult;
}

/** An assessment as far as it is compared. */
export type AssessedWave = Pick<Predecessor, 'questionnaire' | 'answers' | 'asOf'>;

export interface ReportInput {
  /** As stored, with the plan in force as its roadmap. */
  readonly result: EvaluationResult;
  /** Null as long as nothing was said. */
  readonly progress: PlanProgress | null;
  readonly facts: ReportFacts;
  readonly translator: Translator;
  readonly links: ReportLinks;
  /** The goals that could come next, each with its trial; left out or empty where anything is to be done. */
  readonly nextGoals?: readonly NextGoal[];
  /** The assessment that this one follows; left out or null where there is none, or where the reader may not know of it. */
  readonly followed?: AssessedWave | null;
  /** What voices of the firm said, where it lets its report show that; left out or null where it does not. */
  readonly shownSpreads?: ShownSpreads | null;
  /** Where the firm stood among those of its size at completion; left out or null where nobody can say. */
  readonly poolPosition?: PoolPosition | null;
  /** The day on which somebody looks at the page; left out on paper, which speaks of its own day for ever. */
  readonly lookedAtOn?: IsoDate;
}

/** The day from which the plan in force looks ahead. */
export const planDayOf = ({ result, progress }: ReportInput): IsoDate => progress?.asOf ?? result.asOf;

/** Ids of the steps reported done. */
export const doneOf = ({ progress }: Pick<ReportInput, 'progress'>): readonly string[] =>
  (progress?.remarks ?? []).flatMap(({ measure, state }) => (state === 'done' ? [measure] : []));

/** What was last said of a step, or null. */
export function findRemark({ progress }: Pick<ReportInput, 'progress'>, measure: string): StepRemark | null {
  return progress?.remarks.find((remark) => remark.measure === measure) ?? null;
}
