import type { PrismaClient } from './generated/sqlite/client.ts';
import type { StorageFault } from './storage-fault.ts';

export type Engine = 'sqlite' | 'postgresql';

/** What both generated clients can do, in the same way. */
type Shared<Model> = Pick<
  Model,
  Extract<
    keyof Model,
    | ('findUnique' | 'findUniqueOrThrow' | 'findFirst' | 'findMany' | 'count')
    | ('create' | 'update' | 'updateMany' | 'upsert' | 'delete' | 'deleteMany')
  >
>;

/** The models. SQLite's types are the narrower ones, so they are the measure. */
export type Tables = {
  readonly [
    Name in 'assessment' | 'assessmentFacts' | 'stepReport' | 'idempotencyRecord' | 'heartbeat'
  ]: Shared<PrismaClient[Name]>;
} & Pick<PrismaClient, '$queryRaw'>;

/** Tells the other processes which assessments were erased. Only the hash of a code travels. */
export interface Erasures {
  readonly announce: (owner: string) => Promise<void>;
  /** Null: announcements may have been missed, so all that is kept has to go. */
  readonly listen: (forget: (owner: string | null) => void) => void;
}

/** All that differs between the databases, behind one port. */
export interface Database {
  readonly engine: Engine;
  /** Reads outside transactions. They never see what is not committed. */
  readonly reader: Tables;
  /**
   * Runs a unit in one transaction, tried again as a whole where that may help. A throw rolls back. What a unit
   * decides by reading it either writes, or a key holds; then it is as if it had run alone.
   */
  readonly transaction: <T>(unit: (tables: Tables) => Promise<T>) => Promise<T>;
  /** Runs one statement, which is whole by itself. Waits its turn like a transaction and costs a third of one. */
  readonly statement: <T>(run: (tables: Tables) => Promise<T>) => Promise<T>;
  readonly faultOf: (error: unknown) => StorageFault;
  /** Removes what erased rows left behind, as far as the engine lets a client do that. */
  readonly settle: () => Promise<void>;
  readonly erasures: Erasures;
  /** Waits for the last write. */
  readonly close: () => Promise<void>;
}

export interface DatabaseOptions {
  /** 0 to 1, for the jitter between attempts. */
  readonly random: () => number;
  /** Statements run on each new writing connection; tests make a full or read-only disk with them. */
  readonly onWriteConnection?: string;
  /** Told of each statement as it is sent; tests count them. */
  readonly onStatement?: (sql: string) => void;
}
