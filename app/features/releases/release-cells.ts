import type { Cell, CellKey, Release } from '#app/domain/statistics/release.ts';

/** A group of firms a release tells of: all of them, or some categories of a visible dimension. */
export interface ToldGroup {
  readonly dimension: string | null;
  readonly categories: readonly string[];
}

export const ALL_FIRMS: ToldGroup = { dimension: null, categories: [] };

/** The groups of one dimension; none where all firms are in one. */
export const groupsBy = ({ groups }: Release, dimension: string): readonly ToldGroup[] => {
  const grouping = groups[dimension] ?? [];
  return grouping.length < 2 ? [] : grouping.map((categories) => ({ dimension, categories }));
};

const nameOf = (key: CellKey): string => JSON.stringify(Object.entries(key).toSorted());

const keyOf = ({ dimension, categories }: ToldGroup): CellKey =>
  dimension === null ? {} : { [dimension]: categories.join('+') };

/** Finds cells by what they tell of; null where the programme has no such cell. */
export type FindCell = (key: CellKey, group: ToldGroup) => Cell | null;

export function cellsOf({ tables }: Release): FindCell {
  const cells = new Map(
    tables.flatMap((table) => table.cells.map((cell) => [nameOf(cell.key), cell] as const)),
  );
  return (key, group) => cells.get(nameOf({ ...key, ...keyOf(group) })) ?? null;
}
