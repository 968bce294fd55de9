import type { LetterHash } from '#app/domain/access/progress-keys.ts';
import type { AccountId, Membership } from '#app/domain/access/roles.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Tables } from './database.ts';
import { MEMBERSHIPS, toMemberships } from './memberships.ts';

type Reader = Pick<Tables, 'weeklyLetter'>;

/** Somebody whose letter of a week is not written yet. */
export interface AwaitedLetter {
  readonly account: AccountId;
  readonly memberships: readonly Membership[];
  readonly email: string;
  readonly locale: string;
  /** What the token that ends the letters is made of. */
  readonly id: string;
  /** The Monday of the week of the letter before; null: there was none. */
  readonly writtenIn: IsoDate | null;
}

export interface WeeklyLetterReader {
  readonly isOn: (account: AccountId) => Promise<boolean>;
  /** Whether there are letters that a token ends. */
  readonly isThere: (letter: LetterHash) => Promise<boolean>;
  /** So many whose letter of the week of this Monday is not written yet. */
  readonly listAwaited: (monday: IsoDate, most: number) => Promise<readonly AwaitedLetter[]>;
}

export interface WeeklyLetterWriter extends WeeklyLetterReader {
  /** Switches letters on; the first one is that of the week after this Monday. On already, it changes nothing. */
  readonly begin: (
    account: AccountId,
    letter: { readonly id: string; readonly letter: LetterHash },
    monday: IsoDate,
  ) => Promise<void>;
  readonly end: (account: AccountId) => Promise<void>;
  /** False where there is nothing that this token ends. */
  readonly endBy: (letter: LetterHash) => Promise<boolean>;
  /**
   * Takes the letter of a week for the process that asks; false where another one was faster, or it was written. From
   * then on it is this token that ends the letters: another key of the installation makes another token.
   */
  readonly claim: (account: AccountId, letter: LetterHash, monday: IsoDate) => Promise<boolean>;
  /** Gives it back, as it was before: it could not be sent. */
  readonly giveBack: (account: AccountId, monday: IsoDate, before: IsoDate | null) => Promise<void>;
}

const notWritten = (monday: IsoDate) => ({ OR: [{ writtenIn: null }, { writtenIn: { lt: monday } }] });

async function listAwaited({ weeklyLetter }: Reader, monday: IsoDate, most: number) {
  const rows = await weeklyLetter.findMany({
    where: notWritten(monday),
    select: {
      ...{ id: true, writtenIn: true },
      account: { select: { id: true, email: true, locale: true, memberships: MEMBERSHIPS } },
    },
    orderBy: { accountId: 'asc' },
    take: most,
  });
  return rows.map(({ id, writtenIn, account: { id: account, memberships, ...rest } }) => ({
    ...{ account, id, writtenIn, ...rest },
    memberships: toMemberships(memberships),
  }));
}

export function createWeeklyLetterReader(tables: Reader): WeeklyLetterReader {
  const { weeklyLetter: table } = tables;
  return {
    isOn: async (account) => (await table.count({ where: { accountId: account } })) > 0,
    isThere: async (letter) => (await table.count({ where: { tokenHash: letter } })) > 0,
    listAwaited: (monday, most) => listAwaited(tables, monday, most),
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createWeeklyLetterWriter(tables: Reader): WeeklyLetterWriter {
  const { weeklyLetter: table } = tables;
  return {
    ...createWeeklyLetterReader(tables),
    begin: async (accountId, { id, letter }, monday) => {
      const create = { accountId, id, tokenHash: letter, writtenIn: monday };
      await table.upsert({ where: { accountId }, create, update: {}, select: { id: true } });
    },
    end: async (accountId) => {
      await table.deleteMany({ where: { accountId } });
    },
    endBy: async (letter) => (await table.deleteMany({ where: { tokenHash: letter } })).count > 0,
    claim: async (accountId, letter, monday) => {
      const where = { accountId, ...notWritten(monday) };
      const data = { tokenHash: letter, writtenIn: monday };
      return (await table.updateMany({ where, data })).count > 0;
    },
    giveBack: async (accountId, monday, before) => {
      await table.updateMany({ where: { accountId, writtenIn: monday }, data: { writtenIn: before } });
    },
  };
}
