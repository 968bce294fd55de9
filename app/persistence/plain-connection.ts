export type PlainValue = string | number | null;
export type PlainRow = Readonly<Record<string, PlainValue>>;

/** Where the two engines write the same thing in their own way. */
export interface Dialect {
  /** Of a column that numbers the rows of a table, from 1 on. */
  readonly numbering: string;
  /** Begins a transaction that sees everything as it is now. */
  readonly beginReading: string;
  readonly beginWriting: string;
  /** The type of ids, which are ordered by their bytes. */
  readonly id: string;
}

/**
 * A connection of its own for one long piece of work in a thread, where it keeps nobody waiting. It speaks SQL that both
 * engines read alike, with `$1`, `$2`, … for values; whole numbers come as numbers.
 */
export interface PlainConnection {
  readonly dialect: Dialect;
  readonly query: (sql: string, values?: readonly PlainValue[]) => Promise<readonly PlainRow[]>;
  readonly close: () => Promise<void>;
}
