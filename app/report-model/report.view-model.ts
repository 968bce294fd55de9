import { toOneLine } from '#app/domain/shared/one-line.ts';
import { toAnswers } from './chapters/answers.view-model.ts';
import { toBenchmarks } from './chapters/benchmarks.view-model.ts';
import { toCover } from './chapters/cover.view-model.ts';
import { toGates } from './chapters/gates.view-model.ts';
import { toLaw, toLawInForce } from './chapters/law.view-model.ts';
import { toLedger } from './chapters/ledger.view-model.ts';
import { toLocked } from './chapters/locked.view-model.ts';
import { toMethod } from './chapters/method.view-model.ts';
import { toNextGoals } from './chapters/next-goals.view-model.ts';
import { toPaper } from './chapters/paper.view-model.ts';
import { toPlan } from './chapters/plan.view-model.ts';
import { toProfile } from './chapters/profile.view-model.ts';
import type { ReportInput } from './report-input.ts';
import type { PrintedReport, ReportLabels, ReportMeta, ReportModel, WordReport } from './report-model.ts';
import { PAGE_MARKS } from './report-model.ts';
import { toReturns } from './chapters/returns.view-model.ts';
import { toSovereignty } from './chapters/sovereignty.view-model.ts';
import { toSteps } from './chapters/steps.view-model.ts';
import { toSummary } from './chapters/summary.view-model.ts';
import { toWord } from './chapters/word.view-model.ts';

/** How each part is put into words. The summary takes up what the returns say. */
const PARTS: {
  readonly [Part in keyof ReportModel]: (input: ReportInput, report: ReportModel) => ReportModel[Part];
} = {
  locale: ({ translator }) => translator.locale,
  meta: toMeta,
  labels: toLabels,
  cover: toCover,
  summary: (input, { returns }) => toSummary(input, returns),
  profile: toProfile,
  benchmarks: toBenchmarks,
  gates: toGates,
  sovereignty: toSovereignty,
  plan: toPlan,
  steps: toSteps,
  nextGoals: toNextGoals,
  locked: toLocked,
  returns: toReturns,
  ledger: toLedger,
  method: toMethod,
  law: toLaw,
  lawInForce: toLawInForce,
  answers: toAnswers,
};

/**
 * A result in finished words and plot numbers; web report and PDF are both drawn from it. Each part is put into words
 * when it is first asked for: a page shows few of them. Whoever copies or sends the model asks for all.
 */
export function toReportModel(input: ReportInput): ReportModel {
  const report = {} as ReportModel;
  for (const part of Object.keys(PARTS) as (keyof ReportModel)[]) {
    const get = (): unknown => {
      const value = PARTS[part](input, report);
      Object.defineProperty(report, part, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(report, part, { get, enumerable: true, configurable: true });
  }
  return report;
}

/** The same with the words of paper. */
export function toPrintedReport(input: ReportInput): PrintedReport {
  const report = toReportModel(input);
  return { ...report, paper: toPaper(input, report) };
}

/** The same for word processors. */
export function toWordReport(input: ReportInput): WordReport {
  const report = toPrintedReport(input);
  return { ...report, word: toWord(input.translator, report.steps) };
}

function toMeta({ result, facts, translator }: ReportInput): ReportMeta {
  const { t } = translator;
  const firm = toOneLine(facts.firmName);
  return {
    title: firm === '' ? t('report:cover.title') : t('report:meta.title', { firm }),
    subject: t('report:meta.subject', { date: translator.format.date(result.asOf) }),
    author: t('report:product'),
    asOf: result.asOf,
    testRun: facts.testRun ? t('report:meta.testRun') : null,
  };
}

function toLabels({ result, facts, translator }: ReportInput): ReportLabels {
  const { t, format } = translator;
  const firm = toOneLine(facts.firmName);
  return {
    header: firm === '' ? t('report:product') : firm,
    headerRight: t('report:header', { date: format.date(result.asOf) }),
    page: t('report:page', PAGE_MARKS),
  };
}
