import type { Evaluation } from '#app/domain/evaluation/evaluation.ts';
import { canonicalInput } from '#app/domain/evaluation/canonical-input.ts';
import { toResult } from '#app/domain/evaluation/to-result.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { sha256 } from '#app/platform/sha256.server.ts';
import { toReturns } from '#app/report-model/chapters/returns.view-model.ts';
import { toSummary } from '#app/report-model/chapters/summary.view-model.ts';
import type { ReportInput } from '#app/report-model/report-input.ts';
import { EXAMPLE_FIRM } from './example-firm.ts';
import type { MinutesNeeded } from './start.view-model.ts';
import { toWaysIn } from './start.view-model.ts';

export type ExampleView = ReturnType<typeof toExampleView>;

interface ExampleSource {
  /** Of the made-up firm, as of today. */
  readonly evaluation: Evaluation;
  readonly minutes: MinutesNeeded;
  readonly newCode: string;
}

/** The overview of a result, of a firm that does not exist: the words of the report, and nothing stored. */
export function toExampleView(translator: Translator, { evaluation, minutes, newCode }: ExampleSource) {
  const { t, locale } = translator;
  const firm = t('start:example.firm');
  const title = t('start:example.title', { firm });
  const { profile, answers, useCases } = EXAMPLE_FIRM;
  const input: ReportInput = {
    result: toResult(evaluation, sha256(canonicalInput(EXAMPLE_FIRM, evaluation.asOf))),
    progress: null,
    facts: { firmName: firm, profile, answers, useCases, testRun: false },
    translator,
    links: { resume: null },
  };
  return {
    documentTitle: pageTitle(translator, title),
    title,
    notice: t('start:example.notice'),
    story: t('start:example.story'),
    summary: toSummary(input, toReturns(input)),
    overview: t('start:example.overview'),
    ways: toWaysIn(translator, { minutes, newCode }),
    back: { href: `/${locale}`, text: t('start:example.back') },
  };
}
