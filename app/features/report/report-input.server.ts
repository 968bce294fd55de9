import type { CompletedAssessment } from '#app/domain/assessment/assessment.ts';
import { costsOfGoals } from '#app/domain/assessment/goal-costs.ts';
import type { Replanned } from '#app/domain/assessment/plan-in-force.ts';
import {
  questionAfterRemarks,
  questionInForce,
  toReplanned,
  withPlanInForce,
} from '#app/domain/assessment/plan-in-force.ts';
import type { Followed } from '#app/domain/assessment/predecessor.ts';
import { lastTimeIn } from '#app/domain/assessment/predecessor.ts';
import { evaluateReturns } from '#app/domain/roadmap/returns.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { CheckLink, ReportInput } from '#app/report-model/report-input.ts';
import { evaluateQuestion, findNextGoals } from '#app/threads/evaluations.server.ts';

export type { ReportInput };

/** What a report says, and to whom. */
export interface ReportSource {
  readonly completed: CompletedAssessment;
  readonly locale: Locale;
  /** The origin people see. */
  readonly origin: string;
  /** Where others may check it, if they may. */
  readonly check: CheckLink | null;
  /** What it follows; left out for who may not know of earlier ones. */
  readonly follows?: readonly Followed[];
  /** The day on which somebody looks at it; left out for paper. */
  readonly lookedAtOn?: IsoDate;
}

/** The plan made anew after the remarks, null without one; `busy` when too much is being planned. */
async function findReplanned(completed: CompletedAssessment): Promise<Outcome<Replanned | null>> {
  const { assessment, result, remarks } = completed;
  const question = questionAfterRemarks(assessment, result, remarks);
  if (question === null) return succeed(null);
  const evaluated = await evaluateQuestion(question);
  return evaluated.ok ? succeed(toReplanned(evaluated.value, remarks)) : evaluated;
}

/** All that a report, a calendar or a table of the plan says, before it is put in words; `busy` as above. */
export async function findReportInput(source: ReportSource): Promise<Outcome<ReportInput>> {
  const { completed } = source;
  const replanned = await findReplanned(completed);
  if (!replanned.ok) return replanned;
  const input = toReportInput(source, replanned.value);
  if (!input.result.roadmap.limits.includes('all-well')) return succeed(input);
  const { assessment, result, remarks } = completed;
  const nextGoals = await findNextGoals(questionInForce(assessment, result, remarks));
  return nextGoals.ok ? succeed({ ...input, nextGoals: nextGoals.value }) : nextGoals;
}

function toReportInput(
  { completed, locale, origin, check, follows = [], lookedAtOn }: ReportSource,
  replanned: Replanned | null,
): ReportInput {
  const { assessment: facts, result: first } = completed;
  const result = withPlanInForce(first, replanned);
  const progress = replanned && { ...replanned, firstPlan: first.roadmap };
  const { useCases, profile } = facts;
  const costsOf = costsOfGoals({ result, firstPlan: progress?.firstPlan ?? null, profile });
  return {
    // The figures for it may be given at any time; what they bring is reckoned anew from the plan in force.
    result: { ...result, returns: evaluateReturns(useCases, costsOf) },
    progress,
    facts,
    translator: translatorFor(locale),
    followed: lastTimeIn(follows),
    shownSpreads: completed.shownSpreads,
    poolPosition: completed.poolPosition,
    links: { resume: `${origin}/${locale}/resume`, check },
    ...(lookedAtOn === undefined ? {} : { lookedAtOn }),
  };
}
