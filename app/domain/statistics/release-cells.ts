import { RETURN, RETURNED } from './question-names.ts';
import type { Cell, CellKey, Release, Table } from './release.ts';
import { bySuffix } from './table-names.ts';

/** All firms, or those of one group of a visible dimension, by the key their cells have. */
export interface ReleasedGroup {
  readonly dimension: string | null;
  /** Names the group in keys: its categories, joined. */
  readonly name: string | null;
}
/** The firms that took part in the wave before too. */
export const RETURNED_FIRMS: ReleasedGroup = { dimension: RETURN, name: RETURNED };
export const ALL_FIRMS: ReleasedGroup = { dimension: null, name: null };

const nameOf = (categories: readonly string[]): string => categories.join('+');

/** The categories a group is made of. A name holds signs that part it in more ways than one, so it is looked up. */
export function categoriesIn({ groups }: Release, dimension: string, name: string): readonly string[] {
  const found = groups[dimension]?.find((categories) => nameOf(categories) === name);
  if (found === undefined) throw new RangeError(`The release has no group ${name} of ${dimension}`);
  return found;
}

/** The groups of a dimension; none where all firms are in one, since no table tells them apart then. */
export function groupsIn({ groups }: Release, dimension: string): readonly ReleasedGroup[] {
  const grouping = groups[dimension] ?? [];
  return grouping.length < 2 ? [] : grouping.map((categories) => ({ dimension, name: nameOf(categories) }));
}

/** All firms first, then the groups of each visible dimension. */
export const allGroups = (release: Release): readonly ReleasedGroup[] => [
  ALL_FIRMS,
  ...Object.keys(release.groups).flatMap((dimension) => groupsIn(release, dimension)),
];

export const keyOf = ({ dimension, name }: ReleasedGroup): CellKey =>
  dimension === null || name === null ? {} : { [dimension]: name };

export const findTable = ({ tables }: Release, id: string): Table | null =>
  tables.find((table) => table.id === id) ?? null;

/** The table of a question or score over all firms, or by the dimension of a group. */
export const findTableFor = (release: Release, about: string, { dimension }: ReleasedGroup): Table | null =>
  findTable(release, dimension === null ? about : about + bySuffix(dimension));

/** The cells of a table that tell of a group, in the order of the table. */
export function cellsOf(release: Release, about: string, group: ReleasedGroup): readonly Cell[] {
  const table = findTableFor(release, about, group);
  if (table === null) return [];
  const { dimension, name } = group;
  return dimension === null ? table.cells : table.cells.filter(({ key }) => key[dimension] === name);
}
