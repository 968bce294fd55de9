import { z } from 'zod';
import type { JobState } from '#app/domain/job/job.ts';
import { JOB_STATES } from '#app/domain/job/job.ts';
import type { Tables } from './database.ts';
import type { JobQueue } from './job-queue.ts';
import { createJobQueue, takeable } from './job-queue.ts';

type Table = Pick<Tables, 'job'>;

export type JobId = string;

/** A job as it stands. What it is done to is left out: that is for whoever does it. */
export interface ListedJob {
  readonly id: JobId;
  readonly kind: string;
  readonly state: JobState;
  /** When it may be taken, or might have been. */
  readonly dueAt: Date;
  /** How often it was begun. */
  readonly attempts: number;
  /** 0 to 100. */
  readonly progress: number;
  /** Until when it is certain that somebody is at it; null: nobody is. */
  readonly heldUntil: Date | null;
  readonly isCancelAsked: boolean;
  /** How it ended, or why the last try came to nothing. */
  readonly outcome: string | null;
  readonly createdAt: Date;
  /** When it ended; of work that is done again and again, when it did the last time. */
  readonly endedAt: Date | null;
}

export interface NewJob {
  readonly id: JobId;
  readonly kind: string;
  /** What makes it once, as long as it has not ended. */
  readonly key: string;
  /** Ids alone. */
  readonly payload: object;
  readonly dueAt: Date;
}

export interface JobReader {
  /** The youngest first. */
  readonly list: (most: number, state?: JobState) => Promise<readonly ListedJob[]>;
  readonly find: (id: JobId) => Promise<ListedJob | null>;
  /** Of each of these keys that had a job the open one, else the last one that ended. */
  readonly lastOf: (keys: readonly string[]) => Promise<ReadonlyMap<string, ListedJob>>;
  /** Of which kinds something may be taken. */
  readonly dueKinds: (at: Date) => Promise<readonly string[]>;
}

export interface JobWriter extends JobReader, JobQueue {
  /** Keeps a job. Null where one of its key has not ended yet, which is done instead. */
  readonly add: (job: NewJob, at: Date) => Promise<JobId | null>;
  /** Has the open job of a key taken at once, and once more where somebody is at it. False where there is none. */
  readonly hasten: (key: string, at: Date) => Promise<boolean>;
  /** Ends the open job of a key, or has whoever is at it end it. False where there is none. */
  readonly cancel: (key: string, at: Date) => Promise<boolean>;
  /** Has what was given up tried anew, the one job or all of them, and says how many. What has another one since stays. */
  readonly retry: (id: JobId | null, at: Date) => Promise<number>;
}

const LISTED = {
  ...{ id: true, kind: true, state: true, dueAt: true, attempts: true, progress: true, heldUntil: true },
  ...{ isCancelAsked: true, outcome: true, createdAt: true, endedAt: true },
} as const;
const stateColumn = z.enum(JOB_STATES);

const toListed = <Row extends { readonly state: string }>(row: Row): Row & { readonly state: JobState } => ({
  ...row,
  state: stateColumn.parse(row.state),
});

export function createJobReader({ job: table }: Table): JobReader {
  return {
    list: async (most, state) => {
      const where = state === undefined ? {} : { state };
      const orderBy = [{ createdAt: 'desc' as const }, { id: 'asc' as const }];
      return (await table.findMany({ where, select: LISTED, orderBy, take: most })).map(toListed);
    },
    find: async (id) => {
      const row = await table.findUnique({ where: { id }, select: LISTED });
      return row && toListed(row);
    },
    lastOf: async (keys) => {
      const rows = await table.findMany({
        where: { key: { in: [...keys] } },
        select: { ...LISTED, key: true, openKey: true },
        orderBy: { createdAt: 'asc' },
      });
      // One that was tried anew is older than those that ended since.
      const [ended, open] = [rows.filter((row) => row.openKey === null), rows.filter((row) => row.openKey)];
      return new Map([...ended, ...open].map(({ key, openKey: _open, ...row }) => [key, toListed(row)]));
    },
    dueKinds: async (at) => {
      const rows = await table.findMany({ where: takeable(at), select: { kind: true }, distinct: ['kind'] });
      return rows.map(({ kind }) => kind);
    },
  };
}

const ENDED = { openKey: null, holder: null, heldUntil: null } as const;

async function retryOne({ job: table }: Table, id: JobId, at: Date): Promise<number> {
  const row = await table.findFirst({ where: { id, state: 'failed' }, select: { key: true } });
  if (row === null || (await table.count({ where: { openKey: row.key } })) > 0) return 0;
  const fresh = { attempts: 0, progress: 0, outcome: null, endedAt: null, isCancelAsked: false };
  const data = { ...fresh, state: 'waiting', openKey: row.key, dueAt: at };
  return (await table.updateMany({ where: { id, state: 'failed' }, data })).count;
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createJobWriter(tables: Table): JobWriter {
  const { job: table } = tables;
  return {
    ...createJobReader(tables),
    ...createJobQueue(tables),
    add: async ({ id, kind, key, payload, dueAt }, at) => {
      if ((await table.count({ where: { openKey: key } })) > 0) return null;
      const begun = { state: 'waiting', attempts: 0, progress: 0, isCancelAsked: false, isAskedAgain: false };
      const data = { ...begun, id, kind, key, openKey: key, dueAt, createdAt: at };
      await table.create({ data: { ...data, payload: JSON.stringify(payload) }, select: { id: true } });
      return id;
    },
    hasten: async (key, at) => {
      const waiting = { openKey: key, state: 'waiting' };
      if ((await table.updateMany({ where: waiting, data: { dueAt: at } })).count > 0) return true;
      const running = { openKey: key, state: 'running' };
      return (await table.updateMany({ where: running, data: { isAskedAgain: true } })).count > 0;
    },
    cancel: async (key, at) => {
      const data = { ...ENDED, payload: '{}', state: 'cancelled', endedAt: at };
      const isEnded = (await table.updateMany({ where: { openKey: key, state: 'waiting' }, data })).count > 0;
      if (isEnded) return true;
      const running = { openKey: key, state: 'running' };
      return (await table.updateMany({ where: running, data: { isCancelAsked: true } })).count > 0;
    },
    retry: async (id, at) => {
      const where = { state: 'failed', ...(id !== null && { id }) };
      // Of several with one key the youngest is tried.
      const rows = await table.findMany({ where, select: { id: true }, orderBy: { createdAt: 'desc' } });
      let count = 0;
      for (const row of rows) count += await retryOne(tables, row.id, at);
      return count;
    },
  };
}
