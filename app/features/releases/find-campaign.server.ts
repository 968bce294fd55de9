import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { mayReadStatistics } from '#app/domain/access/statistics-access.ts';
import type { OrganisationAction } from '#app/domain/access/roles.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { StoredCampaign } from '#app/persistence/campaign-repository.ts';
import type { ReadRepositories } from '#app/persistence/store.ts';

/** A campaign of the own chamber, and whether who asks stood by a firm of it. */
export interface SeenCampaign {
  readonly campaign: StoredCampaign;
  /** Who knows answers of single firms reads no figures of them: together they would tell of the others. */
  readonly hasAdvised: boolean;
}

/** The campaign of an id, for who may do this with its releases. `not-found` alike for one of others. */
export async function seeCampaign(
  { campaigns }: Pick<ReadRepositories, 'campaigns'>,
  access: OrganisationAccess,
  { id, action }: { readonly id: CampaignId; readonly action: OrganisationAction },
): Promise<Outcome<SeenCampaign>> {
  const { actor, organisation } = access;
  if (!may(access, action) || (actor.kind !== 'member' && actor.kind !== 'token')) {
    return fail({ code: 'not-found' });
  }
  const campaign = await campaigns.find(organisation, id);
  if (campaign === null) return fail({ code: 'not-found' });
  return succeed({ campaign, hasAdvised: await campaigns.hasAdvised(actor.account, id) });
}

/** The same; `not-found` too for who may not read its statistics, such as who stood by a firm of it. */
export async function findCampaign(
  repositories: Pick<ReadRepositories, 'campaigns'>,
  access: OrganisationAccess,
  asked: { readonly id: CampaignId; readonly action: OrganisationAction },
): Promise<Outcome<StoredCampaign>> {
  const seen = await seeCampaign(repositories, access, asked);
  if (!seen.ok) return seen;
  return mayReadStatistics(access, seen.value) ? succeed(seen.value.campaign) : fail({ code: 'not-found' });
}
