import { z } from 'zod';
import type { AccountId, Membership } from '#app/domain/access/roles.ts';
import { ROLES } from '#app/domain/access/roles.ts';
import type { SessionTimes } from '#app/domain/account/session-terms.ts';
import { isSessionOpen, SESSION_IDLE_MS } from '#app/domain/account/session-terms.ts';
import type { Tables } from './database.ts';

type Reader = Pick<Tables, 'accountSession' | '$queryRaw'>;
type Writer = Reader;

/** SHA-256 of the token in a cookie, hex. */
export type SessionHash = string;

/** Where somebody belongs, with the words to name it by. */
export interface NamedMembership extends Membership {
  readonly name: string;
}

/** A session with all that decides what may be done in it, from one look at the database. */
export interface OpenSession extends SessionTimes {
  readonly id: string;
  readonly isComplete: boolean;
  readonly account: AccountId;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly isVerified: boolean;
  readonly hasSecondFactor: boolean;
  readonly memberships: readonly NamedMembership[];
}

export interface NewSession {
  readonly id: string;
  readonly tokenHash: SessionHash;
  readonly device: string;
  readonly isComplete: boolean;
  readonly expiresAt: Date;
}

/** A session as its owner sees it in a list. */
export interface ListedSession {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

export interface SessionReader {
  /** Null for an unknown token and for a session that has ended. */
  readonly open: (tokenHash: SessionHash, at: Date) => Promise<OpenSession | null>;
  /** The sessions of an account that stand, the last seen first. */
  readonly list: (account: AccountId, at: Date) => Promise<readonly ListedSession[]>;
}

export interface SessionWriter extends SessionReader {
  readonly create: (account: AccountId, session: NewSession, at: Date) => Promise<void>;
  /** Notes that somebody is still there. */
  readonly see: (account: AccountId, id: string, at: Date) => Promise<void>;
  readonly end: (account: AccountId, id: string) => Promise<void>;
  /** Ends all of an account, save one where that is named. */
  readonly endAll: (account: AccountId, save?: string) => Promise<void>;
}

interface SessionRow {
  readonly id: string;
  readonly isComplete: boolean;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly account: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly verifiedAt: Date | null;
  readonly totpSince: Date | null;
  readonly organisation: string | null;
  readonly organisationName: string | null;
  readonly role: string | null;
}

const roleColumn = z.enum(ROLES);

function toMembership({ organisation, organisationName, role }: SessionRow): readonly NamedMembership[] {
  if (organisation === null) return [];
  return [{ organisation, name: String(organisationName), role: roleColumn.parse(role) }];
}

/** One statement, so that who was removed from an organisation is so at the next request. */
async function open(tables: Reader, tokenHash: SessionHash, at: Date): Promise<OpenSession | null> {
  const rows = await tables.$queryRaw<SessionRow[]>`
    SELECT "s"."id", "s"."isComplete", "s"."seenAt", "s"."expiresAt", "a"."id" AS "account", "a"."email", "a"."name",
      "a"."locale", "a"."verifiedAt", "a"."totpSince", "o"."id" AS "organisation", "o"."name" AS "organisationName",
      "m"."role"
    FROM "AccountSession" AS "s" JOIN "Account" AS "a" ON "a"."id" = "s"."accountId"
    LEFT JOIN "Membership" AS "m" ON "m"."accountId" = "a"."id"
    LEFT JOIN "Organisation" AS "o" ON "o"."id" = "m"."organisationId"
    WHERE "s"."tokenHash" = ${tokenHash} ORDER BY "m"."createdAt", "m"."organisationId"`;
  const [first] = rows;
  if (first === undefined || !isSessionOpen(first, at)) return null;
  const {
    verifiedAt,
    totpSince,
    organisation: _id,
    organisationName: _name,
    role: _role,
    ...session
  } = first;
  return {
    ...session,
    isVerified: verifiedAt !== null,
    hasSecondFactor: totpSince !== null,
    memberships: rows.flatMap(toMembership),
  };
}

export function createSessionReader(tables: Reader): SessionReader {
  return {
    open: (tokenHash, at) => open(tables, tokenHash, at),
    list: (account, at) =>
      tables.accountSession.findMany({
        where: {
          ...{ accountId: account, isComplete: true, expiresAt: { gt: at } },
          seenAt: { gt: new Date(at.getTime() - SESSION_IDLE_MS) },
        },
        select: { id: true, device: true, createdAt: true, seenAt: true },
        orderBy: [{ seenAt: 'desc' }, { id: 'asc' }],
      }),
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createSessionWriter(tables: Writer): SessionWriter {
  const { accountSession: table } = tables;
  return {
    ...createSessionReader(tables),
    create: async (account, session, at) => {
      const data = { ...session, accountId: account, createdAt: at, seenAt: at };
      await table.create({ data, select: { id: true } });
    },
    see: async (account, id, at) => {
      await table.updateMany({ where: { id, accountId: account }, data: { seenAt: at } });
    },
    end: async (account, id) => {
      await table.deleteMany({ where: { id, accountId: account } });
    },
    endAll: async (account, save) => {
      await table.deleteMany({
        where: { accountId: account, ...(save !== undefined && { id: { not: save } }) },
      });
    },
  };
}
