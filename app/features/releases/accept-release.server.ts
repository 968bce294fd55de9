import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { mayAmong } from '#app/domain/access/roles.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ReleaseId } from '#app/persistence/release-repository.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import { findCampaign } from './find-campaign.server.ts';

/**
 * Lets a release out: from then on programs and firms may read it. Whether somebody may is decided once more by the members
 * as they are then. Repeated, it changes nothing.
 */
export async function acceptRelease(access: OrganisationAccess, id: ReleaseId): Promise<Outcome<null>> {
  const { actor, organisation } = access;
  if (actor.kind !== 'member' || !may(access, 'accept-releases')) return fail({ code: 'not-found' });
  const { account } = actor;
  return currentStore().write(
    async ({ organisations, campaigns, releases, audit }): Promise<Outcome<null>> => {
      const members = await organisations.holdMembers(organisation);
      if (!mayAmong(members, account, 'accept-releases')) return fail({ code: 'not-found' });
      const stored = await releases.find(organisation, id);
      if (stored === null) return fail({ code: 'not-found' });
      const found = await findCampaign({ campaigns }, access, {
        id: stored.campaign,
        action: 'accept-releases',
      });
      if (!found.ok) return found;
      const at = now();
      if (await releases.accept(organisation, id, { account, at })) {
        await audit.note(account, { id: newId(), kind: 'release-accepted', organisation }, at);
      }
      return succeed(null);
    },
  );
}
