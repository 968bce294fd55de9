import { toCanonicalJson } from '../shared/canonical-json.ts';
import type { CountedFirm } from '../statistics/programme.ts';
import type { Groupings } from './groups.ts';
import { ALL, groupsBy, isIn, visibleGroups } from './groups.ts';
import type { LedgerEntry, Member, Participant, Released } from './ledger.ts';
import { refuse, release } from './ledger.ts';
import { cellName, countCells } from './visible-cells.ts';

/** A join, a correction or a leave, or an erasure, which does not wait. */
interface Change {
  readonly participant: Participant | null;
  /** The groups whose counts it can move. */
  readonly touches: readonly string[];
}

const groupIds = (visible: CountedFirm['visible'], groupings: Groupings): readonly string[] =>
  Object.keys(groupings)
    .flatMap((dimension) => groupsBy(dimension, groupings))
    .filter((group) => isIn(visible, group))
    .map(({ id }) => id);

const isChanged = ({ counted, now }: Participant): boolean =>
  toCanonicalJson(counted?.as ?? null) !== toCanonicalJson(now);

function changeOf(participant: Participant, groupings: Groupings): Change {
  const sides = [participant.counted?.as ?? null, participant.now].filter((side) => side !== null);
  const touched = sides.flatMap((side) => groupIds(visibleGroups(side, groupings), groupings));
  return { participant, touches: [ALL.id, ...new Set(touched)] };
}

/** Firms of the last release that nobody names any more, known by what was seen of them alone. */
function erasuresSince(
  { cells, groupings }: LedgerEntry,
  participants: readonly Participant[],
): readonly Change[] {
  const still = participants.flatMap(({ counted }) => (counted === null ? [] : [counted]));
  const left = new Map(countCells(still, groupings).map((cell) => [cellName(cell), cell.firms]));
  return cells.flatMap((cell) => {
    const erased = cell.firms - (left.get(cellName(cell)) ?? 0);
    const touches = [ALL.id, ...groupIds(cell.visible, groupings)];
    return Array.from({ length: erased }, () => ({ participant: null, touches }));
  });
}

function countTouches(changes: readonly Change[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const group of changes.flatMap(({ touches }) => touches)) {
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

/**
 * The largest set of changes of which every group that is touched at all is touched by `floor` or more: what touches a
 * smaller one cannot be in any such set, so it is put back until nothing is.
 */
function largestSet(changes: readonly Change[], floor: number): readonly Change[] {
  const touched = countTouches(changes);
  const isTooFew = (group: string): boolean => (touched.get(group) ?? 0) < floor;
  const kept = changes.filter(({ participant, touches }) => participant === null || !touches.some(isTooFew));
  return kept.length === changes.length ? kept : largestSet(kept, floor);
}

/** What a release counts after changes, and what becomes of the others. */
export interface Admission {
  readonly members: readonly (Member & { readonly firm: string })[];
}

const membersAfter = (
  participants: readonly Participant[],
  admitted: ReadonlySet<Participant>,
  number: number,
): Admission['members'] =>
  participants.flatMap((participant) => {
    const { firm, counted, now } = participant;
    if (!admitted.has(participant)) return counted === null ? [] : [{ firm, ...counted }];
    return now === null ? [] : [{ firm, since: number, as: now }];
  });

/**
 * Who is counted in the next release. Joins, corrections and leaves wait until enough of them touch each group they
 * touch; erased firms are out at once, and while they are too few there is no new release.
 * Source: method 2026-2, section 7, step 2.
 */
export function admitChanges(
  last: LedgerEntry,
  participants: readonly Participant[],
  floor: number,
): Released<Admission> {
  const { groupings } = last;
  const asked = participants.filter(isChanged).map((participant) => changeOf(participant, groupings));
  const changes = largestSet([...asked, ...erasuresSince(last, participants)], floor);
  if (changes.length === 0) return refuse(asked.length === 0 ? 'nothing-changed' : 'too-few-changes');
  if ([...countTouches(changes).values()].some((count) => count < floor)) return refuse('too-few-changes');
  const admitted = new Set(changes.flatMap(({ participant }) => (participant === null ? [] : [participant])));
  return release({ members: membersAfter(participants, admitted, last.release.number + 1) });
}

/** With the first release of a wave everybody is counted. */
export const admitAll = (participants: readonly Participant[]): Admission => ({
  members: membersAfter(participants, new Set(participants), 1),
});
