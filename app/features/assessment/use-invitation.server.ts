import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { InviteMark } from '#app/domain/campaign/personal-code.ts';
import { waveOn } from '#app/domain/campaign/waves.ts';
import { mondayOf } from '#app/domain/progress/calendar-days.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { inviteMarkOf, personalHashOf } from '#app/persistence/code-hash.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { toIsoDay } from '#app/platform/clock.ts';

interface Joining {
  /** What the new assessment takes part in. */
  readonly campaign: CampaignId | null;
  readonly at: Date;
}

/**
 * What a new assessment keeps of the personal code it is begun with; null where there is none. That the code was used is noted
 * by the week, and nothing of the assessment with it. `not-found` where the code opens nothing of the wave of today, as it was
 * replaced by a newer one.
 */
export async function useInvitation(
  { campaigns, personalCodes }: Pick<WriteRepositories, 'campaigns' | 'personalCodes'>,
  { personal }: { readonly personal: string | null },
  { campaign, at }: Joining,
): Promise<Outcome<InviteMark | null>> {
  const mark = personal === null ? null : inviteMarkOf(personal);
  if (personal === null || mark === null) return succeed(null);
  const today = toIsoDay(at);
  const joined = campaign === null ? null : await campaigns.findPublic({ id: campaign });
  const wave = joined && waveOn(joined.waves, today);
  if (!wave) return fail({ code: 'not-found' });
  const isTheirs = await personalCodes.use(personalHashOf(personal), wave.id, mondayOf(today));
  return isTheirs ? succeed(mark) : fail({ code: 'not-found' });
}
