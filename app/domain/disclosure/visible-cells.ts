import type { Groupings } from './groups.ts';
import { visibleGroups } from './groups.ts';
import type { VisibleCell } from './ledger.ts';
import type { CountedTally } from './tally.ts';

/** What tells a cell from others: what is seen of its firms, and since when. */
export const cellName = ({ visible, since }: Pick<VisibleCell, 'visible' | 'since'>): string =>
  JSON.stringify([since, ...Object.entries(visible).toSorted().flat()]);

/** Firms by what is seen of them, in an order that does not tell theirs. */
export function countCells(counted: readonly CountedTally[], groupings: Groupings): readonly VisibleCell[] {
  const cells = new Map<string, VisibleCell>();
  for (const { since, as } of counted) {
    const cell = { visible: visibleGroups(as, groupings), since };
    const name = cellName(cell);
    cells.set(name, { ...cell, firms: (cells.get(name)?.firms ?? 0) + as.firms });
  }
  return [...cells].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, cell]) => cell);
}
