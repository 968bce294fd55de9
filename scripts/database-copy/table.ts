import { createHash } from 'node:crypto';

export interface Column {
  readonly name: string;
  /** As PostgreSQL names it. */
  readonly type: string;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  /** Columns that point at rows of the same table. */
  readonly selfReferences: readonly string[];
}

/** A row as both sides write it down, in the order of the columns. */
export type Row = readonly (string | number | boolean | null)[];

/** What the copy cannot be begun or finished for, said to whoever started it. */
export class CopyError extends Error {
  override readonly name = 'CopyError';
}

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The number of rows, and one digest over all of them in the order of their keys. */
export interface Digest {
  readonly count: number;
  readonly sha256: string;
}

export interface RunningDigest {
  readonly add: (row: Row) => void;
  readonly finish: () => Digest;
}

export function startDigest(): RunningDigest {
  const hash = createHash('sha256');
  let count = 0;
  return {
    add: (row) => {
      count += 1;
      hash.update(JSON.stringify(row)).update('\n');
    },
    finish: () => ({ count, sha256: hash.digest('hex') }),
  };
}

export const isSame = (a: Digest, b: Digest): boolean => a.count === b.count && a.sha256 === b.sha256;
