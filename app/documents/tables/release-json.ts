import { deriveBenchmarks } from '#app/domain/statistics/derive-benchmarks.ts';
import { AI_USE } from '#app/domain/statistics/question-names.ts';
import type { Cell, CellKey, Release, Table } from '#app/domain/statistics/release.ts';
import type { Range } from '#app/domain/shared/range.ts';
import type { WeightLack } from '#app/domain/statistics/derive-weighted-figures.ts';
import type { WeightTarget } from '#app/domain/statistics/weight-target.ts';
import { enumerated } from '#app/i18n/punctuation.ts';
import type { LabelledWeights } from '#app/report-model/statistics/labelled-weights.ts';
import { codeName, tableTitle } from '#app/report-model/statistics/release-words.ts';
import type { WordedRelease } from '#app/report-model/statistics/release-words.ts';

/** A published figure that speaks of firms which are in the table too, and of which sizes. */
interface LabelledBenchmark {
  readonly id: string;
  readonly share: number;
  readonly sizeClasses: readonly string[];
}

/** By one dimension: how far the release tells of the groups of the target, and the figures weighted so. */
interface JsonWeighting {
  readonly dimension: string;
  readonly effective: number | null;
  readonly lack: WeightLack | null;
  readonly label: string;
  readonly groups: readonly {
    readonly key: CellKey;
    readonly n: number | null;
    readonly firms: number | null;
    readonly label: string;
  }[];
  readonly figures: readonly {
    readonly id: string;
    readonly unit: 'percent' | 'points';
    readonly asTold: Range;
    readonly weighted: Range;
    readonly interval: Range | null;
    readonly label: string;
  }[];
}

/** What the chamber weights to on the day the file is made; no part of what was released. */
interface JsonWeights {
  readonly target: Pick<WeightTarget, 'name' | 'source' | 'asOf'>;
  readonly by: readonly JsonWeighting[];
}

export interface ReleaseJson extends Omit<Release, 'tables'> {
  readonly locale: string;
  readonly weighted: JsonWeights | null;
  readonly tables: readonly (Omit<Table, 'cells'> & {
    readonly label: string;
    readonly benchmark: readonly LabelledBenchmark[] | null;
    readonly cells: readonly (Cell & { readonly label: string })[];
  })[];
}

const cellLabel = (worded: WordedRelease, table: Table, cell: Cell): string =>
  enumerated(
    worded.translator,
    table.dimensions.map((dimension) => codeName(worded, dimension, cell.key[dimension] ?? '')),
  );

const benchmarksOf = (release: Release): readonly LabelledBenchmark[] =>
  deriveBenchmarks(release)
    .filter(({ use }) => use !== null)
    .map(({ benchmark: { id, share }, sizeClasses }) => ({ id, share, sizeClasses }));

const toJsonWeights = ({ target, by }: LabelledWeights): JsonWeights => ({
  target,
  by: by.map(({ dimension, effective, lack, said, groups, figures }) => ({
    ...{ dimension, effective, lack, label: said },
    groups: groups.map(({ code, n, firms, label }) => ({ key: { [dimension]: code }, n, firms, label })),
    figures: figures.map(({ code, unit, asTold, weighted, interval, label }) => ({
      ...{ id: code, unit, asTold, weighted, interval, label },
    })),
  })),
});

/** A release as programs read it: all that was published as it was, with a label beside each table and cell, and what is weighted. */
export function toReleaseJson(worded: WordedRelease, weights: LabelledWeights | null): ReleaseJson {
  const { release, translator } = worded;
  return {
    ...release,
    locale: translator.locale,
    weighted: weights && toJsonWeights(weights),
    tables: release.tables.map((table) => ({
      ...table,
      label: tableTitle(worded, table),
      benchmark: table.dimensions[0] === AI_USE ? benchmarksOf(release) : null,
      cells: table.cells.map((cell) => ({ ...cell, label: cellLabel(worded, table, cell) })),
    })),
  };
}
