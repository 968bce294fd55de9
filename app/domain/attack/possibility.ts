import type { LinearProgram } from '../shared/linear-program.ts';
import type { Sum } from './equations.ts';

/** Solvers miss bounds by as little as this. */
const SLACK = 1e-6;

/** By how much unknowns change, or sums of them. */
export type Changes = Map<number, number>;

/** Notes one change more, and gives back all. */
export const note = (changes: Changes, place: number, change: number): Changes =>
  changes.set(place, (changes.get(place) ?? 0) + change);

/** Each unknown in the rows that name it, with its factor in each. */
function byColumn({ columns, rows }: LinearProgram): readonly (readonly (readonly [number, number])[])[] {
  const found = columns.map((): [number, number][] => []);
  rows.forEach(({ terms }, row) => {
    for (const [column, factor] of terms) found[column]?.push([row, factor]);
  });
  return found;
}

function bySummand(sums: readonly Sum[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const { column, parts } of sums) {
    for (const part of parts) found.set(part, [...(found.get(part) ?? []), column]);
  }
  return found;
}

/** One way in which all that is written down can be. It looks for no other, and says which changes of it are possible too. */
export class Possibility {
  readonly #program: LinearProgram;
  readonly #values: readonly number[];
  readonly #rowValues: readonly number[];
  readonly #rowsOf: ReturnType<typeof byColumn>;
  readonly #sumsOf: ReturnType<typeof bySummand>;

  /** @param values of all unknowns of the program, a solution of it. */
  constructor(program: LinearProgram, sums: readonly Sum[], values: readonly number[]) {
    this.#program = program;
    this.#values = values;
    this.#rowValues = program.rows.map(({ terms }) =>
      terms.reduce((sum, [column, factor]) => sum + factor * this.value(column), 0),
    );
    this.#rowsOf = byColumn(program);
    this.#sumsOf = bySummand(sums);
  }

  value(column: number): number {
    return this.#values[column] ?? NaN;
  }

  /** How far an unknown can still go down and up within its own bounds. */
  room(column: number, changes: Changes): { readonly down: number; readonly up: number } {
    const { lower, upper } = this.#program.columns[column] ?? { lower: NaN, upper: NaN };
    const value = this.value(column) + (changes.get(column) ?? 0);
    return { down: value - lower, up: upper - value };
  }

  /** Whether everything holds still when some unknowns change, and with them their sums. */
  allows(changes: Changes): boolean {
    const all = new Map(changes);
    for (const [column, change] of changes) {
      for (const sum of this.#sumsOf.get(column) ?? []) note(all, sum, change);
    }
    const rows: Changes = new Map();
    for (const [column, change] of all) {
      const { down, up } = this.room(column, all);
      if (!(Math.min(down, up) >= -SLACK)) return false;
      for (const [row, factor] of this.#rowsOf[column] ?? []) note(rows, row, factor * change);
    }
    return [...rows].every(([row, change]) => this.#holds(row, change));
  }

  #holds(place: number, change: number): boolean {
    const { lower, upper } = this.#program.rows[place] ?? { lower: NaN, upper: NaN };
    const value = (this.#rowValues[place] ?? NaN) + change;
    return lower - SLACK <= value && value <= upper + SLACK;
  }
}
