import type { Solver } from '../shared/linear-program.ts';
import { wholesIn } from '../shared/range.ts';
import type { Changes } from './possibility.ts';
import { note, Possibility } from './possibility.ts';
import type { QuestionModel, Wanted } from './question-model.ts';

/** Some firms change into a category, or out of it. */
interface Exchange {
  readonly into: boolean;
  readonly firms: number;
}

/** The other categories, those next to it first: who goes there changes means the least. */
function othersBy(categories: readonly string[], category: string): readonly string[] {
  const at = categories.indexOf(category);
  const distance = (other: string): number => Math.abs(categories.indexOf(other) - at);
  const others = categories.filter((other) => other !== category);
  return others.toSorted((one, other) => distance(one) - distance(other));
}

/** What changes when firms of some crowds change: as many as there are, and no more than asked. */
function changesOf(
  possibility: Possibility,
  { crowds, category }: Wanted,
  { into, firms }: Exchange,
): Changes {
  const changes: Changes = new Map();
  let rest = firms;
  for (const other of othersBy([...(crowds[0]?.keys() ?? [])], category)) {
    for (const crowd of crowds) {
      const [own, there] = [crowd.get(category) ?? NaN, crowd.get(other) ?? NaN];
      const [from, to] = into ? [there, own] : [own, there];
      const most = Math.min(rest, possibility.room(from, changes).down, possibility.room(to, changes).up);
      if (most <= 0) continue;
      note(note(changes, from, -most), to, most);
      rest -= most;
    }
  }
  return changes;
}

/** How far a count gets by an exchange of so many firms, or of as many of them as can. */
function reached(possibility: Possibility, wanted: Wanted, { into, firms }: Exchange): number {
  const stands = possibility.value(wanted.column);
  for (let most = firms; most > 0; most -= 1) {
    const changes = changesOf(possibility, wanted, { into, firms: most });
    if (!possibility.allows(changes)) continue;
    const own = wanted.crowds.map((crowd) => changes.get(crowd.get(wanted.category) ?? NaN) ?? 0);
    return own.reduce((sum, change) => sum + change, stands);
  }
  return stands;
}

/** Whether exchanges show that a count has so many whole values. */
function isShown(possibility: Possibility, wanted: Wanted, wholes: number): boolean {
  const firms = wholes - 1;
  const isEnough = (low: number, high: number): boolean => {
    const whole = wholesIn({ low, high });
    return whole.high - whole.low >= firms;
  };
  const stands = possibility.value(wanted.column);
  const high = reached(possibility, wanted, { into: true, firms });
  return isEnough(stands, high) || isEnough(reached(possibility, wanted, { into: false, firms }), high);
}

/**
 * The counts that have as many whole values as asked, as far as that can be seen without looking for their ends: in one way
 * in which all that is written down can be, a few firms change their answers, and everything holds still. What is not seen
 * here can be so all the same. Source: method 2026-2, section 7, "Why it holds".
 */
export async function shownByExchanges(
  { program, middle, sums, wanted }: QuestionModel,
  wholes: (one: Wanted) => number,
  solver: Pick<Solver, 'minimise'>,
): Promise<ReadonlySet<Wanted>> {
  const among = wanted.filter(({ crowds }) => crowds.length > 0);
  const found = among.length === 0 ? null : await solver.minimise(middle);
  if (found?.solved !== true) return new Set();
  const possibility = new Possibility(program, sums, found.value);
  return new Set(among.filter((one) => isShown(possibility, one, wholes(one))));
}
