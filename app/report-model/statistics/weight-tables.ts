import type {
  LabelledWeightedFigure,
  LabelledWeightGroup,
  LabelledWeighting,
  LabelledWeights,
} from './labelled-weights.ts';
import type { WordedRelease } from './release-words.ts';

type Value = string | number | null;

/** A column of codes has its words in the column behind it. */
export type WeightColumnType = 'code' | 'words' | 'integer' | 'date' | 'text';
export interface WeightColumn {
  /** The same in every language. */
  readonly id: string;
  readonly title: string;
  readonly type: WeightColumnType;
}

/** A table of weighted figures as programs read it: no release holds it, since its chamber may change the target. */
export interface WeightTable {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly WeightColumn[];
  readonly key: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

type Columns = Readonly<Record<string, WeightColumnType>>;

/** The names of the two tables, beside those of the release. */
export const WEIGHTED = 'weighted';
export const WEIGHT_TARGETS = 'weight-targets';

const BY = { dimension: 'code', dimension_label: 'words' } as const satisfies Columns;
const FROM = {
  ...{ target: 'text', target_source: 'text', target_as_of: 'date', release: 'text', as_of: 'date' },
} as const satisfies Columns;

const FIGURE_COLUMNS = {
  ...{ ...BY, figure: 'code', figure_label: 'words', unit: 'code', unit_label: 'words' },
  ...{ as_told_low: 'integer', as_told_high: 'integer', weighted_low: 'integer', weighted_high: 'integer' },
  ...{ low: 'integer', high: 'integer', n: 'integer', effective_n: 'integer' },
  ...FROM,
} as const satisfies Columns;
type FigureColumn = keyof typeof FIGURE_COLUMNS;

const TARGET_COLUMNS = {
  ...{ ...BY, group: 'code', group_label: 'words', n: 'integer', target_firms: 'integer' },
  ...{ target_percent: 'integer', status: 'code', status_label: 'words' },
  ...FROM,
} as const satisfies Columns;
type TargetColumn = keyof typeof TARGET_COLUMNS;

function toColumns({ translator: { t } }: WordedRelease, columns: Columns): readonly WeightColumn[] {
  return Object.entries(columns).map(([id, type]) => ({
    id,
    type,
    title: t(`statistics:weightFields.${id}`),
  }));
}

interface RowSource {
  readonly worded: WordedRelease;
  readonly weights: LabelledWeights;
  readonly by: LabelledWeighting;
}

const inOrder = <Column extends string>(
  columns: Readonly<Record<Column, WeightColumnType>>,
  row: Readonly<Record<NoInfer<Column>, Value>>,
): readonly Value[] => Object.keys(columns).map((column) => row[column as Column]);

const byOf = ({ by: { dimension, label } }: RowSource) => ({ dimension, dimension_label: label });

const fromOf = ({ weights: { target }, worded: { release } }: RowSource) => ({
  ...{ target: target.name, target_source: target.source, target_as_of: target.asOf },
  ...{ release: release.release, as_of: release.asOf },
});

function figureRow(source: RowSource, figure: LabelledWeightedFigure): Readonly<Record<FigureColumn, Value>> {
  const { worded, by } = source;
  const { code, label, unit, asTold, weighted, interval } = figure;
  return {
    ...{ ...byOf(source), figure: code, figure_label: label },
    ...{ unit, unit_label: worded.translator.t(`statistics:weightUnits.${unit}`) },
    ...{ as_told_low: asTold.low, as_told_high: asTold.high },
    ...{ weighted_low: weighted.low, weighted_high: weighted.high },
    ...{ low: interval?.low ?? null, high: interval?.high ?? null },
    ...{ n: worded.release.population.n, effective_n: by.effective },
    ...fromOf(source),
  };
}

function targetRow(source: RowSource, group: LabelledWeightGroup): Readonly<Record<TargetColumn, Value>> {
  const { code, label, n, firms, percent, status, statusLabel } = group;
  return {
    ...{ ...byOf(source), group: code, group_label: label, n },
    ...{ target_firms: firms, target_percent: percent, status, status_label: statusLabel },
    ...fromOf(source),
  };
}

/** Weighted figures beside those that were published, and what they are weighted to. */
export function toWeightTables(worded: WordedRelease, weights: LabelledWeights): readonly WeightTable[] {
  const { t } = worded.translator;
  const sources = weights.by.map((by): RowSource => ({ worded, weights, by }));
  return [
    {
      ...{ id: WEIGHTED, label: t('statistics:parts.weighted'), key: ['dimension', 'figure'] },
      columns: toColumns(worded, FIGURE_COLUMNS),
      rows: sources.flatMap((source) =>
        source.by.figures.map((figure) => inOrder(FIGURE_COLUMNS, figureRow(source, figure))),
      ),
    },
    {
      ...{ id: WEIGHT_TARGETS, label: t('statistics:weighted.targets.all'), key: ['dimension', 'group'] },
      columns: toColumns(worded, TARGET_COLUMNS),
      rows: sources.flatMap((source) =>
        source.by.groups.map((group) => inOrder(TARGET_COLUMNS, targetRow(source, group))),
      ),
    },
  ];
}

/** One of the two; null where nothing is weighted, and for every other name. */
export const findWeightTable = (
  worded: WordedRelease,
  weights: LabelledWeights | null,
  id: string,
): WeightTable | null =>
  (weights === null ? [] : toWeightTables(worded, weights)).find((table) => table.id === id) ?? null;
