import { z } from 'zod';
import type { ClientTie } from '#app/domain/access/client-actions.ts';
import { tiesSeenBy } from '#app/domain/access/client-actions.ts';
import type { AccountId, Membership, OrganisationId } from '#app/domain/access/roles.ts';
import type { Client, ClientDetails, ClientFilter, ClientId } from '#app/domain/client/client.ts';
import { toNameKey } from '#app/domain/client/client.ts';
import type { AddressFault } from '#app/domain/client/reminder.ts';
import { ADDRESS_FAULTS, REMINDER_PAUSE_MS } from '#app/domain/client/reminder.ts';
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
const faultColumn = z.enum(ADDRESS_FAULTS).nullable();

/** Whose clients are asked for: somebody's, in one of the organisations somebody belongs to, as the role there sees them. */
export interface Portfolio extends Membership {
  readonly account: AccountId;
}

/** Which clients of a portfolio are looked for. */
export interface ClientQuery {
  readonly isArchived: boolean;
  /** A piece of a name, as typed. Empty: all. */
  readonly text: string;
  /** What has to be noted of them. Left out: anything. */
  readonly filter?: ClientFilter;
  /** The last client of the page before: by its id, or as it was read, which holds its place when it is gone meanwhile. */
  readonly after: ClientId | Pick<Client, 'id' | 'name'> | null;
  readonly most: number;
  /** Only those a letter can be sent to at this moment. Left out: all. */
  readonly canBeRemindedAt?: Date;
}

export interface ClientReader {
  /** What somebody sees under an id, in any of the own organisations; null for all else. */
  readonly find: (portfolios: readonly Portfolio[], id: ClientId) => Promise<Client | null>;
  /** By name. */
  readonly list: (portfolio: Portfolio, query: ClientQuery) => Promise<readonly Client[]>;
  /** Which of these keys of names are those of clients somebody sees, put away or not. */
  readonly knownKeys: (portfolio: Portfolio, keys: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Which of these addresses belong to a client of the organisation that wants no reminders. */
  readonly unwilling: (
    organisation: OrganisationId,
    emails: readonly string[],
  ) => Promise<ReadonlySet<string>>;
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
  /** Notes that a client is reminded. False where it cannot be at this moment: somebody else may just have done it. */
  readonly remind: (organisation: OrganisationId, id: ClientId, at: Date) => Promise<boolean>;
  /** The reminder was not sent, so another one may be at once. */
  readonly unremind: (id: ClientId) => Promise<void>;
  /** Notes why nothing arrives at an address, as long as the client has that one; null: whichever it has. */
  readonly noteFault: (
    id: ClientId,
    fault: { readonly email: string | null; readonly kind: AddressFault; readonly at: Date },
  ) => Promise<void>;
  /** Ends reminders to a client, and to others of its organisation at the same address, for good. */
  readonly endReminders: (id: ClientId, at: Date) => Promise<void>;
  /**
   * Erases a client. Its assessments belong to whoever holds their codes and stay, save drafts that were begun here and
   * never opened by anybody: nobody would find them again.
   */
  readonly erase: (organisation: OrganisationId, id: ClientId) => Promise<void>;
}

const COLUMNS = {
  ...{ id: true, organisationId: true, adviserId: true, name: true, note: true, isShared: true },
  ...{ sector: true, sizeClass: true, country: true, region: true, archivedAt: true },
  ...{ email: true, emailFault: true, emailFaultAt: true, remindedAt: true, noRemindersAt: true },
} as const;

function toClient(row: Prisma.ClientGetPayload<{ select: typeof COLUMNS }>): Client {
  const { id, organisationId, adviserId, name, note, isShared, archivedAt, email } = row;
  const isArchived = archivedAt !== null;
  const whose = { organisation: organisationId, adviser: adviserId, isShared, isArchived };
  const { emailFault, emailFaultAt, remindedAt, noRemindersAt: endedAt } = row;
  const kind = faultColumn.parse(emailFault);
  const fault = kind && emailFaultAt && { kind, at: emailFaultAt };
  const reminding = { fault, remindedAt, endedAt };
  return { id, name, note, email, reminding, ...whose, ...codeColumns.parse(row) };
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

/** What can be reminded, by the same rule as in app/domain/client/reminder.ts. */
const canBeReminded = (at: Date): Prisma.ClientWhereInput => ({
  ...{ email: { not: null }, archivedAt: null, noRemindersAt: null, emailFault: null },
  OR: [{ remindedAt: null }, { remindedAt: { lte: new Date(at.getTime() - REMINDER_PAUSE_MS) } }],
});

/** What is wanted only as far as it is chosen: without a choice, what nobody has noted is shown as well. */
const isNoted = ({ sector, sizeClass }: ClientFilter): Prisma.ClientWhereInput => ({
  ...(sector !== null && { sector }),
  ...(sizeClass !== null && { sizeClass }),
});

/** Where the page before ended; null where it begins, or where the id is nothing this portfolio shows. */
async function findPlace({ client }: Reader, portfolio: Portfolio, after: ClientQuery['after']) {
  if (after === null) return null;
  if (typeof after !== 'string') return { id: after.id, nameKey: toNameKey(after.name) };
  const where = { AND: [seenIn(portfolio), { id: after }] };
  return client.findFirst({ where, select: { id: true, nameKey: true } });
}

async function list(
  { client }: Reader,
  portfolio: Portfolio,
  { isArchived, text, filter, after, most, canBeRemindedAt }: ClientQuery,
): Promise<readonly Client[]> {
  const piece = toNameKey(text);
  if (piece === '' && text.trim() !== '') return [];
  const last = await findPlace({ client }, portfolio, after);
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
        filter === undefined ? {} : isNoted(filter),
        canBeRemindedAt === undefined ? {} : canBeReminded(canBeRemindedAt),
        behind,
      ],
    },
    select: COLUMNS,
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: most,
  });
  return rows.map(toClient);
}

/** More values at once than some databases take in one statement. */
const VALUES_AT_ONCE = 500;

/** What of these values is found, part by part. */
async function collect(
  values: readonly string[],
  find: (part: string[]) => Promise<readonly (string | null)[]>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let from = 0; from < values.length; from += VALUES_AT_ONCE) {
    for (const each of await find(values.slice(from, from + VALUES_AT_ONCE))) {
      if (each !== null) found.add(each);
    }
  }
  return found;
}

export function createClientReader(tables: Reader): ClientReader {
  return {
    find: async (portfolios, id) => {
      const where = { id, OR: portfolios.map(seenIn) };
      const row = await tables.client.findFirst({ where, select: COLUMNS });
      return row === null ? null : toClient(row);
    },
    list: (portfolio, query) => list(tables, portfolio, query),
    knownKeys: (portfolio, keys) =>
      collect(keys, async (part) => {
        const where = { AND: [seenIn(portfolio), { nameKey: { in: part } }] };
        const rows = await tables.client.findMany({ where, select: { nameKey: true } });
        return rows.map(({ nameKey }) => nameKey);
      }),
    unwilling: (organisation, emails) =>
      collect(emails, async (part) => {
        const where = { organisationId: organisation, email: { in: part }, noRemindersAt: { not: null } };
        const rows = await tables.client.findMany({ where, select: { email: true } });
        return rows.map(({ email }) => email);
      }),
  };
}

const toColumns = ({ name, note, isShared, email = null, ...profile }: ClientDetails) => ({
  ...{ name, note, isShared, email, nameKey: toNameKey(name) },
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

/** What is known of letters to an address goes with the address. */
async function forgetFault({ client }: Reader, where: Prisma.ClientWhereInput, email: string | null) {
  const isOther = email === null ? {} : { OR: [{ email: null }, { email: { not: email } }] };
  await client.updateMany({
    where: { AND: [where, isOther] },
    data: { emailFault: null, emailFaultAt: null },
  });
}

async function endReminders({ client }: Reader, id: ClientId, at: Date): Promise<void> {
  const found = await client.findUnique({ where: { id }, select: { organisationId: true, email: true } });
  if (found === null) return;
  const { organisationId, email } = found;
  const same = email === null ? [] : [{ organisationId, email }];
  await client.updateMany({
    where: { OR: [{ id }, ...same], noRemindersAt: null },
    data: { noRemindersAt: at },
  });
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
      const where = { id, organisationId: organisation };
      await forgetFault(tables, where, details.email ?? null);
      await table.updateMany({ where, data: { ...toColumns(details), updatedAt: at } });
    },
    setArchived: async (organisation, id, at) => {
      await table.updateMany({ where: { id, organisationId: organisation }, data: { archivedAt: at } });
    },
    setAdviser: async (organisation, id, adviser) => {
      await table.updateMany({ where: { id, organisationId: organisation }, data: { adviserId: adviser } });
    },
    erase: (organisation, id) => erase(tables, organisation, id),
    remind: async (organisation, id, at) => {
      const where = { id, organisationId: organisation, ...canBeReminded(at) };
      return (await table.updateMany({ where, data: { remindedAt: at } })).count > 0;
    },
    unremind: async (id) => {
      await table.updateMany({ where: { id }, data: { remindedAt: null } });
    },
    noteFault: async (id, { email, kind, at }) => {
      const where = { id, ...(email !== null && { email }) };
      await table.updateMany({ where, data: { emailFault: kind, emailFaultAt: at } });
    },
    endReminders: (id, at) => endReminders(tables, id, at),
  };
}
