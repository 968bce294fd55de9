import type { IsoDate } from '../shared/as-of-date.ts';
import type { Campaign, CampaignWave } from './campaign.ts';

type Timed<Wave> = Pick<Campaign, 'closedAt'> & { readonly waves: readonly Wave[] };

/**
 * The wave that an invitation of this day speaks of: the one that asks, else the next one. Null where nobody can be invited
 * any more: after the last one, and once the chamber has closed the campaign.
 */
export const announcedWave = <Wave extends Pick<CampaignWave, 'lastDay'>>(
  { waves, closedAt }: Timed<Wave>,
  today: IsoDate,
): Wave | null => (closedAt === null ? (waves.find(({ lastDay }) => lastDay >= today) ?? null) : null);
