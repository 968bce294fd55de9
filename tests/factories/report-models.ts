import { createHash } from 'node:crypto';
import type { ReportModel } from '#app/report-model/report-model.ts';
import { toReportModel } from '#app/report-model/report.view-model.ts';
import { evaluate } from '#app/domain/evaluation/evaluate.ts';
import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import { afterReports } from '#app/domain/roadmap/after-reports.ts';
import type { StepReport } from '#app/domain/roadmap/step-report.ts';
import { toProgress, withPlanInForce } from '#app/features/report/report-source.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { SampleFirm } from './firms.ts';
import { toEvaluationInput } from './firms.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

export function evaluateSample(firm: SampleFirm): EvaluationResult {
  return evaluate(toEvaluationInput(firm), { hash });
}

/** The report of a sample firm in finished words. */
export function buildReportModel(
  firm: SampleFirm,
  locale: Locale,
  changes: Partial<EvaluationResult> = {},
): ReportModel {
  return toReportModel({
    result: { ...evaluateSample(firm), ...changes },
    progress: null,
    facts: { ...firm, testRun: false },
    translator: translatorFor(locale),
    links: { resume: 'https://ki-bruecke.example/de/resume' },
  });
}

/** The report of a sample firm that has said this about its steps since. */
export function buildReportAfter(
  firm: SampleFirm,
  locale: Locale,
  reports: readonly StepReport[],
): ReportModel {
  const input = afterReports(toEvaluationInput(firm), reports);
  const source = {
    result: evaluateSample(firm),
    assessment: { ...firm, testRun: false },
    steps: reports.map(({ on, ...step }) => ({ ...step, at: `${on}T09:00:00.000Z` })),
    replanned: { asOf: input.asOf, roadmap: evaluate(input, { hash }).roadmap, reports },
  };
  return toReportModel({
    ...{ result: withPlanInForce(source), progress: toProgress(source) },
    ...{ facts: source.assessment, translator: translatorFor(locale), links: { resume: null } },
  });
}
