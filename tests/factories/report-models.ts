import { createHash } from 'node:crypto';
import { questionAfterRemarks, toReplanned, withPlanInForce } from '#app/domain/assessment/plan-in-force.ts';
import type { StepRemark } from '#app/domain/assessment/step-remark.ts';
import { canonicalInput } from '#app/domain/evaluation/canonical-input.ts';
import { evaluate, nextGoalsFor } from '#app/domain/evaluation/evaluate.ts';
import type { Question } from '#app/domain/evaluation/evaluate.ts';
import type { EvaluationInput, EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import type { NextGoal } from '#app/domain/roadmap/next-goals.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { ReportInput } from '#app/report-model/report-input.ts';
import type { PrintedReport } from '#app/report-model/report-model.ts';
import { toPrintedReport } from '#app/report-model/report.view-model.ts';
import type { SampleFirm } from './firms.ts';
import { SAMPLE_DAY, toSampleInput } from './firms.ts';

const evaluated = new Map<string, EvaluationResult>();

/** Reports ask again and again of the same few firms, and planning one takes its time. */
function evaluateOnce(input: EvaluationInput, asOf: string): EvaluationResult {
  const inputHash = createHash('sha256').update(canonicalInput(input, asOf)).digest('hex');
  const result = evaluated.get(inputHash) ?? { ...evaluate(CURRENT_METHOD, input, asOf), inputHash };
  evaluated.set(inputHash, result);
  return result;
}

export const evaluateSample = (firm: SampleFirm): EvaluationResult =>
  evaluateOnce(toSampleInput(firm), SAMPLE_DAY);

/** What could come next where nothing is to be done. */
export const nextGoalsAfter = (
  { roadmap }: Pick<EvaluationResult, 'roadmap'>,
  { input, asOf }: Pick<Question, 'input' | 'asOf'>,
): readonly NextGoal[] =>
  roadmap.limits.includes('all-well') ? nextGoalsFor(CURRENT_METHOD, input, asOf) : [];

/** The report of a sample firm in finished words. */
export function buildReportModel(
  firm: SampleFirm,
  locale: Locale,
  changes: Partial<EvaluationResult> = {},
): PrintedReport {
  const result = { ...evaluateSample(firm), ...changes };
  return toPrintedReport({
    result,
    progress: null,
    facts: { ...firm, testRun: false },
    nextGoals: nextGoalsAfter(result, { input: toSampleInput(firm), asOf: SAMPLE_DAY }),
    translator: translatorFor(locale),
    links: { resume: 'https://ki-bruecke.example/de/resume' },
  });
}

/** The report of a sample firm that has said this about its steps since, and perhaps followed an earlier one. */
export function buildReportAfter(
  firm: SampleFirm,
  locale: Locale,
  remarks: readonly StepRemark[],
  followed: ReportInput['followed'] = null,
): PrintedReport {
  const result = evaluateSample(firm);
  const content = { ...firm, questionnaire: CURRENT_QUESTIONNAIRE, done: [] };
  const question = questionAfterRemarks(content, result, remarks);
  const replanned = question && toReplanned(evaluateOnce(question.input, question.asOf), remarks);
  const inForce = withPlanInForce(result, replanned);
  return toPrintedReport({
    result: inForce,
    progress: replanned && { ...replanned, firstPlan: result.roadmap },
    facts: { ...firm, testRun: false },
    nextGoals: nextGoalsAfter(inForce, question ?? { input: toSampleInput(firm), asOf: SAMPLE_DAY }),
    translator: translatorFor(locale),
    followed,
    links: { resume: null },
  });
}
