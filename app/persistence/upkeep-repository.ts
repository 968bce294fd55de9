import type { CodeHash } from '#app/domain/access/access.ts';
import { AUDIT_KEPT_MS } from '#app/domain/account/audit.ts';
import { UNVERIFIED_MS } from '#app/domain/account/mail-code.ts';
import { IMPORT_KEPT_MS } from '#app/domain/client/client-import.ts';
import { LETTER_KEPT_MS } from '#app/domain/client/reminder.ts';
import { SESSION_IDLE_MS } from '#app/domain/account/session-terms.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { eraseWhere } from './assessment-repository.ts';
import type { Database, Tables } from './database.ts';
import { countEndedLists, dropEndedLists } from './ended-lists.ts';
import type { Prisma } from './generated/sqlite/client.ts';

/**
 * Why an assessment is not kept: nobody ever came under its code or answered anything; a draft nobody went on with; a
 * completed one that was not touched for as long as the operator keeps them.
 */
export type Expiry = 'unused' | 'draft' | 'completed';

/** What is kept for a time only. Everything is taken in slices, so that a save never waits for more than one of them. */
export interface Upkeep {
  readonly countExpired: (expiry: Expiry, before: Date) => Promise<number>;
  /** Erases so many of them and returns whose they were. */
  readonly eraseExpired: (expiry: Expiry, before: Date, most: number) => Promise<readonly CodeHash[]>;
  readonly countRepeats: (before: Date) => Promise<number>;
  /** Drops so many answers that were kept for repeated calls, and says how many there were. */
  readonly dropRepeats: (before: Date, most: number) => Promise<number>;
  /**
   * Share links, links to report on steps, and hand-overs nobody took, whose last day is before this one, receipts that
   * nobody has any more, and voices that were not finished by the last day of their round.
   */
  readonly countLinks: (before: IsoDate) => Promise<number>;
  /** Drops so many of them, and says how many there were. */
  readonly dropLinks: (before: IsoDate, most: number) => Promise<number>;
  /** Copies of files whose day of deletion has come. */
  readonly countFileCopies: (today: IsoDate) => Promise<number>;
  /** Deletes so many of them, and says how many there were. */
  readonly dropFileCopies: (today: IsoDate, most: number) => Promise<number>;
  /** Firms on lists of campaigns that ended long enough ago. */
  readonly countFirmLists: (today: IsoDate) => Promise<number>;
  /** Erases so many of them, and says how many there were. */
  readonly dropFirmLists: (today: IsoDate, most: number) => Promise<number>;
  /**
   * Sessions, codes and invitations that have run out, events nobody needs to look up, accounts of unproven addresses,
   * tables of clients nobody took over, and letters to clients that are long sent.
   */
  readonly countOfAccounts: (at: Date) => Promise<number>;
  /** Drops so many of each at most, and says how many there were. */
  readonly dropOfAccounts: (at: Date, most: number) => Promise<number>;
  /** Jobs that ended long enough ago. */
  readonly countJobs: (before: Date) => Promise<number>;
  /** Drops so many of them, and says how many there were. */
  readonly dropJobs: (before: Date, most: number) => Promise<number>;
  readonly dropOldCopies: (at: Date) => number;
  /** Runs work in one process at a time; null where another one is at it. */
  readonly alone: Database['alone'];
}

type Condition = Prisma.AssessmentWhereInput;

const EXPIRED: Readonly<Record<Expiry, (before: Date) => Condition>> = {
  unused: (before) => ({
    status: 'draft',
    updatedAt: { lt: before },
    OR: [{ isClaimed: false }, { revision: 1, profile: '{}', answers: '{}' }],
  }),
  draft: (before) => ({ status: 'draft', updatedAt: { lt: before } }),
  completed: (before) => ({
    status: 'completed',
    updatedAt: { lt: before },
    stepReports: { none: { at: { gte: before } } },
  }),
};

async function eraseSlice(
  tables: Pick<Tables, 'assessment'>,
  where: Condition,
  most: number,
): Promise<readonly CodeHash[]> {
  const rows = await tables.assessment.findMany({ where, select: { codeHash: true }, take: most });
  const owners = rows.map(({ codeHash }) => codeHash);
  if (owners.length > 0) await eraseWhere(tables, { ...where, codeHash: { in: owners } });
  return owners;
}

const before = (at: Date, ms: number): Date => new Date(at.getTime() - ms);

/** What of accounts has run out, by table. */
const ranOut = (at: Date) => ({
  session: { OR: [{ expiresAt: { lte: at } }, { seenAt: { lte: before(at, SESSION_IDLE_MS) } }] },
  code: { expiresAt: { lte: at } },
  token: { expiresAt: { lte: at } },
  event: { at: { lt: before(at, AUDIT_KEPT_MS) } },
  account: { verifiedAt: null, createdAt: { lt: before(at, UNVERIFIED_MS) } },
  /** A table nobody took over, and what was written to clients: all of it is sent or given up. */
  table: { createdAt: { lte: before(at, IMPORT_KEPT_MS) } },
  letter: { createdAt: { lt: before(at, LETTER_KEPT_MS) } },
  /** Nobody belongs to it: its only member never proved an address. */
  organisation: { memberships: { none: {} } },
});

async function countRanOut(tables: Tables, at: Date): Promise<number> {
  const where = ranOut(at);
  const counts = [
    await tables.accountSession.count({ where: where.session }),
    await tables.mailCode.count({ where: where.code }),
    await tables.invitation.count({ where: where.code }),
    await tables.apiToken.count({ where: where.token }),
    await tables.auditEvent.count({ where: where.event }),
    await tables.account.count({ where: where.account }),
    await tables.clientImport.count({ where: where.table }),
    await tables.reminderLetter.count({ where: where.letter }),
  ];
  return counts.reduce((sum, count) => sum + count);
}

async function dropRanOut(tables: Tables, at: Date, limit: number): Promise<number> {
  const where = ranOut(at);
  const dropped = [
    await tables.accountSession.deleteMany({ where: where.session, limit }),
    await tables.mailCode.deleteMany({ where: where.code, limit }),
    await tables.invitation.deleteMany({ where: where.code, limit }),
    await tables.apiToken.deleteMany({ where: where.token, limit }),
    await tables.auditEvent.deleteMany({ where: where.event, limit }),
    await tables.account.deleteMany({ where: where.account, limit }),
    await tables.clientImport.deleteMany({ where: where.table, limit }),
    await tables.reminderLetter.deleteMany({ where: where.letter, limit }),
  ];
  await tables.organisation.deleteMany({ where: where.organisation, limit });
  return dropped.reduce((sum, { count }) => sum + count, 0);
}

/** What nobody can take any more, and what is a receipt to nobody: neither the firm nor the adviser has what it is about. */
const overHandOvers = (day: IsoDate): Prisma.HandOverWhereInput => ({
  OR: [
    { takenAt: null, lastDay: { lt: day } },
    { takenAt: null, assessmentId: null },
    { takenAt: null, clientId: null },
    { assessmentId: null, clientId: null },
  ],
});

/** What nobody can finish any more: its link has run out. */
const overVoices = (day: IsoDate): Prisma.VoiceWhereInput => ({
  isFinished: false,
  round: { lastDay: { lt: day } },
});

/** What is done again and again has ended before and is open all the same. */
const endedJobs = (before: Date): Prisma.JobWhereInput => ({ openKey: null, endedAt: { lt: before } });

export function createUpkeep({ reader, transaction, dropOldCopies, alone }: Database): Upkeep {
  return {
    countExpired: (expiry, before) => reader.assessment.count({ where: EXPIRED[expiry](before) }),
    eraseExpired: (expiry, before, most) =>
      transaction((tables) => eraseSlice(tables, EXPIRED[expiry](before), most)),
    countRepeats: (before) => reader.idempotencyRecord.count({ where: { createdAt: { lt: before } } }),
    dropRepeats: (before, most) =>
      transaction(async ({ idempotencyRecord }) => {
        const where = { createdAt: { lt: before } };
        return (await idempotencyRecord.deleteMany({ where, limit: most })).count;
      }),
    countLinks: async (before) => {
      const links = await reader.shareLink.count({ where: { lastDay: { lt: before } } });
      const checkIns = await reader.checkIn.count({ where: { lastDay: { lt: before } } });
      const handOvers = await reader.handOver.count({ where: overHandOvers(before) });
      return links + checkIns + handOvers + (await reader.voice.count({ where: overVoices(before) }));
    },
    dropLinks: (before, most) =>
      transaction(async ({ shareLink, checkIn, handOver, voice }) => {
        const links = await shareLink.deleteMany({ where: { lastDay: { lt: before } }, limit: most });
        const checkIns = await checkIn.deleteMany({ where: { lastDay: { lt: before } }, limit: most });
        const handOvers = await handOver.deleteMany({ where: overHandOvers(before), limit: most });
        const voices = await voice.deleteMany({ where: overVoices(before), limit: most });
        return links.count + checkIns.count + handOvers.count + voices.count;
      }),
    countFileCopies: (today) => reader.fileCopy.count({ where: { deleteOn: { lte: today } } }),
    dropFileCopies: (today, most) =>
      transaction(async ({ fileCopy }) => {
        const where = { deleteOn: { lte: today } };
        return (await fileCopy.deleteMany({ where, limit: most })).count;
      }),
    countFirmLists: (today) => countEndedLists(reader, today),
    dropFirmLists: (today, most) => transaction((tables) => dropEndedLists(tables, today, most)),
    countOfAccounts: (at) => countRanOut(reader, at),
    dropOfAccounts: (at, most) => transaction((tables) => dropRanOut(tables, at, most)),
    countJobs: (before) => reader.job.count({ where: endedJobs(before) }),
    dropJobs: (before, most) =>
      transaction(async ({ job }) => (await job.deleteMany({ where: endedJobs(before), limit: most })).count),
    dropOldCopies,
    alone,
  };
}
