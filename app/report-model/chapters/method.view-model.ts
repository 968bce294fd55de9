import type { SourceResult } from '#app/domain/benchmarks/benchmark-result.ts';
import { apart, labelled } from '#app/i18n/punctuation.ts';
import type { ReportInput } from '../report-input.ts';
import type { MethodModel } from '../report-model.ts';
import { toSourceText } from './source-text.ts';

const PARAGRAPHS = ['scores', 'open', 'gates', 'standing', 'plan', 'money'] as const;

export function toMethod({ result, translator }: ReportInput): MethodModel {
  const { t, format } = translator;
  const sources: readonly SourceResult[] = [
    ...result.benchmarks.map((entry) => entry.source),
    ...result.officialShares.map((entry) => entry.source),
  ];
  const texts = new Map(sources.map((source) => [toSourceText(source, translator), source.url]));
  const facts = [
    { label: t('report:method.asOf'), value: format.date(result.asOf) },
    { label: t('report:method.version'), value: result.method },
    { label: t('report:method.questionnaire'), value: result.questionnaire },
    { label: t('report:method.fingerprint'), value: result.inputHash.slice(0, 16) },
  ];
  return {
    title: t('report:method.title'),
    paragraphs: PARAGRAPHS.map((name) => t(`report:method.${name}`)),
    factsTitle: t('report:method.factsTitle'),
    facts,
    factsLine: apart(
      translator,
      facts.map(({ label, value }) => labelled(translator, label, value)),
    ),
    sourcesTitle: t('report:method.sourcesTitle'),
    sources: [...texts].map(([text, url]) => ({ text, url })),
  };
}
