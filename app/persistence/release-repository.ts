import type { AccountId, OrganisationId } from '#app/domain/access/roles.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { LedgerEntry } from '#app/domain/disclosure/ledger.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Release } from '#app/domain/statistics/release.ts';
import type { Tables } from './database.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import { readLedgerEntry, readRelease, toLedgerColumns } from './release.schema.ts';

type Table = Pick<Tables, 'release' | 'releaseMember'>;

/** Names a release; opens nothing. */
export type ReleaseId = string;
/** Names a wave. */
export type WaveId = string;
/** Names one try to compute a release, by which its members are found. */
export type RunId = string;

/** A release as a list shows it. */
export interface ListedRelease {
  readonly id: ReleaseId;
  readonly campaign: CampaignId;
  readonly wave: WaveId;
  /** Such as 2027-1. */
  readonly waveLabel: string;
  readonly number: number;
  readonly asOf: IsoDate;
  /** How many firms it counts, which everybody may know. */
  readonly firms: number;
  readonly createdAt: Date;
  /** Null: nobody has let it out yet. */
  readonly acceptedAt: Date | null;
  /** Null too where the account is gone. */
  readonly acceptedBy: string | null;
}

export interface StoredRelease extends ListedRelease {
  readonly release: Release;
}

export interface ReleaseReader {
  /** Those of a campaign, the last wave and the last release first. */
  readonly list: (organisation: OrganisationId, campaign: CampaignId) => Promise<readonly ListedRelease[]>;
  readonly find: (organisation: OrganisationId, id: ReleaseId) => Promise<StoredRelease | null>;
  /** The last one of a campaign that was let out: whoever takes part may read it. */
  readonly lastAccepted: (campaign: CampaignId) => Promise<Release | null>;
  /** All releases of a wave, the first one first. The caller has looked whose wave it is, here and below. */
  readonly ledger: (wave: WaveId) => Promise<readonly LedgerEntry[]>;
  /** The run that computed the last one, and by which its members are named; null before the first. */
  readonly lastRun: (wave: WaveId) => Promise<RunId | null>;
}

/** A release that was computed, and whose members were kept by its run. */
export interface ComputedRelease {
  readonly entry: LedgerEntry;
  readonly run: RunId;
  /** How many they were. */
  readonly members: number;
}

export interface ReleaseWriter extends ReleaseReader {
  /**
   * Keeps the next release of a wave. From then on the members of its run are those of the last release. False, and nothing
   * is kept, where one of them was erased since.
   */
  readonly keep: (wave: WaveId, release: ComputedRelease, at: Date) => Promise<boolean>;
  /** Lets a release out. False where that was done before, or there is none. */
  readonly accept: (
    organisation: OrganisationId,
    id: ReleaseId,
    by: { readonly account: AccountId; readonly at: Date },
  ) => Promise<boolean>;
}

const COLUMNS = {
  ...{ id: true, waveId: true, number: true, asOf: true, firms: true, createdAt: true, acceptedAt: true },
  accepter: { select: { name: true } },
  wave: { select: { campaignId: true, label: true } },
} as const satisfies Prisma.ReleaseSelect;
type Row = Prisma.ReleaseGetPayload<{ select: typeof COLUMNS }>;

const toListed = ({ waveId, wave, accepter, ...row }: Row): ListedRelease => ({
  ...row,
  wave: waveId,
  waveLabel: wave.label,
  campaign: wave.campaignId,
  acceptedBy: accepter?.name ?? null,
});

/** Those of the campaigns of an organisation. */
export const ofOrganisation = (organisationId: OrganisationId) => ({
  wave: { campaign: { organisationId } },
});
const LAST_FIRST = [{ wave: { number: 'desc' } }, { number: 'desc' }] as const;

/** What a release with all its tables is read from. */
export const RELEASE_COLUMNS = { ...COLUMNS, content: true } as const satisfies Prisma.ReleaseSelect;

export const toStoredRelease = ({
  content,
  ...listed
}: Prisma.ReleaseGetPayload<{ select: typeof RELEASE_COLUMNS }>): StoredRelease => ({
  ...toListed(listed),
  release: readRelease(content),
});

export function createReleaseReader({ release: table }: Pick<Table, 'release'>): ReleaseReader {
  return {
    list: async (organisationId, campaignId) => {
      const rows = await table.findMany({
        where: { wave: { campaignId, campaign: { organisationId } } },
        select: COLUMNS,
        orderBy: [...LAST_FIRST],
      });
      return rows.map(toListed);
    },
    find: async (organisation, id) => {
      const where = { id, ...ofOrganisation(organisation) };
      const row = await table.findFirst({ where, select: RELEASE_COLUMNS });
      return row && toStoredRelease(row);
    },
    lastAccepted: async (campaignId) => {
      const row = await table.findFirst({
        where: { wave: { campaignId }, acceptedAt: { not: null } },
        select: { content: true },
        orderBy: [...LAST_FIRST],
      });
      return row && readRelease(row.content);
    },
    ledger: async (waveId) => {
      const rows = await table.findMany({
        where: { waveId },
        select: { content: true, ledger: true },
        orderBy: { number: 'asc' },
      });
      return rows.map(readLedgerEntry);
    },
    lastRun: async (waveId) => {
      const last = await table.findFirst({
        where: { waveId },
        select: { runId: true },
        orderBy: { number: 'desc' },
      });
      return last?.runId ?? null;
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createReleaseWriter(tables: Table): ReleaseWriter {
  const { release: table, releaseMember } = tables;

  return {
    ...createReleaseReader(tables),
    keep: async (waveId, { entry, run: runId, members }, at) => {
      if ((await releaseMember.count({ where: { waveId, runId } })) !== members) return false;
      const { release: id, number, asOf, population } = entry.release;
      const data = { id, waveId, number, asOf, firms: population.n, createdAt: at, runId };
      await table.create({ data: { ...data, ...toLedgerColumns(entry) }, select: { id: true } });
      return true;
    },
    accept: async (organisation, id, { account, at }) => {
      const where = { id, acceptedAt: null, ...ofOrganisation(organisation) };
      const { count } = await table.updateMany({ where, data: { acceptedAt: at, acceptedBy: account } });
      return count > 0;
    },
  };
}
