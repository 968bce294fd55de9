import { z } from 'zod';
import { CAMPAIGN_STATES, stateOf } from '#app/domain/campaign/waves.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { StoredCampaign } from '#app/persistence/campaign-repository.ts';

const waveSchema = z.strictObject({
  number: z.int(),
  label: z.string(),
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  /** In steps of twice the floor, counted up to a Monday; null before the first one. */
  participation: z.strictObject({ firms: z.int(), asOf: z.iso.date() }).nullable(),
});

/** A campaign in its list. */
export const campaignSchema = z.strictObject({
  id: z.string(),
  shortCode: z.string(),
  name: z.string(),
  state: z.enum(CAMPAIGN_STATES),
  languages: z.array(z.string()),
  floor: z.int(),
  districts: z.array(z.strictObject({ id: z.string(), name: z.string(), members: z.array(z.string()) })),
  waves: z.array(waveSchema),
});

/** 200 of GET /api/v1/campaigns */
export const campaignListSchema = z.strictObject({
  items: z.array(campaignSchema),
  next: z.string().nullable(),
});

export const toCampaignDocument = (campaign: StoredCampaign, today: IsoDate) => ({
  ...{ id: campaign.id, shortCode: campaign.shortCode, name: campaign.name },
  ...{ state: stateOf(campaign, today), languages: campaign.languages, floor: campaign.floor },
  districts: campaign.districts,
  waves: campaign.waves.map(({ number, label, firstDay, lastDay, participation }) => ({
    ...{ number, label, firstDay, lastDay, participation },
  })),
});
