import type { CountedFirm } from '../statistics/programme.ts';
import type { Groupings } from './groups.ts';
import { ALL, groupsBy, isIn, visibleGroups } from './groups.ts';
import type { LedgerEntry, Released } from './ledger.ts';
import { refuse, release } from './ledger.ts';
import type { CountedTally, Movement } from './tally.ts';
import { countedAfter, countedBefore, firmsOf } from './tally.ts';
import { cellName, countCells } from './visible-cells.ts';

/** Joins, corrections or leaves of firms that are alike, or erasures, which do not wait. */
interface Change {
  /** Null: they were erased. */
  readonly movement: Movement | null;
  readonly firms: number;
  /** The groups whose counts each of them can move. */
  readonly touches: readonly string[];
}

const groupIds = (visible: CountedFirm['visible'], groupings: Groupings): readonly string[] =>
  Object.keys(groupings)
    .flatMap((dimension) => groupsBy(dimension, groupings))
    .filter((group) => isIn(visible, group))
    .map(({ id }) => id);

function changeOf(movement: Movement, groupings: Groupings): Change {
  const sides = [
    ...('counted' in movement ? [movement.counted] : []),
    ...('now' in movement ? [movement.now] : []),
  ];
  const touched = sides.flatMap((side) => groupIds(visibleGroups(side, groupings), groupings));
  return { movement, firms: firmsOf(movement), touches: [ALL.id, ...new Set(touched)] };
}

/** Firms of the last release that nobody names any more, known by what was seen of them alone. */
function erasuresSince({ cells, groupings }: LedgerEntry, movements: readonly Movement[]): readonly Change[] {
  const still = movements.flatMap((movement) => countedBefore(movement) ?? []);
  const left = new Map(countCells(still, groupings).map((cell) => [cellName(cell), cell.firms]));
  return cells.flatMap((cell) => {
    const firms = cell.firms - (left.get(cellName(cell)) ?? 0);
    const touches = [ALL.id, ...groupIds(cell.visible, groupings)];
    return firms <= 0 ? [] : [{ movement: null, firms, touches }];
  });
}

function countTouches(changes: readonly Change[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { firms, touches } of changes) {
    for (const group of touches) counts.set(group, (counts.get(group) ?? 0) + firms);
  }
  return counts;
}

/**
 * The largest set of changes of which every group that is touched at all is touched by `floor` or more: what touches a
 * smaller one cannot be in any such set, so it is put back until nothing is. Firms that are alike touch the same groups,
 * so all of them are in it or none is.
 */
function largestSet(changes: readonly Change[], floor: number): readonly Change[] {
  const touched = countTouches(changes);
  const isTooFew = (group: string): boolean => (touched.get(group) ?? 0) < floor;
  const kept = changes.filter(({ movement, touches }) => movement === null || !touches.some(isTooFew));
  return kept.length === changes.length ? kept : largestSet(kept, floor);
}

/** As a release counts firms that it lets in, or that have to wait; null for who is not counted. */
export const countedIn = (
  movement: Movement,
  admitted: ReadonlySet<Movement>,
  number: number,
): CountedTally | null => (admitted.has(movement) ? countedAfter(movement, number) : countedBefore(movement));

/**
 * Which movements the next release lets in. Joins, corrections and leaves wait until enough of them touch each group they
 * touch; erased firms are out at once, and while they are too few there is no new release.
 * Source: method 2026-2, section 7, step 2.
 */
export function admitChanges(
  last: LedgerEntry,
  movements: readonly Movement[],
  floor: number,
): Released<ReadonlySet<Movement>> {
  const { groupings } = last;
  const asked = movements.filter(({ move }) => move !== 'stays').map((one) => changeOf(one, groupings));
  const changes = largestSet([...asked, ...erasuresSince(last, movements)], floor);
  if (changes.length === 0) return refuse(asked.length === 0 ? 'nothing-changed' : 'too-few-changes');
  if ([...countTouches(changes).values()].some((count) => count < floor)) return refuse('too-few-changes');
  return release(new Set(changes.flatMap(({ movement }) => (movement === null ? [] : [movement]))));
}
