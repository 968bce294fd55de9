import type { IsoDate } from '../shared/as-of-date.ts';
import type { Outcome } from '../shared/problem.ts';
import { fail, succeed } from '../shared/problem.ts';
import type { Campaign, CampaignId, District } from './campaign.ts';
import { stateOf } from './waves.ts';

/** With what a firm takes part. */
export interface Participation {
  readonly campaign: CampaignId;
  readonly district: District['id'] | null;
}

const fault = (
  code: 'unknown-campaign' | 'missing-field' | 'unknown-option' | 'unknown-field',
  pointer: string,
) => fail({ code, errors: [{ pointer, code }] });

/**
 * Lets a firm take part: the campaign has to ask on this day, and where it has districts, one of them is chosen.
 * Source: the HTTP API v1, "Problems".
 */
export function joinCampaign(
  campaign: Campaign | null,
  district: string | null,
  today: IsoDate,
): Outcome<Participation> {
  if (campaign === null) return fault('unknown-campaign', '/campaign');
  if (stateOf(campaign, today) !== 'open') return fail({ code: 'campaign-closed' });
  const { id, districts } = campaign;
  const ids = districts.map((each) => each.id);
  if (district !== null && ids.includes(district)) return succeed({ campaign: id, district });
  if (district === null) {
    return ids.length === 0 ? succeed({ campaign: id, district }) : fault('missing-field', '/district');
  }
  if (ids.length === 0) return fault('unknown-field', '/district');
  return fail({
    code: 'unknown-option',
    errors: [{ pointer: '/district', code: 'unknown-option', allowed: ids.slice(0, 40) }],
  });
}

/** What a correction or the next wave takes over of the participation before, where that campaign still asks. */
export function carryParticipation(
  campaign: Campaign | null,
  { district }: Pick<Participation, 'district'>,
  today: IsoDate,
): Participation | null {
  const joined = joinCampaign(campaign, district, today);
  return joined.ok ? joined.value : null;
}
