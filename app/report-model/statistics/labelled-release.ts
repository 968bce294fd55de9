import { deriveShares } from '#app/domain/statistics/derive-shares.ts';
import type { CellStatus, Release, Table } from '#app/domain/statistics/release.ts';
import type { WordedRelease } from './release-words.ts';
import { codeName, columnTitle, statusName, tableTitle } from './release-words.ts';

/** A cell with its codes and what they stand for, in the order of the columns of its table. */
export interface LabelledCell {
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  /** Null with status C. */
  readonly value: number | null;
  /** With status C, the most the value can be. */
  readonly max: number | null;
  readonly n: number | null;
  /** Of counts, in whole per cent. */
  readonly percent: number | null;
  /** The ends of the interval around the share, in whole per cent. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of means and quartiles, in points. */
  readonly step: number | null;
  readonly status: CellStatus;
  readonly statusLabel: string;
}

export interface LabelledTable {
  readonly id: string;
  readonly kind: Table['kind'];
  readonly label: string;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly cells: readonly LabelledCell[];
}

function labelTable(
  worded: WordedRelease,
  table: Table,
  shares: ReturnType<typeof deriveShares>[number]['shares'],
): LabelledTable {
  const { translator } = worded;
  return {
    ...{ id: table.id, kind: table.kind, label: tableTitle(worded, table) },
    columns: table.dimensions.map((id) => ({ id, label: columnTitle(translator, id) })),
    cells: table.cells.map((cell, index): LabelledCell => {
      const codes = table.dimensions.map((dimension) => cell.key[dimension] ?? '');
      const share = shares[index] ?? null;
      return {
        codes,
        labels: codes.map((code, place) => codeName(worded, table.dimensions[place] ?? '', code)),
        ...{ value: cell.value, max: cell.max ?? null, n: cell.n, step: cell.step ?? null },
        percent: share?.percent ?? null,
        ...{ low: share?.interval?.low ?? null, high: share?.interval?.high ?? null },
        ...{ status: cell.status, statusLabel: statusName(worded, table, cell) },
      };
    }),
  };
}

/** All tables of a release with the words beside their codes, in the order of the release. */
export function labelRelease(worded: WordedRelease): readonly LabelledTable[] {
  const shares = new Map(deriveShares(worded.release).map((each) => [each.table, each.shares]));
  return worded.release.tables.map((table) => labelTable(worded, table, shares.get(table.id) ?? []));
}

/** One table with its words; null where the release has none of that name. */
export const labelOneTable = (worded: WordedRelease, id: string): LabelledTable | null =>
  labelRelease({ ...worded, release: onlyTable(worded.release, id) })[0] ?? null;

const onlyTable = (release: Release, id: string): Release => ({
  ...release,
  tables: release.tables.filter((table) => table.id === id),
});
