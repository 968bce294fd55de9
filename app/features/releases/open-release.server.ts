import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { mayAmong } from '#app/domain/access/roles.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { Licence } from '#app/domain/statistics/open-data.ts';
import { canBeOpen } from '#app/domain/statistics/open-data.ts';
import type { PublicCampaign } from '#app/persistence/campaign-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { OpenRelease, Publication } from '#app/persistence/open-release-repository.ts';
import type { ReleaseId } from '#app/persistence/release-repository.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import type { OpenedRelease } from './read-releases.server.ts';
import { openRelease } from './read-releases.server.ts';

export interface OwnPublication extends OpenedRelease {
  /** Null: it never was open. */
  readonly publication: Publication | null;
}

/** What an owner decides on; `not-found` for everybody else, and for a release that nobody has let out. */
export async function openPublication(
  access: OrganisationAccess,
  { campaign, release }: { readonly campaign: string; readonly release: ReleaseId },
): Promise<Outcome<OwnPublication>> {
  if (!may(access, 'publish-releases')) return fail({ code: 'not-found' });
  const opened = await openRelease(access, release, campaign);
  if (!opened.ok) return opened;
  if (opened.value.stored.acceptedAt === null) return fail({ code: 'not-found' });
  const looked = await currentStore().look(({ openReleases }) =>
    openReleases.publicationOf(access.organisation, release),
  );
  return looked.ok ? succeed({ ...opened.value, publication: looked.value }) : looked;
}

/** Opens a release to everybody under a licence, or closes it again where that is null. */
export interface PublicationChange {
  readonly licence: Licence | null;
}

/**
 * Whether somebody may is decided once more by the members as they are then. Repeated, it changes nothing. What others have
 * copied while it was open stays theirs. `not-found` too for a release whose floor is too low to be open.
 */
export async function changePublication(
  access: OrganisationAccess,
  id: ReleaseId,
  { licence }: PublicationChange,
): Promise<Outcome<null>> {
  const { actor, organisation } = access;
  if (actor.kind !== 'member') return fail({ code: 'not-found' });
  const { account } = actor;
  return currentStore().write(
    async ({ organisations, releases, openReleases, audit }): Promise<Outcome<null>> => {
      const members = await organisations.holdMembers(organisation);
      if (!mayAmong(members, account, 'publish-releases')) return fail({ code: 'not-found' });
      const stored = await releases.find(organisation, id);
      if (stored === null || !canBeOpen(stored.release)) return fail({ code: 'not-found' });
      const at = now();
      const isChanged =
        licence === null
          ? await openReleases.withdraw(organisation, id, at)
          : await openReleases.publish(organisation, id, { licence, at });
      const kind = licence === null ? 'release-withdrawn' : 'release-opened';
      if (isChanged) await audit.note(account, { id: newId(), kind, organisation }, at);
      return succeed(null);
    },
  );
}

/** A release as everybody finds it. */
export interface FoundRelease extends OpenRelease {
  readonly campaign: PublicCampaign;
}

/** For everybody: one that is open, or was; `not-found` alike for every other one and for none. */
export async function findOpenRelease(id: ReleaseId): Promise<Outcome<FoundRelease>> {
  const looked = await currentStore().look(async ({ openReleases, campaigns }) => {
    const found = await openReleases.find(id);
    const campaign = found && (await campaigns.findPublic({ id: found.stored.campaign }));
    return campaign && { ...found, campaign };
  });
  if (!looked.ok) return looked;
  return looked.value === null ? fail({ code: 'not-found' }) : succeed(looked.value);
}
