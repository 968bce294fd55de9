import type { ProgramColumn, ProgramRow } from '../shared/linear-program.ts';
import type { CountOf } from './counting.ts';
import { isAskedOf, isIn } from './groups.ts';
import type { VisibleCell } from './ledger.ts';
import type { LinkedQuestions } from './linked-questions.ts';
import { cellName } from './visible-cells.ts';

/** A cell as long as nobody left it. One that somebody leaves goes on as a smaller one. */
export interface Stretch {
  readonly visible: VisibleCell['visible'];
  readonly firms: number;
  /** Numbers of releases, both included. */
  readonly from: number;
  readonly to: number;
  /** The stretch before it, of whose firms these are some. */
  readonly before: Stretch | null;
}

/**
 * The cells of all releases as stretches.
 * @param cellsByRelease the cells of release 1, 2, …
 */
export function stretchesOf(cellsByRelease: readonly (readonly VisibleCell[])[]): readonly Stretch[] {
  const done: Stretch[] = [];
  let current = new Map<string, Stretch>();
  cellsByRelease.forEach((cells, index) => {
    const number = index + 1;
    const next = new Map<string, Stretch>();
    for (const cell of cells) {
      const name = cellName(cell);
      const before = current.get(name) ?? null;
      const { visible, firms } = cell;
      const goesOn = before !== null && before.firms === firms;
      next.set(
        name,
        goesOn ? { ...before, to: number } : { visible, firms, from: number, to: number, before },
      );
    }
    done.push(
      ...[...current]
        .filter(([name, stretch]) => next.get(name)?.from !== stretch.from)
        .map(([, one]) => one),
    );
    current = next;
  });
  return [...done, ...current.values()];
}

/** The columns that say how many firms of a stretch stand in each category of a question. */
export interface PopulationColumns {
  readonly columns: readonly ProgramColumn[];
  readonly rows: readonly ProgramRow[];
  /** The columns whose sum is the count of a category in a group, with the release of that number. */
  readonly counting: (count: CountOf) => readonly number[];
}

/** Numbers the columns: one for each stretch, question and category. */
function numberColumns(stretches: readonly Stretch[], { questions, links }: LinkedQuestions) {
  // Linked answers as whole numbers take minutes; what is published of them is whole in any case.
  const whole = links.length === 0;
  const columns: ProgramColumn[] = [];
  const numbers = stretches.map(({ firms, visible }) => {
    const asked = questions.filter((question) => isAskedOf(question, visible));
    const numberOf = (): number => columns.push({ lower: 0, upper: firms, cost: 0, whole }) - 1;
    return new Map(
      asked.map(({ id, categories }) => [id, new Map(categories.map((each) => [each, numberOf()]))]),
    );
  });
  const at = (stretch: number, question: string, category: string): number => {
    const number = numbers[stretch]?.get(question)?.get(category);
    if (number === undefined) throw new RangeError(`No column for ${question}/${category}`);
    return number;
  };
  return { columns, at };
}

/**
 * Any population that can be behind the releases so far and the next one: of every stretch, as many firms as there are,
 * each with one answer to each question, of which none changes as long as the firm is counted, and all as the links say.
 */
export function populationColumns(stretches: readonly Stretch[], part: LinkedQuestions): PopulationColumns {
  const { questions, links } = part;
  const { columns, at } = numberColumns(stretches, part);
  const rows: ProgramRow[] = [];
  stretches.forEach(({ firms, before, visible }, stretch) => {
    const asked = questions.filter((question) => isAskedOf(question, visible));
    const isAsked = new Set(asked.map(({ id }) => id));
    for (const { id, categories } of asked) {
      const own = categories.map((category) => at(stretch, id, category));
      rows.push({ lower: firms, upper: firms, terms: own.map((column) => [column, 1]) });
      if (before === null) continue;
      const earlier = stretches.indexOf(before);
      for (const category of categories) {
        const terms = [[at(stretch, id, category), 1] as const, [at(earlier, id, category), -1] as const];
        rows.push({ lower: -Infinity, upper: 0, terms });
      }
    }
    for (const { terms, atMost } of links) {
      // What nobody of them is asked is zero in the sum.
      const linked = terms
        .filter(({ question }) => isAsked.has(question))
        .map(({ question, category, factor }) => [at(stretch, question, category), factor] as const);
      rows.push({ lower: -Infinity, upper: atMost * firms, terms: linked });
    }
  });
  const counting = ({ question, category, group, release }: CountOf): readonly number[] =>
    stretches.flatMap(({ visible, from, to }, stretch) =>
      from <= release && release <= to && isIn(visible, group) ? [at(stretch, question, category)] : [],
    );
  return { columns, rows, counting };
}
