import type { ReminderHash } from '#app/domain/access/progress-keys.ts';
import type { AccountId, OrganisationId } from '#app/domain/access/roles.ts';
import type { ClientId } from '#app/domain/client/client.ts';
import type { ReminderFault } from '#app/domain/client/reminder.ts';
import { REMINDER_FAULTS, SENDING_MS } from '#app/domain/client/reminder.ts';
import type { Tables } from './database.ts';

type Reader = Pick<Tables, 'reminder' | 'reminderLetter'>;

/** Names a reminder in the letter; opens nothing. */
export type ReminderId = string;

/** What an adviser writes to several clients. */
export interface ReminderLetter {
  /** Comes with the form, so that one sent twice is one letter. */
  readonly id: string;
  readonly locale: string;
  readonly introduction: string;
}

/** A reminder that is to be sent now, with all that stands in it. */
export interface DueReminder {
  readonly id: ReminderId;
  readonly client: ClientId;
  readonly tries: number;
  /** Null: whoever was to get or to send it is gone, or the firm wants none any more. */
  readonly letter: {
    readonly to: string;
    readonly locale: string;
    readonly introduction: string;
    readonly organisation: string;
    readonly adviser: { readonly name: string; readonly email: string };
  } | null;
}

/** How many reminders are in each state, and how many failed for which reason. */
export interface ReminderCounts {
  readonly waiting: number;
  readonly sending: number;
  readonly sent: number;
  readonly failed: Readonly<Partial<Record<ReminderFault, number>>>;
}

export interface ReminderReader {
  /** How many letters to clients somebody has asked for since. */
  readonly countSince: (adviser: AccountId, since: Date) => Promise<number>;
  /** Of whom the firm gets no more reminders by a code: the client and the organisation; null for an unknown code. */
  readonly findEnd: (code: ReminderHash) => Promise<{
    readonly client: ClientId;
    readonly organisation: { readonly id: OrganisationId; readonly name: string };
    readonly endedAt: Date | null;
  } | null>;
  /** As many as whoever runs the installation may know of them: numbers, no client and no address. */
  readonly count: () => Promise<ReminderCounts>;
  /** Whom a reminder went to; null where there is none. */
  readonly find: (
    id: ReminderId,
  ) => Promise<{ readonly client: ClientId; readonly organisation: OrganisationId } | null>;
}

/** What became of a reminder: sent, for good not, or to be tried again. */
export type ReminderEnd =
  | { readonly state: 'sent'; readonly at: Date }
  | { readonly state: 'failed'; readonly at: Date; readonly fault: ReminderFault }
  | { readonly state: 'waiting'; readonly at: Date };

export interface ReminderWriter extends ReminderReader {
  /** False where the letter is there already. */
  readonly write: (adviser: AccountId, letter: ReminderLetter, at: Date) => Promise<boolean>;
  readonly add: (letter: string, reminder: { id: ReminderId; client: ClientId }, at: Date) => Promise<void>;
  /** Takes one that is due, for one process alone; from then on the code ends reminders. Null: none is due. */
  readonly take: (code: ReminderHash, at: Date) => Promise<DueReminder | null>;
  readonly settle: (id: ReminderId, end: ReminderEnd) => Promise<void>;
  /** Gives up what a process was sending when it ended: nobody knows whether it arrived, so it is not sent again. */
  readonly giveUpInterrupted: (at: Date) => Promise<number>;
}

export function createReminderReader({ reminder, reminderLetter }: Reader): ReminderReader {
  return {
    countSince: async (adviser, since) => {
      const letters = await reminderLetter.findMany({
        where: { adviserId: adviser, createdAt: { gt: since } },
        select: { id: true },
      });
      return reminder.count({ where: { letterId: { in: letters.map(({ id }) => id) } } });
    },
    findEnd: async (code) => {
      const row = await reminder.findUnique({
        where: { endHash: code },
        select: {
          client: {
            select: { id: true, noRemindersAt: true, organisation: { select: { id: true, name: true } } },
          },
        },
      });
      if (row === null) return null;
      const { id, organisation, noRemindersAt } = row.client;
      return { client: id, organisation, endedAt: noRemindersAt };
    },
    count: async () => {
      const failed: Partial<Record<ReminderFault, number>> = {};
      for (const fault of REMINDER_FAULTS) {
        const count = await reminder.count({ where: { state: 'failed', fault } });
        if (count > 0) failed[fault] = count;
      }
      return {
        waiting: await reminder.count({ where: { state: 'waiting' } }),
        sending: await reminder.count({ where: { state: 'sending' } }),
        sent: await reminder.count({ where: { state: 'sent' } }),
        failed,
      };
    },
    find: async (id) => {
      const row = await reminder.findUnique({
        where: { id },
        select: { clientId: true, client: { select: { organisationId: true } } },
      });
      return row && { client: row.clientId, organisation: row.client.organisationId };
    },
  };
}

const DUE = {
  ...{ id: true, clientId: true, tries: true },
  client: { select: { email: true, noRemindersAt: true, organisation: { select: { name: true } } } },
  letter: {
    select: { locale: true, introduction: true, adviser: { select: { name: true, email: true } } },
  },
} as const;

async function take(tables: Reader, code: ReminderHash, at: Date): Promise<DueReminder | null> {
  const { reminder } = tables;
  const row = await reminder.findFirst({
    where: { state: 'waiting', at: { lte: at } },
    select: DUE,
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  if (row === null) return null;
  const { id, clientId, tries, client, letter } = row;
  const taken = await reminder.updateMany({
    where: { id, state: 'waiting', tries },
    data: { state: 'sending', tries: tries + 1, at, endHash: code },
  });
  // Another process was faster: the next one is looked for.
  if (taken.count === 0) return take(tables, code, at);
  const { email, noRemindersAt, organisation } = client;
  const isWanted = email !== null && noRemindersAt === null;
  const whole =
    isWanted && letter?.adviser
      ? {
          ...{ to: email, locale: letter.locale, introduction: letter.introduction },
          ...{ organisation: organisation.name, adviser: letter.adviser },
        }
      : null;
  return { id, client: clientId, tries: tries + 1, letter: whole };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createReminderWriter(tables: Reader): ReminderWriter {
  const { reminder, reminderLetter } = tables;
  return {
    ...createReminderReader(tables),
    write: async (adviser, letter, at) => {
      const data = { ...letter, adviserId: adviser, createdAt: at };
      if ((await reminderLetter.count({ where: { id: letter.id } })) > 0) return false;
      await reminderLetter.create({ data, select: { id: true } });
      return true;
    },
    add: async (letter, { id, client }, at) => {
      const data = { id, clientId: client, letterId: letter, state: 'waiting', tries: 0, at };
      await reminder.create({ data, select: { id: true } });
    },
    take: (code, at) => take(tables, code, at),
    settle: async (id, { state, at, ...more }) => {
      const fault = 'fault' in more ? more.fault : null;
      await reminder.updateMany({ where: { id }, data: { state, at, fault } });
    },
    giveUpInterrupted: async (at) => {
      const before = new Date(at.getTime() - SENDING_MS);
      const where = { state: 'sending', at: { lt: before } };
      return (await reminder.updateMany({ where, data: { state: 'failed', at, fault: 'interrupted' } }))
        .count;
    },
  };
}
