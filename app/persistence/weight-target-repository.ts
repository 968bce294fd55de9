import { z } from 'zod';
import type { OrganisationId } from '#app/domain/access/roles.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { WeightTarget } from '#app/domain/statistics/weight-target.ts';
import type { Tables } from './database.ts';

type Table = Pick<Tables, 'weightTarget'>;

export interface WeightTargetReader {
  /** Null where the chamber has given none for this campaign, and for a campaign of others. */
  readonly find: (organisation: OrganisationId, campaign: CampaignId) => Promise<WeightTarget | null>;
}

export interface WeightTargetWriter extends WeightTargetReader {
  /** In place of the one before. The caller has looked whose campaign it is. */
  readonly replace: (campaign: CampaignId, target: WeightTarget, at: Date) => Promise<void>;
  readonly remove: (organisation: OrganisationId, campaign: CampaignId) => Promise<boolean>;
}

const firmsColumn = z.record(z.string(), z.record(z.string(), z.int().positive()));

export function createWeightTargetReader({ weightTarget: table }: Table): WeightTargetReader {
  return {
    find: async (organisationId, campaignId) => {
      const row = await table.findFirst({
        where: { campaignId, campaign: { organisationId } },
        select: { name: true, source: true, asOf: true, firms: true },
      });
      return row && { ...row, firms: firmsColumn.parse(JSON.parse(row.firms)) };
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createWeightTargetWriter(tables: Table): WeightTargetWriter {
  const { weightTarget: table } = tables;
  return {
    ...createWeightTargetReader(tables),
    replace: async (campaignId, target, at) => {
      const data = { ...target, firms: JSON.stringify(target.firms), updatedAt: at };
      await table.upsert({
        where: { campaignId },
        create: { campaignId, ...data },
        update: data,
        select: { campaignId: true },
      });
    },
    remove: async (organisationId, campaignId) =>
      (await table.deleteMany({ where: { campaignId, campaign: { organisationId } } })).count > 0,
  };
}
