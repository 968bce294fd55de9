import { z } from 'zod';
import type { CodeHash, ProjectorHash } from '#app/domain/access/access.ts';
import type { AccountId, Membership } from '#app/domain/access/roles.ts';
import { ROLES } from '#app/domain/access/roles.ts';
import type { WorkshopTies } from '#app/domain/access/workshop-actions.ts';
import type { ClientId } from '#app/domain/client/client.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { WorkshopClock } from '#app/domain/workshop/workshop-clock.ts';
import { pauseClock } from '#app/domain/workshop/workshop-clock.ts';
import type { WorkshopState } from '#app/domain/workshop/workshop-moves.ts';
import { ENDED_STATE, LOCKING_STATE, WORKSHOP_STATES } from '#app/domain/workshop/workshop-moves.ts';
import type { Tables } from './database.ts';
import { endVoices } from './end-voices.ts';
import type { Prisma } from './generated/sqlite/client.ts';

type Reader = Pick<Tables, 'workshop'>;
type Closer = Reader & Pick<Tables, 'voice' | 'voiceRound'>;
type Writer = Closer & Pick<Tables, 'assessment'>;

/** Names a workshop; opens nothing. */
export type WorkshopId = string;

/** An assessment that an adviser answers together with its firm. */
export interface Workshop {
  readonly id: WorkshopId;
  readonly client: { readonly id: ClientId; readonly name: string };
  /** The key of the assessment. Never leaves the server. */
  readonly assessment: CodeHash;
  readonly ties: WorkshopTies;
  readonly clock: WorkshopClock;
  /** The question that is shown. */
  readonly item: Item;
  readonly hasProjector: boolean;
  readonly createdAt: Date;
  /** Differs after every change that who looks on can see. */
  readonly version: string;
}

/** What is shown on the wall, with where its adviser belongs: who may not lead it any more shows nothing either. */
export interface Projected {
  readonly workshop: Workshop;
  readonly memberships: readonly Membership[];
}

/** An adviser who was let in by the holder of a code. */
export interface AdmittedAdviser {
  readonly id: WorkshopId;
  readonly adviser: string;
  readonly account: AccountId;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly state: WorkshopState;
  readonly since: Date;
}

export interface WorkshopReader {
  /** The one of an id that somebody leads; null for all else. */
  readonly find: (adviser: AccountId, id: WorkshopId) => Promise<Workshop | null>;
  /** Those somebody leads with a client, the latest begun first. */
  readonly list: (adviser: AccountId, client: ClientId) => Promise<readonly Workshop[]>;
  /** The one somebody leads with a client about an assessment. */
  readonly findAbout: (adviser: AccountId, client: ClientId, owner: CodeHash) => Promise<Workshop | null>;
  /** The one of an id about this assessment. */
  readonly findOf: (owner: CodeHash, id: WorkshopId) => Promise<Workshop | null>;
  readonly findProjected: (projector: ProjectorHash) => Promise<Projected | null>;
  /** Who has access to an assessment, beside the holder of its code. */
  readonly listAdmitted: (owner: CodeHash) => Promise<readonly AdmittedAdviser[]>;
}

export interface NewWorkshop {
  readonly id: WorkshopId;
  readonly client: ClientId;
  readonly adviser: AccountId;
  readonly item: Item;
  readonly clock: WorkshopClock;
}

export interface WorkshopChange {
  readonly clock?: WorkshopClock;
  readonly item?: Item;
  readonly projector?: ProjectorHash;
}

export interface WorkshopWriter extends WorkshopReader {
  /** False where there is nothing under the code. */
  readonly create: (owner: CodeHash, workshop: NewWorkshop, at: Date) => Promise<boolean>;
  readonly change: (id: WorkshopId, change: WorkshopChange, at: Date) => Promise<void>;
  /** Closes those a client has about an assessment. */
  readonly endOf: (owner: CodeHash, client: ClientId) => Promise<void>;
  /** Puts it into another state, from the one that was seen. False where somebody else was faster. */
  readonly move: (
    seen: Pick<Workshop, 'id' | 'assessment' | 'clock'> & SeenState,
    move: Moved,
  ) => Promise<boolean>;
}

interface SeenState {
  readonly state: WorkshopState;
}
interface Moved {
  readonly to: WorkshopState;
  readonly at: Date;
}

const stateColumn = z.enum(WORKSHOP_STATES);
const itemColumn = z.enum(ITEMS);
const roleColumn = z.enum(ROLES);

const COLUMNS = {
  ...{
    id: true,
    adviserId: true,
    state: true,
    item: true,
    createdAt: true,
    version: true,
    projectorHash: true,
  },
  ...{ plannedMinutes: true, usedSeconds: true, runningSince: true },
  client: {
    select: { id: true, name: true, organisationId: true, adviserId: true, isShared: true, archivedAt: true },
  },
  assessment: { select: { codeHash: true, version: true, status: true } },
} as const;

type Row = Prisma.WorkshopGetPayload<{ select: typeof COLUMNS }>;

function toWorkshop({ client, assessment, adviserId, state, item, ...row }: Row): Workshop {
  const { id, createdAt, plannedMinutes, usedSeconds, runningSince } = row;
  const { organisationId, isShared, archivedAt } = client;
  return {
    ...{ id, createdAt, item: itemColumn.parse(item), hasProjector: row.projectorHash !== null },
    client: { id: client.id, name: client.name },
    assessment: assessment.codeHash,
    ties: {
      adviser: adviserId,
      state: stateColumn.parse(state),
      isCompleted: assessment.status === 'completed',
      client: {
        ...{ organisation: organisationId, adviser: client.adviserId, isShared },
        isArchived: archivedAt !== null,
      },
    },
    clock: { plannedMinutes, usedSeconds, runningSince },
    version: `${row.version}.${assessment.version}`,
  };
}

async function findOne({ workshop }: Reader, where: Prisma.WorkshopWhereInput): Promise<Workshop | null> {
  const row = await workshop.findFirst({ where, select: COLUMNS });
  return row === null ? null : toWorkshop(row);
}

async function findProjected({ workshop }: Reader, projector: ProjectorHash): Promise<Projected | null> {
  const row = await workshop.findUnique({
    where: { projectorHash: projector },
    select: {
      ...COLUMNS,
      adviser: { select: { memberships: { select: { organisationId: true, role: true } } } },
    },
  });
  if (row === null) return null;
  const { adviser, ...own } = row;
  const memberships = adviser.memberships.map(({ organisationId, role }) => ({
    organisation: organisationId,
    role: roleColumn.parse(role),
  }));
  return { workshop: toWorkshop(own), memberships };
}

async function listAdmitted({ workshop }: Reader, owner: CodeHash): Promise<readonly AdmittedAdviser[]> {
  const rows = await workshop.findMany({
    where: { assessment: { codeHash: owner }, state: { not: ENDED_STATE } },
    select: {
      ...{ id: true, adviserId: true, state: true, createdAt: true },
      adviser: { select: { name: true } },
      client: { select: { organisation: { select: { id: true, name: true } } } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, adviserId, state, createdAt, adviser, client }) => ({
    ...{ id, adviser: adviser.name, account: adviserId, organisation: client.organisation },
    ...{ state: stateColumn.parse(state), since: createdAt },
  }));
}

export function createWorkshopReader(tables: Reader): WorkshopReader {
  return {
    find: (adviser, id) => findOne(tables, { id, adviserId: adviser }),
    list: async (adviser, client) => {
      const rows = await tables.workshop.findMany({
        where: { adviserId: adviser, clientId: client },
        select: COLUMNS,
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      });
      return rows.map(toWorkshop);
    },
    findAbout: (adviser, client, owner) =>
      findOne(tables, { adviserId: adviser, clientId: client, assessment: { codeHash: owner } }),
    findOf: (owner, id) => findOne(tables, { id, assessment: { codeHash: owner } }),
    findProjected: (projector) => findProjected(tables, projector),
    listAdmitted: (owner) => listAdmitted(tables, owner),
  };
}

const NEXT_VERSION = { version: { increment: 1 } } as const;

/** What ends with a workshop: its projected view, and its time. */
const toClosed = (clock: WorkshopClock, at: Date) => ({ projectorHash: null, ...pauseClock(clock, at) });

/** Closes the workshops of which this is true, as they were left: whoever had access by them has none any more. */
export async function closeWorkshops(tables: Closer, of: Prisma.WorkshopWhereInput): Promise<void> {
  const where = { ...of, state: { not: ENDED_STATE } };
  await endVoices(tables, where);
  const data = { state: ENDED_STATE, projectorHash: null, runningSince: null, ...NEXT_VERSION };
  await tables.workshop.updateMany({ where, data });
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createWorkshopWriter(tables: Writer): WorkshopWriter {
  const { workshop: table, assessment: assessments } = tables;
  return {
    ...createWorkshopReader(tables),
    create: async (owner, { client, adviser, clock, ...rest }, at) => {
      const found = await assessments.findUnique({ where: { codeHash: owner }, select: { id: true } });
      if (found === null) return false;
      const whose = { clientId: client, adviserId: adviser, assessmentId: found.id };
      const now = { state: 'open', version: 1, createdAt: at, updatedAt: at };
      await table.create({ data: { ...rest, ...clock, ...whose, ...now }, select: { id: true } });
      return true;
    },
    change: async (id, { clock, item, projector }, at) => {
      const data = {
        ...clock,
        ...(item !== undefined && { item }),
        ...(projector !== undefined && { projectorHash: projector }),
      };
      await table.updateMany({ where: { id }, data: { ...data, ...NEXT_VERSION, updatedAt: at } });
    },
    endOf: (owner, client) => closeWorkshops(tables, { clientId: client, assessment: { codeHash: owner } }),
    move: async ({ id, state, assessment, clock }, { to, at }) => {
      const closed = to === ENDED_STATE ? toClosed(clock, at) : {};
      const data = { ...closed, state: to, ...NEXT_VERSION, updatedAt: at };
      if ((await table.updateMany({ where: { id, state }, data })).count === 0) return false;
      if (to === ENDED_STATE) await endVoices(tables, { id });
      // Whoever is about to save has not seen the lock: with another revision that save looks again.
      const next = { revision: { increment: 1 }, ...NEXT_VERSION };
      const where = { codeHash: assessment, status: 'draft' };
      if (to === LOCKING_STATE) await assessments.updateMany({ where, data: next });
      return true;
    },
  };
}
