import type { BenchmarkGroup, BenchmarkResult } from '#app/domain/benchmarks/benchmark-result.ts';
import { findBenchmark } from '#app/domain/benchmarks/register.ts';
import { apart, sentence, sentences } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { FirmsPlot } from '../plots/plot-data.ts';
import type { ReportInput } from '../report-input.ts';
import type { TableModel } from '../table-model.ts';
import type { BenchmarkModel, BenchmarksModel } from './benchmarks-model.ts';
import { toOfficial } from './official.view-model.ts';
import { toPool } from './pool.view-model.ts';
import { toSourceText } from './source-text.ts';
import { toStanding } from './standing.view-model.ts';

/** The official figure first, then where the firm stands, then the three figures of the article as 100 firms each. */
export function toBenchmarks(input: ReportInput): BenchmarksModel {
  const { result, translator } = input;
  const { t } = translator;
  const official = toOfficial(input);
  const groups = result.benchmarks.flatMap(({ group }) =>
    group === null ? [t('report:benchmarks.noGroup')] : [t(`method:groups.${group}.text`)],
  );
  return {
    title: t('report:benchmarks.title'),
    lead: t('report:benchmarks.lead'),
    officialTitle: t('report:benchmarks.officialTitle'),
    official,
    officialNone: official.length === 0 ? t('report:benchmarks.officialNone') : null,
    pool: toPool(input),
    standing: toStanding(input),
    figuresTitle: t('report:benchmarks.figuresTitle'),
    figuresLead: t('report:benchmarks.figuresLead'),
    pairs: toPairs(result.benchmarks, translator),
    own: t('report:benchmarks.own'),
    groups: [...new Set(groups)],
    table: toTable(result.benchmarks, translator),
    apart: t('report:benchmarks.apart'),
    differ: t('method:surveysDiffer'),
  };
}

/** By the series of the register: figures of two series are never drawn as one. */
function toPairs(entries: readonly BenchmarkResult[], translator: Translator): BenchmarksModel['pairs'] {
  const seriesOf = ({ id }: BenchmarkResult): string => findBenchmark(id)?.series ?? id;
  return [...new Set(entries.map(seriesOf))].map((series) => ({
    id: series,
    title: translator.t(`report:benchmarks.pairs.${series}`),
    entries: entries.filter((entry) => seriesOf(entry) === series).map((entry) => toEntry(entry, translator)),
  }));
}

function toEntry(entry: BenchmarkResult, translator: Translator): BenchmarkModel {
  const { t, format } = translator;
  const plot = toPlot(entry);
  const legend = plot.firms.map(({ group, count }) => {
    const text = t(`report:benchmarks.legend.${legendOf(group, entry)}`, { count });
    const isOwn = group === plot.own;
    return { group, text, isOwn, line: isOwn ? apart(translator, [text, t('report:benchmarks.own')]) : text };
  });
  return {
    id: entry.id,
    title: t('report:benchmarks.entryTitle', {
      share: format.percent(entry.share),
      population: t(`report:benchmarks.populations.${entry.id}`),
    }),
    role: t(`report:benchmarks.roles.${entry.role}`),
    origin: sentences(
      sentence(translator, t(`benchmarks:entries.${entry.id}.population`)),
      toSourceText(entry.source, translator),
    ),
    plot,
    plotText: t('report:benchmarks.plotText', { groups: format.list(legend.map(({ text }) => text)) }),
    legend,
  };
}

const HUNDRED = 100;

/** As many firms of a hundred as the figures say; the rest fill up. A firm stands among those of its size alone. */
function toPlot({ share, testing, group, role }: BenchmarkResult): FirmsPlot {
  const using = Math.round(HUNDRED * share);
  const trying = testing === null ? null : Math.round(HUNDRED * testing);
  return {
    own: role === 'context' ? null : group,
    firms: [
      { group: 'productive', count: using },
      ...(trying === null ? [] : [{ group: 'testing' as const, count: trying }]),
      { group: 'rest', count: HUNDRED - using - (trying ?? 0) },
    ],
  };
}

const legendOf = (group: BenchmarkGroup, { testing }: BenchmarkResult): string =>
  group === 'rest' && testing === null ? 'restWithTesting' : group;

function toTable(entries: readonly BenchmarkResult[], { t, format }: Translator): TableModel {
  return {
    caption: t('report:benchmarks.tableCaption'),
    head: (['benchmark', 'share', 'testing', 'group'] as const).map((key) =>
      t(`report:benchmarks.head.${key}`),
    ),
    rows: entries.map((entry) => [
      t(`report:benchmarks.names.${entry.id}`),
      format.percent(entry.share),
      entry.testing === null ? t('report:benchmarks.notAsked') : format.percent(entry.testing),
      entry.group === null ? t('report:units.notStated') : t(`method:groups.${entry.group}.title`),
    ]),
    numeric: [1, 2],
  };
}
