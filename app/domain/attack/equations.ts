import type { LinearProgram, ProgramColumn, ProgramRow } from '../shared/linear-program.ts';

type Terms = readonly (readonly [column: number, factor: number])[];

/** An unknown that is the sum of others. */
export interface Sum {
  readonly column: number;
  readonly parts: readonly number[];
}

/** What an attacker writes down: unknown numbers, and what holds between them. */
export class Equations {
  readonly #columns: ProgramColumn[] = [];
  readonly #rows: ProgramRow[] = [];
  readonly #near = new Set<ProgramRow>();
  readonly #sums: Sum[] = [];

  unknown(lower: number, upper: number): number {
    return this.#columns.push({ lower, upper, cost: 0, whole: false }) - 1;
  }

  /** The sum lies between two numbers. */
  hold(terms: Terms, [lower, upper]: readonly [number, number]): void {
    this.#rows.push({ lower, upper, terms });
  }

  /** Two unknowns are at most so far apart. */
  keepNear(one: number, other: number, most: number): void {
    const terms = [[one, 1] as const, [other, -1] as const];
    const row = { lower: -most, upper: most, terms };
    this.#rows.push(row);
    this.#near.add(row);
  }

  /** A new unknown that is the sum of others. */
  sumOf(parts: readonly number[]): number {
    const column = this.unknown(0, Infinity);
    this.hold([[column, -1], ...parts.map((part) => [part, 1] as const)], [0, 0]);
    this.#sums.push({ column, parts });
    return column;
  }

  sums(): readonly Sum[] {
    return this.#sums;
  }

  program(): LinearProgram {
    return { columns: this.#columns, rows: this.#rows };
  }

  /** The same, and what is kept near as near as can be: from a solution of this there is room to every side. */
  inTheMiddle(): LinearProgram {
    const columns = [...this.#columns];
    const apart = (upper: number): number => columns.push({ lower: 0, upper, cost: 1, whole: false }) - 1;
    const rows = this.#rows.map((row): ProgramRow => {
      if (!this.#near.has(row)) return row;
      const [above, below] = [apart(row.upper), apart(row.upper)];
      return { lower: 0, upper: 0, terms: [...row.terms, [above, -1], [below, 1]] };
    });
    return { columns, rows };
  }
}
