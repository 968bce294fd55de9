import type { CodeHash } from '#app/domain/access/access.ts';
import type { AccompanimentTies } from '#app/domain/access/accompaniment-actions.ts';
import type { CheckInHash } from '#app/domain/access/progress-keys.ts';
import type { AccountId, Membership } from '#app/domain/access/roles.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { AccompanimentId } from './accompaniment-repository.ts';
import type { Tables } from './database.ts';
import { MEMBERSHIPS, toMemberships } from './memberships.ts';

type Reader = Pick<Tables, 'checkIn'>;
type Writer = Reader & Pick<Tables, 'assessment'>;

/** A link by which a firm says how the steps of its plan go. */
export interface CheckIn {
  /** Names it for people; opens nothing. */
  readonly id: string;
  readonly madeOn: IsoDate;
  /** The last day on which it is good. */
  readonly lastDay: IsoDate;
  /** The accompaniment by which an adviser made it; null: the holder of the code did. */
  readonly accompaniment: AccompanimentId | null;
  readonly adviserName: string | null;
}

/** What decides whether the link of an adviser is still good: who that is today, and what the firm allows. */
export interface CheckInMaker {
  readonly account: AccountId;
  readonly memberships: readonly Membership[];
  readonly ties: AccompanimentTies;
}

export interface FoundCheckIn {
  /** The key of the assessment. Never leaves the server. */
  readonly owner: CodeHash;
  readonly lastDay: IsoDate;
  /** Null: the holder of the code, whose right does not end. */
  readonly maker: CheckInMaker | null;
}

export interface CheckInReader {
  /** Those of an assessment that are good on a day, oldest first. */
  readonly list: (owner: CodeHash, today: IsoDate) => Promise<readonly CheckIn[]>;
  /** Null for an unknown token, one that was withdrawn or has run out, and an erased assessment. */
  readonly find: (checkIn: CheckInHash, today: IsoDate) => Promise<FoundCheckIn | null>;
}

export interface NewCheckIn extends Pick<CheckIn, 'id' | 'madeOn' | 'lastDay' | 'accompaniment'> {
  readonly checkIn: CheckInHash;
}

export interface CheckInWriter extends CheckInReader {
  /** Once for each token: false where there is one. The assessment under the code must be there. */
  readonly create: (owner: CodeHash, checkIn: NewCheckIn) => Promise<boolean>;
  /** Withdraws one of this assessment; of a given accompaniment alone where that is named. */
  readonly remove: (owner: CodeHash, id: string, accompaniment?: AccompanimentId) => Promise<void>;
  readonly removeAll: (owner: CodeHash) => Promise<void>;
}

async function list({ checkIn }: Reader, owner: CodeHash, today: IsoDate): Promise<readonly CheckIn[]> {
  const rows = await checkIn.findMany({
    where: { assessment: { codeHash: owner }, lastDay: { gte: today } },
    select: {
      ...{ id: true, madeOn: true, lastDay: true },
      accompaniment: { select: { id: true, adviser: { select: { name: true } } } },
    },
    orderBy: [{ madeOn: 'asc' }, { lastDay: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ accompaniment, ...row }) => ({
    ...row,
    accompaniment: accompaniment?.id ?? null,
    adviserName: accompaniment?.adviser.name ?? null,
  }));
}

async function find({ checkIn }: Reader, hash: CheckInHash, today: IsoDate): Promise<FoundCheckIn | null> {
  const row = await checkIn.findFirst({
    where: { tokenHash: hash, lastDay: { gte: today } },
    select: {
      lastDay: true,
      assessment: { select: { codeHash: true } },
      accompaniment: {
        select: {
          adviser: { select: { id: true, memberships: MEMBERSHIPS } },
          client: { select: { organisationId: true, adviserId: true, isShared: true, archivedAt: true } },
        },
      },
    },
  });
  if (row === null) return null;
  const { lastDay, assessment, accompaniment } = row;
  if (accompaniment === null) return { owner: assessment.codeHash, lastDay, maker: null };
  const { adviser, client } = accompaniment;
  const ties = {
    ...{ organisation: client.organisationId, adviser: client.adviserId, isShared: client.isShared },
    isArchived: client.archivedAt !== null,
  };
  const account = adviser.id;
  const memberships = toMemberships(adviser.memberships);
  const maker = { account, memberships, ties: { adviser: account, client: ties } };
  return { owner: assessment.codeHash, lastDay, maker };
}

export function createCheckInReader(tables: Reader): CheckInReader {
  return {
    list: (owner, today) => list(tables, owner, today),
    find: (checkIn, today) => find(tables, checkIn, today),
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createCheckInWriter(tables: Writer): CheckInWriter {
  const { checkIn: table, assessment: assessments } = tables;
  return {
    ...createCheckInReader(tables),
    create: async (owner, { accompaniment, checkIn, ...days }) => {
      // Changing the row holds it, so that two links made at once are counted one after the other.
      const { id } = await assessments.update({
        where: { codeHash: owner },
        data: { isClaimed: true },
        select: { id: true },
      });
      if ((await table.count({ where: { tokenHash: checkIn } })) > 0) return false;
      const whose = { assessmentId: id, accompanimentId: accompaniment, tokenHash: checkIn };
      await table.create({ data: { ...days, ...whose }, select: { id: true } });
      return true;
    },
    remove: async (owner, id, accompaniment) => {
      const made = accompaniment === undefined ? {} : { accompanimentId: accompaniment };
      await table.deleteMany({ where: { id, assessment: { codeHash: owner }, ...made } });
    },
    removeAll: async (owner) => {
      await table.deleteMany({ where: { assessment: { codeHash: owner } } });
    },
  };
}
