import type { Question } from '../statistics/programme.ts';
import type { Counting } from './counting.ts';
import type { Group } from './groups.ts';
import { ALL, groupsBy, groupsOf, isIn } from './groups.ts';
import type { Counts } from './ledger.ts';
import { countName } from './ledger.ts';

interface Found {
  readonly counts: Counts;
  readonly truths: Counts;
  readonly floor: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * Whether counts are what they have to be, looked at without the solver, which is somebody else's work: whole, not below
 * zero, less than the floor from the truth, adding up to the true groups and over the groups to all firms.
 */
export function areSound({ counts, truths, floor }: Found, counting: Counting): boolean {
  const { programme, groupings, cells } = counting;
  const at = (question: string, category: string, { id }: Group): number =>
    counts.get(countName(question, category, id)) ?? NaN;
  const firmsIn = (group: Group): number =>
    sum(cells.filter(({ visible }) => isIn(visible, group)).map(({ firms }) => firms));

  const isNear = ([name, count]: readonly [string, number]): boolean =>
    Number.isInteger(count) && count >= 0 && Math.abs(count - (truths.get(name) ?? 0)) < floor;
  const addsUp = ({ id, categories, ...shown }: Question): boolean =>
    groupsOf(shown, groupings).every(
      (group) => sum(categories.map((category) => at(id, category, group))) === firmsIn(group),
    ) &&
    shown.by
      .map((dimension) => groupsBy(dimension, groupings))
      .filter((groups) => groups.length > 0)
      .every((groups) =>
        categories.every(
          (category) => sum(groups.map((group) => at(id, category, group))) === at(id, category, ALL),
        ),
      );
  return [...counts].every(isNear) && programme.questions.every(addsUp);
}
