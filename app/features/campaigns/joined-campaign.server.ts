import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { findShortCode } from '#app/domain/campaign/short-code.ts';
import type { CampaignState } from '#app/domain/campaign/waves.ts';
import { stateOf } from '#app/domain/campaign/waves.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { JoinedCampaign, PublicCampaign } from '#app/persistence/campaign-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';

/** What the assessment under a code takes part in; null where that is nothing. */
export async function openJoined(access: AssessmentAccess): Promise<Outcome<JoinedCampaign | null>> {
  if (!may(access, 'read')) return fail({ code: 'not-found' });
  return currentStore().look(({ campaigns }) => campaigns.findOf(access.owner));
}

/** A campaign as a firm finds it today. */
export interface FoundCampaign {
  readonly campaign: PublicCampaign;
  readonly state: CampaignState;
}

/** The campaign of a code in whatever way it was typed; `not-found` where there is none. */
export async function findCampaign(typed: string): Promise<Outcome<FoundCampaign>> {
  const shortCode = findShortCode(typed);
  if (shortCode === null) return fail({ code: 'not-found' });
  const looked = await currentStore().look(({ campaigns }) => campaigns.findPublic({ shortCode }));
  if (!looked.ok) return looked;
  if (looked.value === null) return fail({ code: 'not-found' });
  return succeed({ campaign: looked.value, state: stateOf(looked.value, toIsoDay(now())) });
}
