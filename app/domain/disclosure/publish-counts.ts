import type { Programme } from '../statistics/programme.ts';
import type { Cell, CellKey, Table } from '../statistics/release.ts';
import { bySuffix, PARTICIPATION } from '../statistics/table-names.ts';
import type { Group, Groupings, Shown } from './groups.ts';
import { ALL, groupsBy, groupsOf, isIn } from './groups.ts';
import type { Counts, VisibleCell } from './ledger.ts';
import { countName } from './ledger.ts';

/** What is published of: protected counts and what is seen of firms, nothing that is true of their answers. */
export interface Published {
  readonly programme: Programme;
  readonly groupings: Groupings;
  readonly floor: number;
  readonly cells: readonly VisibleCell[];
  readonly counts: Counts;
}

/** The firms of a group, which everybody may know. */
export const firmsIn = ({ cells }: Pick<Published, 'cells'>, group: Group): number =>
  cells.filter(({ visible }) => isIn(visible, group)).reduce((sum, { firms }) => sum + firms, 0);

export const keyOf = ({ dimension, category }: Group): CellKey =>
  dimension === null || category === null ? {} : { [dimension]: category };

/** The firms of a group as they are told: exactly, from the floor on. */
export const toldFirms = (firms: number, floor: number): number | null => (firms < floor ? null : firms);

/** The tables of something: one over all firms, and one by each visible dimension that tells groups apart. */
export function groupTables(
  { by, among }: Shown,
  groupings: Groupings,
): readonly {
  readonly suffix: string;
  readonly dimensions: readonly string[];
  readonly groups: readonly Group[];
}[] {
  if (among !== undefined) {
    const groups = groupsOf({ by, among }, groupings);
    return groups.length === 0
      ? []
      : [{ suffix: bySuffix(among.dimension), dimensions: [among.dimension], groups }];
  }
  const split = by.map((dimension) => ({
    suffix: bySuffix(dimension),
    dimensions: [dimension],
    groups: groupsBy(dimension, groupings),
  }));
  return [{ suffix: '', dimensions: [], groups: [ALL] }, ...split.filter(({ groups }) => groups.length > 0)];
}

function participationTables({ programme, groupings, floor, cells }: Published): readonly Table[] {
  const by = programme.dimensions.map(({ id }) => id);
  return groupTables({ by }, groupings).map(({ suffix, dimensions, groups }) => ({
    id: PARTICIPATION + suffix,
    kind: 'count',
    dimensions,
    cells: groups.map((group): Cell => {
      const n = toldFirms(firmsIn({ cells }, group), floor);
      const key = keyOf(group);
      return n === null
        ? { key, value: null, max: floor - 1, n, status: 'C' }
        : { key, value: n, n, status: 'F' };
    }),
  }));
}

function answerCell(published: Published, question: string, at: { category: string; group: Group }): Cell {
  const { floor, counts } = published;
  const firms = firmsIn(published, at.group);
  const n = toldFirms(firms, floor);
  const key = { [question]: at.category, ...keyOf(at.group) };
  if (firms < 2 * floor) return { key, value: null, max: n ?? floor - 1, n, status: 'C' };
  const value = counts.get(countName(question, at.category, at.group.id)) ?? 0;
  return value < floor
    ? { key, value: null, max: floor - 1, n, status: 'C' }
    : { key, value, n, status: 'F' };
}

/** The tables that count firms. Source: method 2026-2, section 7, step 5. */
export function countTables(published: Published): readonly Table[] {
  const { programme, groupings } = published;
  const answers = programme.questions.flatMap((question) =>
    groupTables(question, groupings).map(({ suffix, dimensions, groups }): Table => ({
      id: `${question.id}${suffix}`,
      kind: 'count',
      dimensions: [question.id, ...dimensions],
      cells: groups.flatMap((group) =>
        question.categories.map((category) => answerCell(published, question.id, { category, group })),
      ),
    })),
  );
  return [...participationTables(published), ...answers];
}
