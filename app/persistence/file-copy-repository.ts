import { z } from 'zod';
import type { CodeHash } from '#app/domain/access/access.ts';
import type { AccountId, OrganisationId } from '#app/domain/access/roles.ts';
import type { ClientId } from '#app/domain/client/client.ts';
import type { CopyTerms } from '#app/domain/client/file-copy.ts';
import { COPY_BASES } from '#app/domain/client/file-copy.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Tables } from './database.ts';
import type { Prisma } from './generated/sqlite/client.ts';

type Reader = Pick<Tables, 'fileCopy'>;

/** What an adviser keeps of an assessment as it was on a day. */
export interface FileCopy extends CopyTerms {
  readonly id: string;
  readonly keptOn: IsoDate;
  /** SHA-256 of the content, hex. */
  readonly digest: string;
  readonly client: ClientId;
  readonly organisation: { readonly id: OrganisationId; readonly name: string };
  /** Null once the account is gone. */
  readonly adviser: { readonly id: AccountId; readonly name: string } | null;
  /** Null: the firm did not object. */
  readonly objection: { readonly text: string; readonly at: Date } | null;
}

/** The file itself, as the adviser and the firm get it. */
export interface CopiedFile {
  readonly keptOn: IsoDate;
  readonly digest: string;
  readonly content: string;
}

/** On its last day a copy is there no more, whether it is erased at that hour or not. */
export interface FileCopyReader {
  /** Those of a client of an organisation, the latest first. */
  readonly list: (
    organisation: OrganisationId,
    client: ClientId,
    today: IsoDate,
  ) => Promise<readonly FileCopy[]>;
  /** Those of an assessment, as the holder of its code is told. */
  readonly listOf: (owner: CodeHash, today: IsoDate) => Promise<readonly FileCopy[]>;
  readonly read: (client: ClientId, id: string, today: IsoDate) => Promise<CopiedFile | null>;
  readonly readOf: (owner: CodeHash, id: string, today: IsoDate) => Promise<CopiedFile | null>;
}

export interface NewFileCopy extends CopyTerms, CopiedFile {
  readonly id: string;
  readonly client: ClientId;
  readonly adviser: AccountId;
  /** Null: kept without a hand-over. */
  readonly handOver: string | null;
}

export interface FileCopyWriter extends FileCopyReader {
  /** The assessment under the code must be there. False where there is a copy of that id. */
  readonly create: (owner: CodeHash, copy: NewFileCopy) => Promise<boolean>;
  /** Notes once what the firm says against a copy; null where there is none, or it has objected already. */
  readonly object: (
    owner: CodeHash,
    id: string,
    objection: { readonly text: string; readonly at: Date },
  ) => Promise<FileCopy | null>;
  /** False where the client has no such copy. */
  readonly remove: (client: ClientId, id: string) => Promise<boolean>;
}

const basisColumn = z.enum(COPY_BASES);

const COLUMNS = {
  ...{ id: true, basis: true, reason: true, keptOn: true, deleteOn: true, digest: true, clientId: true },
  ...{ objection: true, objectedAt: true },
  client: { select: { organisation: { select: { id: true, name: true } } } },
  adviser: { select: { id: true, name: true } },
} as const;
const FILE = { keptOn: true, digest: true, content: true } as const;
const ORDER = [{ keptOn: 'desc' }, { id: 'asc' }] satisfies Prisma.FileCopyOrderByWithRelationInput[];

function toFileCopy({
  clientId,
  client: { organisation },
  basis,
  objection,
  objectedAt,
  ...row
}: Prisma.FileCopyGetPayload<{ select: typeof COLUMNS }>): FileCopy {
  return {
    ...row,
    basis: basisColumn.parse(basis),
    client: clientId,
    organisation,
    objection: objectedAt && { text: objection ?? '', at: objectedAt },
  };
}

export function createFileCopyReader({ fileCopy: table }: Reader): FileCopyReader {
  const listWhere = async (where: Prisma.FileCopyWhereInput): Promise<readonly FileCopy[]> => {
    const rows = await table.findMany({ where, select: COLUMNS, orderBy: ORDER });
    return rows.map(toFileCopy);
  };
  return {
    list: (organisation, client, today) =>
      listWhere({
        ...{ clientId: client, client: { organisationId: organisation }, deleteOn: { gt: today } },
      }),
    listOf: (owner, today) => listWhere({ assessment: { codeHash: owner }, deleteOn: { gt: today } }),
    read: (client, id, today) =>
      table.findFirst({ where: { id, clientId: client, deleteOn: { gt: today } }, select: FILE }),
    readOf: (owner, id, today) =>
      table.findFirst({
        where: { id, assessment: { codeHash: owner }, deleteOn: { gt: today } },
        select: FILE,
      }),
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createFileCopyWriter(tables: Reader & Pick<Tables, 'assessment'>): FileCopyWriter {
  const { fileCopy: table, assessment } = tables;
  return {
    ...createFileCopyReader(tables),
    create: async (owner, { client, adviser, handOver, ...copy }) => {
      // Changing the row holds it, so that the same form sent twice at once makes one, of what stands there now.
      const { id } = await assessment.update({
        where: { codeHash: owner },
        data: { isClaimed: true },
        select: { id: true },
      });
      if ((await table.count({ where: { id: copy.id } })) > 0) return false;
      const whose = { clientId: client, adviserId: adviser, handOverId: handOver, assessmentId: id };
      await table.create({ data: { ...copy, ...whose }, select: { id: true } });
      return true;
    },
    object: async (owner, id, { text, at }) => {
      const where = { id, assessment: { codeHash: owner }, objectedAt: null };
      const data = { objection: text, objectedAt: at };
      if ((await table.updateMany({ where, data })).count === 0) return null;
      const row = await table.findUnique({ where: { id }, select: COLUMNS });
      return row && toFileCopy(row);
    },
    remove: async (client, id) => (await table.deleteMany({ where: { id, clientId: client } })).count > 0,
  };
}
