import type { WeightTarget } from '#app/domain/statistics/weight-target.ts';
import type { DashboardFigure } from './dashboard-model.ts';
import { integerSpan, percentSpan, percentText } from './figure-words.ts';
import type {
  LabelledWeightedFigure,
  LabelledWeightGroup,
  LabelledWeighting,
  LabelledWeights,
} from './labelled-weights.ts';
import { labelWeights } from './labelled-weights.ts';
import type { WordedRelease } from './release-words.ts';

type TableRow = readonly string[];

function figureRow({ translator }: WordedRelease, figure: LabelledWeightedFigure): TableRow {
  const { label, unit, asTold, weighted, interval } = figure;
  const span = unit === 'percent' ? percentSpan : integerSpan;
  return [
    label,
    ...[asTold, weighted].map((range) => span(translator, range)),
    ...[interval?.low, interval?.high].map((end) => (end === undefined ? '' : percentText(translator, end))),
  ];
}

const HEAD = ['figure', 'asTold', 'weighted', 'low', 'high'] as const;

function figuresBeside(
  worded: WordedRelease,
  { source }: LabelledWeights,
  { dimension, title, said, figures }: LabelledWeighting,
): readonly DashboardFigure[] {
  const { t } = worded.translator;
  if (figures.length === 0) return [];
  return [
    {
      ...{ id: `weighted-by-${dimension}`, title, plot: null },
      table: {
        caption: title,
        head: HEAD.map((column) => t(`statistics:weighted.head.${column}`)),
        rows: figures.map((figure) => figureRow(worded, figure)),
        numeric: [1, 2, 3, 4],
      },
      notes: [source, said, t('statistics:weighted.meaning'), t('statistics:weighted.interval')],
    },
  ];
}

function targetRow({ translator }: WordedRelease, group: LabelledWeightGroup): TableRow {
  const { t, format } = translator;
  const { label, n, firms, percent } = group;
  return [
    label,
    n === null ? t('statistics:tooFew') : format.integer(n),
    firms === null ? t('statistics:weighted.none') : format.integer(firms),
    percent === null ? '' : percentText(translator, percent),
  ];
}

const TARGET_HEAD = ['group', 'n', 'firms', 'share'] as const;

function targetFigure(
  worded: WordedRelease,
  { source }: LabelledWeights,
  { dimension, targetTitle, said, lack, groups }: LabelledWeighting,
): DashboardFigure {
  const { t } = worded.translator;
  return {
    ...{ id: `target-by-${dimension}`, title: targetTitle, plot: null },
    table: {
      caption: targetTitle,
      head: TARGET_HEAD.map((column) => t(`statistics:weighted.head.${column}`)),
      rows: groups.map((group) => targetRow(worded, group)),
      numeric: [1, 2, 3],
    },
    notes: [source, ...(lack === null ? [] : [said])],
  };
}

/** Figures as published beside the same ones weighted, by size and by sector, and what they are weighted to. */
export function weightedFigures(
  worded: WordedRelease,
  target: WeightTarget | null,
): readonly DashboardFigure[] {
  const weights = labelWeights(worded, target);
  return (weights?.by ?? []).flatMap((weighting) =>
    weights === null
      ? []
      : [...figuresBeside(worded, weights, weighting), targetFigure(worded, weights, weighting)],
  );
}
