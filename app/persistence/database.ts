import type { DatabaseAddress } from '#app/platform/database-address.ts';
import type { PrismaClient } from './generated/sqlite/client.ts';
import type { StorageFault } from './storage-fault.ts';

/**
 * How long a save may take from being asked for to its last attempt, waiting for its turn included. A page gives up after
 * ten seconds: who is told by then that it was not saved can try again.
 */
export const SAVE_WITHIN_MS = 5000;

export type Engine = 'sqlite' | 'postgresql';

/** What both generated clients can do, in the same way. */
type Shared<Model> = Pick<
  Model,
  Extract<
    keyof Model,
    | ('findUnique' | 'findUniqueOrThrow' | 'findFirst' | 'findMany' | 'count')
    | ('create' | 'createMany' | 'update' | 'updateMany' | 'upsert' | 'delete' | 'deleteMany')
  >
>;

/** The models. SQLite's types are the narrower ones, so they are the measure. */
export type Tables = {
  readonly [
    Name in
      | ('assessment' | 'assessmentFacts' | 'stepReport' | 'shareLink' | 'idempotencyRecord' | 'heartbeat')
      | ('account' | 'recoveryCode' | 'accountSession' | 'mailCode' | 'signOn')
      | ('organisation' | 'membership' | 'invitation' | 'auditEvent')
      | ('client' | 'clientAssessment' | 'workshop' | 'workshopNote' | 'apiToken' | 'handOver')
      | ('clientImport' | 'reminderLetter' | 'reminder')
      | ('accompaniment' | 'checkIn' | 'calendarFeed' | 'weeklyLetter')
      | 'scenario'
      | ('letterhead' | 'ownReport')
      | ('workshopFolder' | 'attendance')
      | ('fileCopy' | 'acceptance')
      | ('campaign' | 'campaignWave' | 'chamberSecret' | 'weightTarget')
      | ('release' | 'releaseMember')
      | 'job'
      | ('listedFirm' | 'mailing' | 'personalCode' | 'paperClerk')
      | ('voiceRound' | 'voice' | 'voiceReveal')
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
  /** Where a thread finds it, which has a connection of its own. */
  readonly address: DatabaseAddress;
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
  /** Removes what erased rows left behind, as far as the engine lets a client do that; later where it cannot be now. */
  readonly settle: () => Promise<void>;
  /** Whether the disk still has what is kept in reserve for those who are under way. */
  readonly hasRoom: () => boolean;
  /** Runs work in one process at a time, of all that use the database; null where another one is at it. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T | null>;
  /** Removes old copies that migrations have left beside the data, and says how many. */
  readonly dropOldCopies: (at: Date) => number;
  readonly erasures: Erasures;
  /** Waits for the last write. */
  readonly close: () => Promise<void>;
}

export interface DatabaseOptions {
  /** 0 to 1, for the jitter between attempts. */
  readonly random: () => number;
  /** Another time for a save than `SAVE_WITHIN_MS`. */
  readonly saveWithinMs?: number;
  /** Free room of the disk below which nothing new is begun. Without it there is no such reserve. */
  readonly reserveMegabytes?: number;
  /** Statements run on each new writing connection; tests make a full or read-only disk with them. */
  readonly onWriteConnection?: string;
  /** Told of each statement as it is sent; tests count them. */
  readonly onStatement?: (sql: string) => void;
}
