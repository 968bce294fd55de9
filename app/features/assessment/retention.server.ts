import { ENDED_KEPT_MS } from '#app/domain/job/job.ts';
import type { Store } from '#app/persistence/store.ts';
import type { Expiry } from '#app/persistence/upkeep-repository.ts';
import { REPEATS_HELD_MS } from '#app/persistence/idempotency-repository.ts';
import { dropOldLetters } from '#app/platform/mail/outbox.server.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import type { RetentionDays } from '#app/platform/env.schema.ts';
import { announceErased } from './erasure.ts';

/** How many were erased or dropped, or would be. */
export interface RetentionReport {
  readonly unused: number;
  readonly draft: number;
  readonly completed: number;
  /** Answers kept for repeated calls. */
  readonly repeats: number;
  /** Share links that have run out. They show nothing any more whether they are there or not. */
  readonly links: number;
  /** Copies that advisers kept of files until a day that has come. */
  readonly fileCopies: number;
  /** Firms on the lists by which chambers wrote to them, some time after the campaign. */
  readonly firmLists: number;
  /** Sessions, codes and invitations that have run out, and accounts of addresses nobody proved. */
  readonly accounts: number;
  /** What became of jobs, some time after they ended. */
  readonly jobs: number;
  /** Copies that updates of the database left beside it. */
  readonly copies: number;
  /** Letters in the outbox that nobody passed on: whoever was meant has asked again or given up. */
  readonly letters: number;
}

export interface RetentionRun {
  readonly store: Store;
  readonly days: RetentionDays;
  readonly at: Date;
  /** Between two slices, so that saves go first. */
  readonly pause: () => Promise<unknown>;
  /** Whether to stop after the slice under way. */
  readonly isStopped?: () => boolean;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const ASSESSMENTS_AT_A_TIME = 50;
const SMALL_ROWS_AT_A_TIME = 200;
/** Each holds a whole assessment with its result. */
const FILE_COPIES_AT_A_TIME = 20;

/** Null: they are kept for ever. */
function cutoffOf({ days, at }: RetentionRun, expiry: Expiry): Date | null {
  return days[expiry] === 0 ? null : new Date(at.getTime() - days[expiry] * DAY_MS);
}

const repeatsBefore = ({ at }: RetentionRun): Date => new Date(at.getTime() - REPEATS_HELD_MS);

const jobsEndedBefore = ({ at }: RetentionRun): Date => new Date(at.getTime() - ENDED_KEPT_MS);

/** Takes slice after slice until one is not full, and says how many there were in all. */
async function inSlices(run: RetentionRun, size: number, take: () => Promise<number>): Promise<number> {
  for (let total = 0; ;) {
    const taken = await take();
    total += taken;
    if (taken < size || run.isStopped?.() === true) return total;
    await run.pause();
  }
}

async function eraseExpired(run: RetentionRun, expiry: Expiry): Promise<number> {
  const { upkeep, erasures } = run.store;
  const before = cutoffOf(run, expiry);
  if (before === null) return 0;
  return inSlices(run, ASSESSMENTS_AT_A_TIME, async () => {
    const owners = await upkeep.eraseExpired(expiry, before, ASSESSMENTS_AT_A_TIME);
    owners.forEach(announceErased);
    for (const owner of owners) await erasures.announce(owner);
    return owners.length;
  });
}

/** A slice is full where one of its tables may have been. */
async function dropOfAccounts(run: RetentionRun): Promise<number> {
  const { upkeep } = run.store;
  return inSlices(run, SMALL_ROWS_AT_A_TIME, () => upkeep.dropOfAccounts(run.at, SMALL_ROWS_AT_A_TIME));
}

/**
 * Erases what has been silent for too long, in the way its holder would: copies in memory go, those who follow lose the
 * link, and the log is emptied. Null where another process is at it.
 */
export function runRetention(run: RetentionRun): Promise<RetentionReport | null> {
  const { upkeep, settle } = run.store;
  return upkeep.alone(async () => {
    const today = toIsoDay(run.at);
    const fileCopies = await inSlices(run, FILE_COPIES_AT_A_TIME, () =>
      upkeep.dropFileCopies(today, FILE_COPIES_AT_A_TIME),
    );
    const erased = {
      unused: await eraseExpired(run, 'unused'),
      draft: await eraseExpired(run, 'draft'),
      completed: await eraseExpired(run, 'completed'),
    };
    if (erased.unused + erased.draft + erased.completed + fileCopies > 0) await settle();
    const before = repeatsBefore(run);
    const drop = () => upkeep.dropRepeats(before, SMALL_ROWS_AT_A_TIME);
    const repeats = await inSlices(run, SMALL_ROWS_AT_A_TIME, drop);
    const dropRunOut = () => upkeep.dropLinks(today, SMALL_ROWS_AT_A_TIME);
    const links = await inSlices(run, SMALL_ROWS_AT_A_TIME, dropRunOut);
    const firmLists = await inSlices(run, SMALL_ROWS_AT_A_TIME, () =>
      upkeep.dropFirmLists(today, SMALL_ROWS_AT_A_TIME),
    );
    const accounts = await dropOfAccounts(run);
    const jobsBefore = jobsEndedBefore(run);
    const dropJobs = () => upkeep.dropJobs(jobsBefore, SMALL_ROWS_AT_A_TIME);
    const jobs = await inSlices(run, SMALL_ROWS_AT_A_TIME, dropJobs);
    return {
      ...erased,
      repeats,
      links,
      fileCopies,
      firmLists,
      accounts,
      jobs,
      copies: upkeep.dropOldCopies(run.at),
      letters: await dropOldLetters(run.at),
    };
  });
}

/**
 * What a run would erase now. Nothing is changed, copies are not counted, and what falls under two terms, such as an
 * unanswered draft of last year, is counted with both.
 */
export async function previewRetention(
  run: RetentionRun,
): Promise<Omit<RetentionReport, 'copies' | 'letters'>> {
  const { upkeep } = run.store;
  const count = async (expiry: Expiry): Promise<number> => {
    const before = cutoffOf(run, expiry);
    return before === null ? 0 : await upkeep.countExpired(expiry, before);
  };
  return {
    unused: await count('unused'),
    draft: await count('draft'),
    completed: await count('completed'),
    repeats: await upkeep.countRepeats(repeatsBefore(run)),
    links: await upkeep.countLinks(toIsoDay(run.at)),
    fileCopies: await upkeep.countFileCopies(toIsoDay(run.at)),
    firmLists: await upkeep.countFirmLists(toIsoDay(run.at)),
    accounts: await upkeep.countOfAccounts(run.at),
    jobs: await upkeep.countJobs(jobsEndedBefore(run)),
  };
}
