import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { mayAmong } from '#app/domain/access/roles.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';

/**
 * Notes that somebody enters a form of a campaign, before anything of it is stored: from then on they know answers and read
 * no statistics of it. Nothing is noted of whose form it is.
 */
export function noteEntry(access: OrganisationAccess, campaign: CampaignId): Promise<Outcome<null>> {
  const { actor, organisation } = access;
  if (!may(access, 'enter-paper') || actor.kind !== 'member') {
    return Promise.resolve(fail({ code: 'not-found' }));
  }
  const { account } = actor;
  return currentStore().write(async ({ organisations, campaigns, audit }): Promise<Outcome<null>> => {
    const members = await organisations.holdMembers(organisation);
    const isStill = mayAmong(members, account, 'enter-paper');
    if (!isStill || (await campaigns.find(organisation, campaign)) === null)
      return fail({ code: 'not-found' });
    const at = now();
    await campaigns.noteClerk(account, campaign, at);
    await audit.note(account, { id: newId(), kind: 'paper-entered', organisation }, at);
    return succeed(null);
  });
}
