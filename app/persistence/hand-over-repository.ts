import { z } from 'zod';
import type { CodeHash, HandOverHash } from '#app/domain/access/access.ts';
import type { ClientTies } from '#app/domain/access/client-actions.ts';
import type { AccountId, Membership, OrganisationId } from '#app/domain/access/roles.ts';
import { ROLES } from '#app/domain/access/roles.ts';
import type { ClientId } from '#app/domain/client/client.ts';
import type { CopyTerms } from '#app/domain/client/file-copy.ts';
import { COPY_BASES } from '#app/domain/client/file-copy.ts';
import type { HandOverMode } from '#app/domain/client/hand-over.ts';
import { HAND_OVER_MODES } from '#app/domain/client/hand-over.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { ENDED_STATE } from '#app/domain/workshop/workshop-moves.ts';
import type { Tables } from './database.ts';
import type { Prisma } from './generated/sqlite/client.ts';

type Reader = Pick<Tables, 'handOver'>;
type Writer = Reader & Pick<Tables, 'assessment'>;

/** That an adviser gives an assessment into the hands of its firm. */
export interface HandOver {
  readonly id: string;
  readonly mode: HandOverMode;
  readonly madeOn: IsoDate;
  /** The last day on which it can be taken. */
  readonly lastDay: IsoDate;
  /** Null: not yet. */
  readonly takenAt: Date | null;
  /** As it was called when the hand-over was made. */
  readonly organisationName: string;
  /** Null once the account is gone. */
  readonly adviserName: string | null;
  /** On what terms the adviser keeps an own copy from the taking on; null: none is kept. */
  readonly copy: CopyTerms | null;
  /** Of the copy, from the taking on, also when that is gone. */
  readonly copyDigest: string | null;
}

/** What is offered, with all that decides whether it still can be taken. */
export interface Offer extends HandOver {
  /** Null: the account is gone. */
  readonly adviser: { readonly account: AccountId; readonly memberships: readonly Membership[] } | null;
  /** Null: erased since. */
  readonly client: (ClientTies & { readonly id: ClientId }) | null;
  /** Null: erased since. The key never leaves the server. */
  readonly assessment: {
    readonly owner: CodeHash;
    readonly begunAt: Date;
    readonly asOf: string | null;
  } | null;
}

/** A hand-over that was taken, with what has become of it: the same for both sides. */
export interface Receipt extends HandOver {
  readonly takenAt: Date;
  /** Null: erased since. */
  readonly assessment: { readonly begunAt: Date; readonly asOf: string | null } | null;
  /** What the organisation still has of it. */
  readonly kept: { readonly isListed: boolean; readonly hasSession: boolean; readonly hasCopy: boolean };
}

/** Which receipt, by the side that asks. */
export type ReceiptKey = { readonly id: string } & (
  { readonly owner: CodeHash } | { readonly organisation: OrganisationId; readonly client: ClientId }
);

export interface HandOverReader {
  /** Those of a client of an organisation, the latest first. */
  readonly list: (organisation: OrganisationId, client: ClientId) => Promise<readonly HandOver[]>;
  /** Those by which somebody got an assessment, the first one first. */
  readonly listTaken: (owner: CodeHash) => Promise<readonly HandOver[]>;
  /** The one of an id that was taken, for the firm or for the organisation; null for all else. */
  readonly findReceipt: (key: ReceiptKey, today: IsoDate) => Promise<Receipt | null>;
  /** The one of a code, taken or not; null for an unknown code and one that was withdrawn. */
  readonly find: (code: HandOverHash) => Promise<Offer | null>;
}

export interface NewHandOver extends Omit<HandOver, 'takenAt' | 'adviserName' | 'copyDigest'> {
  readonly client: ClientId;
  readonly adviser: AccountId;
  readonly code: HandOverHash;
}

export interface HandOverWriter extends HandOverReader {
  /** Once for each code: false where there is one. The assessment under the code of its holder must be there. */
  readonly create: (owner: CodeHash, handOver: NewHandOver) => Promise<boolean>;
  /** False where somebody else was faster. */
  readonly take: (id: string, at: Date) => Promise<boolean>;
  /** Notes what the copy is that was kept when it was taken. */
  readonly noteCopy: (id: string, digest: string) => Promise<void>;
  /** Withdraws one of a client that nobody has taken; false where there is none. */
  readonly remove: (client: ClientId, id: string) => Promise<boolean>;
  /** Withdraws all of an assessment that nobody has taken. */
  readonly removeOpen: (owner: CodeHash) => Promise<void>;
}

const modeColumn = z.enum(HAND_OVER_MODES);
const roleColumn = z.enum(ROLES);
const basisColumn = z.enum(COPY_BASES);

const COLUMNS = {
  ...{ id: true, mode: true, madeOn: true, lastDay: true, takenAt: true, organisationName: true },
  ...{ copyBasis: true, copyReason: true, copyUntil: true, copyDigest: true },
  adviser: { select: { name: true } },
} as const;

const toHandOver = ({
  adviser,
  mode,
  copyBasis,
  copyReason,
  copyUntil,
  ...row
}: Prisma.HandOverGetPayload<{ select: typeof COLUMNS }>): HandOver => ({
  ...row,
  mode: modeColumn.parse(mode),
  adviserName: adviser?.name ?? null,
  copy:
    copyBasis === null || copyUntil === null
      ? null
      : { basis: basisColumn.parse(copyBasis), reason: copyReason, deleteOn: copyUntil },
});

async function findReceipt({ handOver }: Reader, key: ReceiptKey, today: IsoDate): Promise<Receipt | null> {
  const whose =
    'owner' in key
      ? { assessment: { codeHash: key.owner } }
      : { clientId: key.client, client: { organisationId: key.organisation } };
  const row = await handOver.findFirst({
    where: { id: key.id, takenAt: { not: null }, ...whose },
    select: {
      ...COLUMNS,
      assessment: {
        select: {
          ...{ createdAt: true, asOf: true },
          clientLinks: { select: { clientId: true } },
          workshops: { where: { state: { not: ENDED_STATE } }, select: { clientId: true } },
        },
      },
      clientId: true,
      fileCopy: { select: { deleteOn: true } },
    },
  });
  if (row === null || row.takenAt === null) return null;
  const { assessment, clientId, fileCopy, ...own } = row;
  const isOfClient = (each: { readonly clientId: string }): boolean => each.clientId === clientId;
  return {
    ...toHandOver(own),
    takenAt: row.takenAt,
    assessment: assessment && { begunAt: assessment.createdAt, asOf: assessment.asOf },
    kept: {
      isListed: assessment?.clientLinks.some(isOfClient) ?? false,
      hasSession: assessment?.workshops.some(isOfClient) ?? false,
      hasCopy: fileCopy !== null && fileCopy.deleteOn > today,
    },
  };
}

async function find({ handOver }: Reader, code: HandOverHash): Promise<Offer | null> {
  const row = await handOver.findUnique({
    where: { codeHash: code },
    select: {
      ...COLUMNS,
      adviser: {
        select: { id: true, name: true, memberships: { select: { organisationId: true, role: true } } },
      },
      client: { select: { id: true, organisationId: true, adviserId: true, isShared: true } },
      assessment: { select: { codeHash: true, createdAt: true, asOf: true } },
    },
  });
  if (row === null) return null;
  const { adviser, client, assessment, ...own } = row;
  return {
    ...toHandOver({ ...own, adviser }),
    adviser: adviser && {
      account: adviser.id,
      memberships: adviser.memberships.map(({ organisationId, role }) => ({
        organisation: organisationId,
        role: roleColumn.parse(role),
      })),
    },
    client: client && {
      ...{ id: client.id, organisation: client.organisationId },
      ...{ adviser: client.adviserId, isShared: client.isShared },
    },
    assessment: assessment && {
      ...{ owner: assessment.codeHash, begunAt: assessment.createdAt, asOf: assessment.asOf },
    },
  };
}

export function createHandOverReader(tables: Reader): HandOverReader {
  const { handOver: table } = tables;
  return {
    list: async (organisation, client) => {
      const rows = await table.findMany({
        where: { clientId: client, client: { organisationId: organisation } },
        select: COLUMNS,
        orderBy: [{ madeOn: 'desc' }, { lastDay: 'desc' }, { id: 'asc' }],
      });
      return rows.map(toHandOver);
    },
    listTaken: async (owner) => {
      const rows = await table.findMany({
        where: { assessment: { codeHash: owner }, takenAt: { not: null } },
        select: COLUMNS,
        orderBy: [{ takenAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(toHandOver);
    },
    findReceipt: (key, today) => findReceipt(tables, key, today),
    find: (code) => find(tables, code),
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createHandOverWriter(tables: Writer): HandOverWriter {
  const { handOver: table, assessment: assessments } = tables;
  return {
    ...createHandOverReader(tables),
    create: async (owner, { client, adviser, code, copy, ...handOver }) => {
      // Changing the row holds it, so that the same form sent twice at once makes one.
      const { id } = await assessments.update({
        where: { codeHash: owner },
        data: { isClaimed: true },
        select: { id: true },
      });
      if ((await table.count({ where: { codeHash: code } })) > 0) return false;
      const whose = { assessmentId: id, clientId: client, adviserId: adviser, codeHash: code };
      const kept = copy && { copyBasis: copy.basis, copyReason: copy.reason, copyUntil: copy.deleteOn };
      await table.create({ data: { ...handOver, ...whose, ...kept }, select: { id: true } });
      return true;
    },
    take: async (id, at) =>
      (await table.updateMany({ where: { id, takenAt: null }, data: { takenAt: at } })).count > 0,
    noteCopy: async (id, digest) => {
      await table.updateMany({ where: { id }, data: { copyDigest: digest } });
    },
    remove: async (client, id) =>
      (await table.deleteMany({ where: { id, clientId: client, takenAt: null } })).count > 0,
    removeOpen: async (owner) => {
      await table.deleteMany({ where: { assessment: { codeHash: owner }, takenAt: null } });
    },
  };
}
