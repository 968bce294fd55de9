import { toSourceResult } from '#app/domain/benchmarks/source.ts';
import type { BesideBenchmark } from '#app/domain/statistics/derive-benchmarks.ts';
import { deriveBenchmarks } from '#app/domain/statistics/derive-benchmarks.ts';
import type { UseOfFirms } from '#app/domain/statistics/derive-use.ts';
import { deriveUse } from '#app/domain/statistics/derive-use.ts';
import { sentences } from '#app/i18n/punctuation.ts';
import { toSourceText } from '../chapters/source-text.ts';
import type { ShareRow } from '../plots/share-bars.ts';
import type { DashboardFigure } from './dashboard-model.ts';
import { integerSpan, percentSpan, percentText } from './figure-words.ts';
import type { WordedRelease } from './release-words.ts';
import { groupName, sizesName } from './release-words.ts';
import { sharePlot } from './share-figures.ts';

/** A line of the picture, and the same of the table. */
interface UseLine {
  readonly row: ShareRow;
  readonly cells: readonly string[];
}

function ownLine({ translator }: WordedRelease, label: string, use: UseOfFirms): UseLine {
  const { percent, interval, firms, n } = use;
  return {
    row: { label, share: percent, interval, text: percentSpan(translator, percent), look: 'own' },
    cells: [
      label,
      percentSpan(translator, percent),
      ...[interval.low, interval.high].map((end) => percentText(translator, end)),
      ...[integerSpan(translator, firms), translator.format.integer(n)],
    ],
  };
}

/** A published figure, and under it the firms of the release it speaks of, where groups are made of just these. */
function besideLines(
  worded: WordedRelease,
  { benchmark, sizeClasses, use }: BesideBenchmark,
): readonly UseLine[] {
  const { translator } = worded;
  const { t } = translator;
  const share = 100 * benchmark.share;
  const label = t(`benchmarks:entries.${benchmark.id}.title`);
  const value = translator.format.percent(benchmark.share);
  const published: UseLine = {
    row: { label, share: { low: share, high: share }, interval: null, text: value, look: 'other' },
    cells: [label, value, '', '', '', ''],
  };
  const own = t('statistics:use.those', { sizes: sizesName(translator, sizeClasses) });
  return use === null ? [published] : [published, ownLine(worded, own, use)];
}

const HEAD = ['who', 'percent', 'low', 'high', 'firms', 'n'] as const;

/** Productive use beside the published figures, each beside the firms of its sizes. */
export function useFigures(worded: WordedRelease): readonly DashboardFigure[] {
  const { release, translator } = worded;
  const { t } = translator;
  const all = deriveUse(release).find(({ group }) => group.dimension === null);
  if (all === undefined) return [];
  // The figures of the articles are always there; an official one stands beside firms of its sizes or not at all.
  const benchmarks = deriveBenchmarks(release).filter(
    ({ benchmark, use }) => benchmark.use === 'headline' || use !== null,
  );
  const lines = [
    ownLine(worded, groupName(worded, all.group), all),
    ...benchmarks.flatMap((each) => besideLines(worded, each)),
  ];
  const title = t('statistics:use.title');
  return [
    {
      ...{ id: 'use-beside', title },
      plot: sharePlot(
        translator,
        title,
        lines.map(({ row }) => row),
      ),
      table: {
        caption: t('statistics:asTable', { title }),
        head: HEAD.map((key) => t(`statistics:columns.${key}`)),
        ...{ rows: lines.map(({ cells }) => cells), numeric: [1, 2, 3, 4, 5] },
      },
      notes: [
        t('statistics:notes.interval'),
        ...(all.firms.high > all.firms.low ? [t('statistics:notes.open')] : []),
        t('statistics:use.productive'),
        ...(benchmarks.some(({ use }) => use === null) ? [t('statistics:use.noGroup')] : []),
        t('method:surveysDiffer'),
        ...benchmarks.map(({ benchmark }) => sourceOf(worded, benchmark)),
      ],
    },
  ];
}

const sourceOf = ({ release, translator }: WordedRelease, benchmark: BesideBenchmark['benchmark']): string =>
  sentences(
    translator.t('statistics:use.source', {
      figure: translator.t(`benchmarks:entries.${benchmark.id}.title`),
      source: toSourceText(toSourceResult(benchmark, release.asOf), translator),
    }),
    benchmark.seen === 'second-hand' ? translator.t('report:sources.secondHand') : '',
  );
