import { z } from 'zod';
import type { OrganisationId } from '#app/domain/access/roles.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { RunEnd } from '#app/domain/disclosure/release-run.ts';
import { RUN_ENDS } from '#app/domain/disclosure/release-run.ts';
import type { Tables } from './database.ts';

type Table = Pick<Tables, 'releaseRun'>;

/** Names a wave. */
export type WaveId = string;
/** Names one try to compute a release. */
export type RunId = string;

/** The last try to compute a release of a wave. */
export interface ReleaseRun {
  readonly wave: WaveId;
  readonly startedAt: Date;
  /** Until when it is certain that somebody is at it. Later, whoever computed is gone. */
  readonly heldUntil: Date;
  /** Null: it has not ended, as far as anybody could say so. */
  readonly end: RunEnd | null;
}

export interface ReleaseRunReader {
  /** The last try of each wave of a campaign, where there was one. */
  readonly list: (organisation: OrganisationId, campaign: CampaignId) => Promise<readonly ReleaseRun[]>;
}

export interface HeldRun {
  readonly wave: WaveId;
  readonly run: RunId;
}

export interface ReleaseRunWriter extends ReleaseRunReader {
  /** Begins a try. False while somebody else is at it. The caller has looked whose wave it is. */
  readonly begin: (held: HeldRun, times: { readonly at: Date; readonly until: Date }) => Promise<boolean>;
  /** Holds it longer. False where somebody else has it by now, here and below. */
  readonly hold: (held: HeldRun, until: Date) => Promise<boolean>;
  readonly end: (held: HeldRun, end: RunEnd) => Promise<boolean>;
}

const endColumn = z.enum(RUN_ENDS).nullable();

export function createReleaseRunReader({ releaseRun: table }: Table): ReleaseRunReader {
  return {
    list: async (organisationId, campaignId) => {
      const rows = await table.findMany({
        where: { wave: { campaignId, campaign: { organisationId } } },
        select: { waveId: true, startedAt: true, heldUntil: true, end: true },
        orderBy: { waveId: 'asc' },
      });
      return rows.map(({ waveId, end, ...row }) => ({ ...row, wave: waveId, end: endColumn.parse(end) }));
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createReleaseRunWriter(tables: Table): ReleaseRunWriter {
  const { releaseRun: table } = tables;
  const change = async ({ wave, run }: HeldRun, data: { heldUntil: Date } | { end: RunEnd }) =>
    (await table.updateMany({ where: { waveId: wave, runId: run, end: null }, data })).count > 0;
  return {
    ...createReleaseRunReader(tables),
    begin: async ({ wave, run }, { at, until }) => {
      const data = { runId: run, startedAt: at, heldUntil: until, end: null };
      const isFree = { waveId: wave, OR: [{ end: { not: null } }, { heldUntil: { lt: at } }] };
      if ((await table.updateMany({ where: isFree, data })).count > 0) return true;
      if ((await table.count({ where: { waveId: wave } })) > 0) return false;
      await table.create({ data: { ...data, waveId: wave }, select: { waveId: true } });
      return true;
    },
    hold: (held, heldUntil) => change(held, { heldUntil }),
    end: (held, end) => change(held, { end }),
  };
}
