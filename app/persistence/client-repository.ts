import { z } from 'zod';
import type { ClientTie } from '#app/domain/access/client-actions.ts';
import { tiesSeenBy } from '#app/domain/access/client-actions.ts';
import type { AccountId, Membership, OrganisationId } from '#app/domain/access/roles.ts';
import type { Client, ClientDetails, ClientId } from '#app/domain/client/client.ts';
import { toNameKey } from '#app/domain/client/client.ts';
import { PROFILE_FIELDS } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { eraseWhere } from './assessment-repository.ts';
import type { Tables } from './database.ts';
import type { Prisma } from './generated/sqlite/client.ts';

type Reader = Pick<Tables, 'client'>;
type Writer = Reader & Pick<Tables, 'clientAssessment' | 'assessment'>;

const { sector, sizeClass, country, region } = PROFILE_FIELDS;
const codeColumns = z.object({
  sector: sector.nullable(),
  sizeClass: sizeClass.nullable(),
  country: country.nullable(),
  region: region.nullable(),
});

/** Whose clients are asked for: somebody's, in one of the organisations somebody belongs to, as the role there sees them. */
export interface Portfolio extends Membership {
  readonly account: AccountId;
}

/** Which clients of a portfolio are looked for. */
export interface ClientQuery {
  readonly isArchived: boolean;
  /** A piece of a name, as typed. Empty: all. */
  readonly text: string;
  /** The last client of the page before. */
  readonly after: ClientId | null;
  readonly most: number;
}

export interface ClientReader {
  /** What somebody sees under an id, in any of the own organisations; null for all else. */
  readonly find: (portfolios: readonly Portfolio[], id: ClientId) => Promise<Client | null>;
  /** By name. */
  readonly list: (portfolio: Portfolio, query: ClientQuery) => Promise<readonly Client[]>;
}

export interface NewClient extends ClientDetails {
  readonly id: ClientId;
  readonly adviser: AccountId;
}

export interface ClientWriter extends ClientReader {
  readonly create: (organisation: OrganisationId, clients: readonly NewClient[], at: Date) => Promise<void>;
  readonly change: (
    organisation: OrganisationId,
    client: ClientDetails & { readonly id: ClientId },
    at: Date,
  ) => Promise<void>;
  readonly setArchived: (organisation: OrganisationId, id: ClientId, at: Date | null) => Promise<void>;
  readonly setAdviser: (organisation: OrganisationId, id: ClientId, adviser: AccountId) => Promise<void>;
  /**
   * Erases a client. Its assessments belong to whoever holds their codes and stay, save drafts that were begun here and
   * never opened by anybody: nobody would find them again.
   */
  readonly erase: (organisation: OrganisationId, id: ClientId) => Promise<void>;
}

const COLUMNS = {
  ...{ id: true, organisationId: true, adviserId: true, name: true, note: true, isShared: true },
  ...{ sector: true, sizeClass: true, country: true, region: true, archivedAt: true },
} as const;

function toClient(row: Prisma.ClientGetPayload<{ select: typeof COLUMNS }>): Client {
  const { id, organisationId, adviserId, name, note, isShared, archivedAt, ...codes } = row;
  const isArchived = archivedAt !== null;
  const whose = { organisation: organisationId, adviser: adviserId, isShared, isArchived };
  return { id, name, note, ...whose, ...codeColumns.parse(codes) };
}

const TIE: Readonly<Record<ClientTie, (account: AccountId) => Prisma.ClientWhereInput>> = {
  own: (account) => ({ adviserId: account }),
  shared: () => ({ isShared: true }),
  left: () => ({ adviserId: null }),
};

/** What a portfolio shows, by the same table that says what may be done. */
const seenIn = ({ organisation, account, role }: Portfolio): Prisma.ClientWhereInput => ({
  organisationId: organisation,
  OR: tiesSeenBy(role).map((tie) => TIE[tie](account)),
});

async function list(
  { client }: Reader,
  portfolio: Portfolio,
  { isArchived, text, after, most }: ClientQuery,
): Promise<readonly Client[]> {
  const piece = toNameKey(text);
  if (piece === '' && text.trim() !== '') return [];
  const last =
    after === null
      ? null
      : await client.findFirst({
          where: { AND: [seenIn(portfolio), { id: after }] },
          select: { id: true, nameKey: true },
        });
  const behind: Prisma.ClientWhereInput =
    last === null
      ? {}
      : {
          nameKey: { gte: last.nameKey },
          OR: [{ nameKey: { gt: last.nameKey } }, { id: { gt: last.id } }],
        };
  const rows = await client.findMany({
    where: {
      AND: [
        seenIn(portfolio),
        { archivedAt: isArchived ? { not: null } : null },
        piece === '' ? {} : { nameKey: { contains: piece } },
        behind,
      ],
    },
    select: COLUMNS,
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: most,
  });
  return rows.map(toClient);
}

export function createClientReader(tables: Reader): ClientReader {
  return {
    find: async (portfolios, id) => {
      const where = { id, OR: portfolios.map(seenIn) };
      const row = await tables.client.findFirst({ where, select: COLUMNS });
      return row === null ? null : toClient(row);
    },
    list: (portfolio, query) => list(tables, portfolio, query),
  };
}

const toColumns = ({ name, note, isShared, ...profile }: ClientDetails) => ({
  ...{ name, note, isShared, nameKey: toNameKey(name) },
  ...{ sector: profile.sector, sizeClass: profile.sizeClass },
  ...{ country: profile.country, region: profile.region },
});

async function erase(tables: Writer, organisation: OrganisationId, id: ClientId): Promise<void> {
  await eraseWhere(tables, {
    ...{ status: 'draft', isClaimed: false },
    AND: [
      { clientLinks: { some: { client: { id, organisationId: organisation } } } },
      { clientLinks: { none: { clientId: { not: id } } } },
    ],
  });
  await tables.client.deleteMany({ where: { id, organisationId: organisation } });
}

/** Prisma parts more than some ten thousand values itself and sends the parts at once, to a connection that takes one at a time. */
const ROWS_AT_ONCE = 500;

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createClientWriter(tables: Writer): ClientWriter {
  const { client: table } = tables;
  return {
    ...createClientReader(tables),
    create: async (organisation, clients, at) => {
      const when = { createdAt: at, updatedAt: at, archivedAt: null };
      const whose = { ...when, organisationId: organisation };
      const rows = clients.map(({ id, adviser, ...details }) => ({
        ...{ ...toColumns(details), ...whose, id, adviserId: adviser },
      }));
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        await table.createMany({ data: rows.slice(from, from + ROWS_AT_ONCE) });
      }
    },
    change: async (organisation, { id, ...details }, at) => {
      const data = { ...toColumns(details), updatedAt: at };
      await table.updateMany({ where: { id, organisationId: organisation }, data });
    },
    setArchived: async (organisation, id, at) => {
      await table.updateMany({ where: { id, organisationId: organisation }, data: { archivedAt: at } });
    },
    setAdviser: async (organisation, id, adviser) => {
      await table.updateMany({ where: { id, organisationId: organisation }, data: { adviserId: adviser } });
    },
    erase: (organisation, id) => erase(tables, organisation, id),
  };
}
