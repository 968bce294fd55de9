import type { ProgressPlot, ProgressRow, ScoreReading } from '#app/report-model/plots/plot-data.ts';
import type { TableModel } from '#app/report-model/report-model.ts';
import {
  fromLastToPresent,
  shortReading,
  toReading,
} from '#app/report-model/chapters/since-last.view-model.ts';
import { scoreSpan } from '#app/report-model/wording.ts';
import type { ComparedScores, WaveComparison } from '#app/domain/comparison/compare-waves.ts';
import { DIMENSIONS } from '#app/domain/questionnaire/items.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

interface Dated {
  readonly asOf: string;
}

interface Waves {
  readonly present: Dated;
  readonly last: Dated;
  readonly before: readonly Dated[];
}

/** The four dimensions in method order, then all together. */
function rowsOf({ dimensions, overall }: WaveComparison, { t }: Translator) {
  return [
    ...DIMENSIONS.map((dimension) => ({
      label: t(`questionnaire:dimensions.${dimension}.title`),
      scores: dimensions[dimension],
      strong: false,
    })),
    { label: t('report:profile.overall'), scores: overall, strong: true },
  ];
}

function fullText(translator: Translator, reading: ScoreReading | null): string {
  if (reading === null) return translator.t('report:changes.notComparable');
  const span = scoreSpan(translator, reading);
  const score = shortReading(translator, reading);
  return score === span ? span : translator.t('report:profile.plotValue', { score, span });
}

/** The numbers and words of the plot of progress. */
export function toProgressPlot(
  comparison: WaveComparison,
  waves: Waves,
  translator: Translator,
): ProgressPlot {
  const toRow = (label: string, scores: ComparedScores, strong: boolean): ProgressRow => {
    const [last = null, ...before] = scores.earlier.map(toReading);
    const present = toReading(scores.present);
    return {
      label,
      last,
      present,
      strong,
      before: before.map((reading) => reading?.score ?? null),
      value: fromLastToPresent(translator, last, present),
    };
  };
  return {
    rows: rowsOf(comparison, translator).map(({ label, scores, strong }) => toRow(label, scores, strong)),
    legend: toLegend(waves, translator),
  };
}

function toLegend({ present, last, before }: Waves, { t, format }: Translator): ProgressPlot['legend'] {
  const [to, ...others] = before.map(({ asOf }) => format.date(asOf));
  const from = others.at(-1) ?? to;
  return {
    last: t('report:changes.legend.last', { date: format.date(last.asOf) }),
    present: t('report:changes.legend.present', { date: format.date(present.asOf) }),
    before:
      from === undefined || to === undefined
        ? null
        : t('report:changes.legend.before', { count: before.length, from, to }),
  };
}

/** The numbers of the plot as a table. */
export function toScoreTable(comparison: WaveComparison, translator: Translator): TableModel {
  const { t } = translator;
  return {
    caption: t('report:changes.scoreCaption'),
    head: [
      t('report:changes.head.area'),
      t('report:changes.head.last'),
      t('report:changes.head.present'),
      t('report:changes.head.compared'),
    ],
    rows: rowsOf(comparison, translator).map(({ label, scores }) => [
      label,
      fullText(translator, toReading(scores.earlier[0])),
      fullText(translator, toReading(scores.present)),
      t('report:changes.comparedOf', { compared: scores.compared, of: scores.of }),
    ]),
    numeric: [1, 2, 3],
  };
}
