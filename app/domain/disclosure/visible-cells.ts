import type { Groupings } from './groups.ts';
import { visibleGroups } from './groups.ts';
import type { Member, VisibleCell } from './ledger.ts';

/** What tells a cell from others: what is seen of its firms, and since when. */
export const cellName = ({ visible, since }: Pick<VisibleCell, 'visible' | 'since'>): string =>
  JSON.stringify([since, ...Object.entries(visible).toSorted().flat()]);

/** The members by what is seen of them, in an order that does not tell theirs. */
export function countCells(members: readonly Member[], groupings: Groupings): readonly VisibleCell[] {
  const cells = new Map<string, VisibleCell>();
  for (const { since, as } of members) {
    const cell = { visible: visibleGroups(as, groupings), since };
    const name = cellName(cell);
    cells.set(name, { ...cell, firms: (cells.get(name)?.firms ?? 0) + 1 });
  }
  return [...cells].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, cell]) => cell);
}
