import type { CodeHash } from '#app/domain/access/access.ts';
import type { AccompanimentTies } from '#app/domain/access/accompaniment-actions.ts';
import type { AccountId, OrganisationId } from '#app/domain/access/roles.ts';
import type { ClientId } from '#app/domain/client/client.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Tables } from './database.ts';
import type { Prisma } from './generated/sqlite/client.ts';

type Reader = Pick<Tables, 'accompaniment'>;
type Writer = Reader & Pick<Tables, 'assessment'>;

/** Names an accompaniment; opens nothing. */
export type AccompanimentId = string;

/** That a firm lets an adviser see its result and how its plan goes. */
export interface Accompaniment {
  readonly id: AccompanimentId;
  readonly client: { readonly id: ClientId; readonly name: string };
  /** The key of the assessment. Never leaves the server. */
  readonly owner: CodeHash;
  /** The day of its result. */
  readonly asOf: IsoDate;
  readonly ties: AccompanimentTies;
  /** What the calendar of the adviser calls the firm by: a number, unless there is a label. */
  readonly number: number;
  readonly label: string;
  readonly since: Date;
}

/** An adviser who is let see it, for the holder of the code. */
export interface AccompanyingAdviser {
  readonly id: AccompanimentId;
  readonly client: ClientId;
  readonly adviser: { readonly account: AccountId; readonly name: string };
  readonly organisation: { readonly id: OrganisationId; readonly name: string };
  readonly since: Date;
}

export interface AccompanimentReader {
  /** All of an adviser, or those with one client: the latest result first. */
  readonly list: (adviser: AccountId, client?: ClientId) => Promise<readonly Accompaniment[]>;
  readonly listAccompanying: (owner: CodeHash) => Promise<readonly AccompanyingAdviser[]>;
}

interface NewAccompaniment {
  readonly id: AccompanimentId;
  readonly client: ClientId;
  readonly adviser: AccountId;
}

export interface AccompanimentWriter extends AccompanimentReader {
  /** Null where there is no completed assessment under the code; else whether it is new. */
  readonly create: (owner: CodeHash, accompaniment: NewAccompaniment, at: Date) => Promise<boolean | null>;
  /** Ends one of this assessment; false where there is none of that id. */
  readonly remove: (owner: CodeHash, id: AccompanimentId) => Promise<boolean>;
  /** Ends all of an adviser with a client, and says how many there were. */
  readonly stop: (adviser: AccountId, client: ClientId) => Promise<number>;
  /** Ends all of an assessment. */
  readonly removeAll: (owner: CodeHash) => Promise<void>;
  readonly relabel: (adviser: AccountId, client: ClientId, label: string) => Promise<void>;
}

const COLUMNS = {
  ...{ id: true, adviserId: true, number: true, label: true, createdAt: true },
  client: {
    select: { id: true, name: true, organisationId: true, adviserId: true, isShared: true, archivedAt: true },
  },
  assessment: { select: { codeHash: true, asOf: true } },
} as const;

function toAccompaniment(
  row: Prisma.AccompanimentGetPayload<{ select: typeof COLUMNS }>,
): readonly Accompaniment[] {
  const { id, adviserId, number, label, createdAt, client, assessment } = row;
  const { organisationId, isShared, archivedAt } = client;
  // Only what is completed is accompanied, and nothing that is becomes a draft again.
  if (assessment.asOf === null) return [];
  const ties = { organisation: organisationId, adviser: client.adviserId, isShared };
  return [
    {
      ...{ id, number, label, since: createdAt },
      client: { id: client.id, name: client.name },
      owner: assessment.codeHash,
      asOf: assessment.asOf,
      ties: { adviser: adviserId, client: { ...ties, isArchived: archivedAt !== null } },
    },
  ];
}

async function listAccompanying(
  { accompaniment }: Reader,
  owner: CodeHash,
): Promise<readonly AccompanyingAdviser[]> {
  const rows = await accompaniment.findMany({
    where: { assessment: { codeHash: owner } },
    select: {
      ...{ id: true, clientId: true, createdAt: true },
      adviser: { select: { id: true, name: true } },
      client: { select: { organisation: { select: { id: true, name: true } } } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, clientId, createdAt, adviser, client }) => ({
    ...{ id, client: clientId, since: createdAt, organisation: client.organisation },
    adviser: { account: adviser.id, name: adviser.name },
  }));
}

export function createAccompanimentReader(tables: Reader): AccompanimentReader {
  return {
    list: async (adviser, client) => {
      const rows = await tables.accompaniment.findMany({
        where: { adviserId: adviser, ...(client !== undefined && { clientId: client }) },
        select: COLUMNS,
        orderBy: [{ assessment: { asOf: 'desc' } }, { assessment: { completedAt: 'desc' } }, { id: 'asc' }],
      });
      return rows.flatMap(toAccompaniment);
    },
    listAccompanying: (owner) => listAccompanying(tables, owner),
  };
}

/** A firm keeps its number and its label in the calendar of an adviser, also with a later assessment. */
async function nameInCalendar({ accompaniment }: Reader, adviserId: AccountId, clientId: ClientId) {
  const select = { number: true, label: true } as const;
  const same = await accompaniment.findFirst({ where: { adviserId, clientId }, select });
  if (same !== null) return same;
  const orderBy = { number: 'desc' } as const;
  const last = await accompaniment.findFirst({ where: { adviserId }, select, orderBy });
  return { number: (last?.number ?? 0) + 1, label: '' };
}

/** Ends those of which this is true, with the links to report that were made by them. */
export async function endAccompaniments(
  { accompaniment }: Reader,
  where: Prisma.AccompanimentWhereInput,
): Promise<number> {
  return (await accompaniment.deleteMany({ where })).count;
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createAccompanimentWriter(tables: Writer): AccompanimentWriter {
  const { accompaniment: table, assessment: assessments } = tables;
  return {
    ...createAccompanimentReader(tables),
    create: async (owner, { id, client, adviser }, at) => {
      const where = { codeHash: owner, status: 'completed' };
      // Changing the row holds it, so that the same form sent twice at once makes one.
      if ((await assessments.updateMany({ where, data: { isClaimed: true } })).count === 0) return null;
      const found = await assessments.findUniqueOrThrow({ where: { codeHash: owner }, select: { id: true } });
      const whose = { assessmentId: found.id, clientId: client, adviserId: adviser };
      if ((await table.count({ where: whose })) > 0) return false;
      const named = await nameInCalendar(tables, adviser, client);
      await table.create({ data: { id, ...whose, ...named, createdAt: at }, select: { id: true } });
      return true;
    },
    remove: async (owner, id) =>
      (await endAccompaniments(tables, { id, assessment: { codeHash: owner } })) > 0,
    stop: (adviser, client) => endAccompaniments(tables, { adviserId: adviser, clientId: client }),
    removeAll: async (owner) => {
      await endAccompaniments(tables, { assessment: { codeHash: owner } });
    },
    relabel: async (adviser, client, label) => {
      await table.updateMany({ where: { adviserId: adviser, clientId: client }, data: { label } });
    },
  };
}
