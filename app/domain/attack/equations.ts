import type { LinearProgram, ProgramColumn, ProgramRow } from '../shared/linear-program.ts';

type Terms = readonly (readonly [column: number, factor: number])[];

/** What an attacker writes down: unknown numbers, and what holds between them. */
export class Equations {
  readonly #columns: ProgramColumn[] = [];
  readonly #rows: ProgramRow[] = [];

  unknown(lower: number, upper: number): number {
    return this.#columns.push({ lower, upper, cost: 0, whole: false }) - 1;
  }

  /** The sum lies between two numbers. */
  hold(terms: Terms, [lower, upper]: readonly [number, number]): void {
    this.#rows.push({ lower, upper, terms });
  }

  /** A new unknown that is the sum of others. */
  sumOf(columns: readonly number[]): number {
    const sum = this.unknown(0, Infinity);
    this.hold([[sum, -1], ...columns.map((column) => [column, 1] as const)], [0, 0]);
    return sum;
  }

  program(): LinearProgram {
    return { columns: this.#columns, rows: this.#rows };
  }
}
