import type { Range } from './range.ts';

/** A number to be chosen between two bounds, `lower` and `upper` included. */
export interface ProgramColumn {
  readonly lower: number;
  readonly upper: number;
  readonly cost: number;
  /** Whether it has to be a whole number. */
  readonly whole: boolean;
}

/** A sum of columns, each times a factor, that has to lie between two bounds, both included. */
export interface ProgramRow {
  readonly lower: number;
  readonly upper: number;
  readonly terms: readonly (readonly [column: number, factor: number])[];
}

/** Choose every column so that all rows hold and the costs are least. */
export interface LinearProgram {
  readonly columns: readonly ProgramColumn[];
  readonly rows: readonly ProgramRow[];
}

export type Unsolved = 'infeasible' | 'out-of-time' | 'out-of-memory';
export type Solved<Value> =
  { readonly solved: true; readonly value: Value } | { readonly solved: false; readonly because: Unsolved };

/** A column of which the range is asked for, no further than until so many whole numbers lie in it. */
export interface AskedRange {
  readonly column: number;
  readonly wholes: number;
}

/** What solves linear programs. Asked the same twice it answers the same. */
export interface Solver {
  /** The columns of a cheapest solution. */
  readonly minimise: (program: LinearProgram) => Promise<Solved<readonly number[]>>;
  /**
   * The least and the most each column can be, or two values it can take with as many whole numbers between them as are
   * asked for. Costs, and that columns are whole, are left aside.
   */
  readonly ranges: (
    program: LinearProgram,
    asked: readonly AskedRange[],
  ) => Promise<Solved<readonly Range[]>>;
}
