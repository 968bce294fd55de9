import { toOneLine } from '#app/domain/shared/one-line.ts';
import { toAnswers } from './chapters/answers.view-model.ts';
import { toBenchmarks } from './chapters/benchmarks.view-model.ts';
import { toCover } from './chapters/cover.view-model.ts';
import { toGates } from './chapters/gates.view-model.ts';
import { toLaw, toLawInForce } from './chapters/law.view-model.ts';
import { toLedger } from './chapters/ledger.view-model.ts';
import { toLocked } from './chapters/locked.view-model.ts';
import { toMethod } from './chapters/method.view-model.ts';
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

/** A result in finished words and plot numbers; web report and PDF are both drawn from it. */
export function toReportModel(input: ReportInput): ReportModel {
  const returns = toReturns(input);
  return {
    locale: input.translator.locale,
    meta: toMeta(input),
    labels: toLabels(input),
    cover: toCover(input),
    summary: toSummary(input, returns),
    profile: toProfile(input),
    benchmarks: toBenchmarks(input),
    gates: toGates(input),
    sovereignty: toSovereignty(input),
    plan: toPlan(input),
    steps: toSteps(input),
    locked: toLocked(input),
    returns,
    ledger: toLedger(input),
    method: toMethod(input),
    law: toLaw(input),
    lawInForce: toLawInForce(input),
    answers: toAnswers(input),
  };
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
