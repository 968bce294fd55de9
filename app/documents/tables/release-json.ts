import { deriveBenchmarks } from '#app/domain/statistics/derive-benchmarks.ts';
import { AI_USE } from '#app/domain/statistics/question-names.ts';
import type { Cell, Release, Table } from '#app/domain/statistics/release.ts';
import { enumerated } from '#app/i18n/punctuation.ts';
import { codeName, tableTitle } from '#app/report-model/statistics/release-words.ts';
import type { WordedRelease } from '#app/report-model/statistics/release-words.ts';

/** A published figure that speaks of firms which are in the table too, and of which sizes. */
interface LabelledBenchmark {
  readonly id: string;
  readonly share: number;
  readonly sizeClasses: readonly string[];
}

export interface ReleaseJson extends Omit<Release, 'tables'> {
  readonly locale: string;
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

/** A release as programs read it: all that was published as it was, with a label beside each table and cell. */
export function toReleaseJson(worded: WordedRelease): ReleaseJson {
  const { release, translator } = worded;
  return {
    ...release,
    locale: translator.locale,
    tables: release.tables.map((table) => ({
      ...table,
      label: tableTitle(worded, table),
      benchmark: table.dimensions[0] === AI_USE ? benchmarksOf(release) : null,
      cells: table.cells.map((cell) => ({ ...cell, label: cellLabel(worded, table, cell) })),
    })),
  };
}
