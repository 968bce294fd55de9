import type { FeedHash } from '#app/domain/access/progress-keys.ts';
import type { AccountId, Membership } from '#app/domain/access/roles.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Tables } from './database.ts';
import { MEMBERSHIPS, toMemberships } from './memberships.ts';

type Reader = Pick<Tables, 'calendarFeed'>;

/** Whose calendar an address is, and where that person belongs today. */
export interface FoundFeed {
  readonly account: AccountId;
  readonly memberships: readonly Membership[];
}

export interface CalendarFeedReader {
  /** The day on which the address of an adviser was made; null where there is none. */
  readonly madeOn: (account: AccountId) => Promise<IsoDate | null>;
  /** Null for an unknown, renewed or ended address. */
  readonly find: (feed: FeedHash) => Promise<FoundFeed | null>;
}

export interface CalendarFeedWriter extends CalendarFeedReader {
  /** Puts an address in the place of the one there was. */
  readonly set: (account: AccountId, feed: FeedHash, madeOn: IsoDate) => Promise<void>;
  readonly remove: (account: AccountId) => Promise<void>;
}

export function createCalendarFeedReader({ calendarFeed: table }: Reader): CalendarFeedReader {
  return {
    madeOn: async (account) => {
      const row = await table.findUnique({ where: { accountId: account }, select: { madeOn: true } });
      return row?.madeOn ?? null;
    },
    find: async (feed) => {
      const row = await table.findUnique({
        where: { tokenHash: feed },
        select: { account: { select: { id: true, memberships: MEMBERSHIPS } } },
      });
      if (row === null) return null;
      const { id, memberships } = row.account;
      return { account: id, memberships: toMemberships(memberships) };
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createCalendarFeedWriter(tables: Reader): CalendarFeedWriter {
  const { calendarFeed: table } = tables;
  return {
    ...createCalendarFeedReader(tables),
    set: async (accountId, tokenHash, madeOn) => {
      const [where, update] = [{ accountId }, { tokenHash, madeOn }];
      await table.upsert({ where, create: { ...where, ...update }, update, select: { accountId: true } });
    },
    remove: async (accountId) => {
      await table.deleteMany({ where: { accountId } });
    },
  };
}
