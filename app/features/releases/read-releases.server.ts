import type { OrganisationAccess } from '#app/domain/access/access.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { WeightTarget } from '#app/domain/statistics/weight-target.ts';
import type { StoredCampaign } from '#app/persistence/campaign-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ListedRelease, ReleaseId, StoredRelease } from '#app/persistence/release-repository.ts';
import type { ShownBeside } from '#app/report-model/statistics/dashboard.view-model.ts';
import { findCampaign, seeCampaign } from './find-campaign.server.ts';
import type { ReleaseRun } from './release-run.server.ts';
import { readRuns } from './release-run.server.ts';

export interface OpenedReleases {
  readonly campaign: StoredCampaign;
  /** Whether who asks stood by a firm of the campaign, and so is shown nothing of its figures. */
  readonly hasAdvised: boolean;
  /** The last one first. */
  readonly releases: readonly ListedRelease[];
  /** The last try of each wave, where there was one. */
  readonly runs: readonly ReleaseRun[];
}

/** What the page of the releases of a campaign shows. */
export async function openReleases(
  access: OrganisationAccess,
  id: CampaignId,
): Promise<Outcome<OpenedReleases>> {
  const looked = await currentStore().look(async (repositories): Promise<Outcome<OpenedReleases>> => {
    const seen = await seeCampaign(repositories, access, { id, action: 'read-statistics' });
    if (!seen.ok) return seen;
    if (seen.value.hasAdvised) return succeed({ ...seen.value, releases: [], runs: [] });
    const { organisation } = access;
    const releases = await repositories.releases.list(organisation, id);
    return succeed({ ...seen.value, releases, runs: await readRuns(repositories, seen.value.campaign) });
  });
  return looked.ok ? looked.value : looked;
}

export interface OpenedRelease {
  readonly campaign: StoredCampaign;
  readonly stored: StoredRelease;
}

/**
 * One release with its tables; of the campaign that is named, where one is. `not-found` alike for one of others, and for who
 * stood by a firm of the campaign.
 */
export async function openRelease(
  access: OrganisationAccess,
  id: ReleaseId,
  campaign: CampaignId | null = null,
): Promise<Outcome<OpenedRelease>> {
  const looked = await currentStore().look(async (repositories): Promise<Outcome<OpenedRelease>> => {
    const stored = await repositories.releases.find(access.organisation, id);
    if (stored === null || (campaign !== null && stored.campaign !== campaign)) {
      return fail({ code: 'not-found' });
    }
    const found = await findCampaign(repositories, access, {
      id: stored.campaign,
      action: 'read-statistics',
    });
    return found.ok ? succeed({ campaign: found.value, stored }) : found;
  });
  return looked.ok ? looked.value : looked;
}

/**
 * The last releases of the other waves of its campaign, and what its figures are weighted to today. Programs are told of
 * nothing that nobody has let out, here neither.
 */
export async function readBeside(
  { actor, organisation }: OrganisationAccess,
  { campaign, stored }: OpenedRelease,
): Promise<Outcome<ShownBeside>> {
  return currentStore().look(async ({ releases, weightTargets }) => {
    const listed = await releases.list(organisation, campaign.id);
    const told = actor.kind === 'token' ? listed.filter(({ acceptedAt }) => acceptedAt !== null) : listed;
    const others = told.filter(
      ({ wave }, index, all) =>
        wave !== stored.wave && all.findIndex((release) => release.wave === wave) === index,
    );
    const found = await Promise.all(others.map(({ id }) => releases.find(organisation, id)));
    return {
      earlier: found.flatMap((each) => each?.release ?? []),
      target: await weightTargets.find(organisation, campaign.id),
    };
  });
}

/** What figures of a campaign are weighted to today; null for nothing. */
export const readTarget = (
  { organisation }: OrganisationAccess,
  { campaign }: Pick<OpenedRelease, 'campaign'>,
): Promise<Outcome<WeightTarget | null>> =>
  currentStore().look(({ weightTargets }) => weightTargets.find(organisation, campaign.id));

/** The same for programs, which are told of nothing that nobody has let out. */
export async function openAccepted(
  access: OrganisationAccess,
  id: ReleaseId,
): Promise<Outcome<OpenedRelease>> {
  const opened = await openRelease(access, id);
  if (!opened.ok) return opened;
  return opened.value.stored.acceptedAt === null ? fail({ code: 'not-found' }) : opened;
}

export interface ReleasePage {
  readonly releases: readonly ListedRelease[];
  /** Where the next page begins; null: there is none. */
  readonly next: ReleaseId | null;
}

/** How many a page of the HTTP API holds. */
const PAGE_SIZE = 50;

/** The accepted releases of a campaign, for programs: `out-of-range` for a page that begins behind nothing that is there. */
export async function listAccepted(
  access: OrganisationAccess,
  campaign: CampaignId,
  after: ReleaseId | null,
): Promise<Outcome<ReleasePage>> {
  const opened = await openReleases(access, campaign);
  if (!opened.ok) return opened;
  if (opened.value.hasAdvised) return fail({ code: 'not-found' });
  const accepted = opened.value.releases.filter(({ acceptedAt }) => acceptedAt !== null);
  const start = after === null ? 0 : accepted.findIndex(({ id }) => id === after) + 1;
  if (after !== null && start === 0) {
    return fail({ code: 'out-of-range', errors: [{ pointer: '/cursor', code: 'out-of-range' }] });
  }
  const releases = accepted.slice(start, start + PAGE_SIZE);
  const hasMore = accepted.length > start + PAGE_SIZE;
  return succeed({ releases, next: hasMore ? (releases.at(-1)?.id ?? null) : null });
}
