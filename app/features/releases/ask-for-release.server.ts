import type { OrganisationAccess } from '#app/domain/access/access.ts';
import type { AccountId } from '#app/domain/access/roles.ts';
import type { CampaignId } from '#app/domain/campaign/campaign.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { askForJob } from '#app/jobs/ask-for-job.server.ts';
import { wakeJobs } from '#app/jobs/do-jobs.server.ts';
import { jobKey } from '#app/jobs/job-kinds.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { JobId } from '#app/persistence/job-repository.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { findCampaign } from './find-campaign.server.ts';

/** Which wave of which campaign. */
export interface WaveAddress {
  readonly campaign: CampaignId;
  readonly wave: string;
}

/** Who asks, where they may have releases of this wave computed. */
async function findAsker(
  repositories: Pick<WriteRepositories, 'campaigns'>,
  access: OrganisationAccess,
  { campaign: id, wave }: WaveAddress,
): Promise<Outcome<AccountId>> {
  const { actor } = access;
  if (actor.kind !== 'member') return fail({ code: 'not-found' });
  const found = await findCampaign(repositories, access, { id, action: 'compute-releases' });
  if (!found.ok) return found;
  return found.value.waves.some((one) => one.id === wave)
    ? succeed(actor.account)
    : fail({ code: 'not-found' });
}

/**
 * Has the next release of a wave computed, beside everything else and once at a time for each wave. Null where somebody has
 * asked already. How it ends is found with the wave.
 */
export async function askForRelease(
  access: OrganisationAccess,
  address: WaveAddress,
): Promise<Outcome<JobId | null>> {
  const asked = await currentStore().write(async (repositories): Promise<Outcome<JobId | null>> => {
    const asker = await findAsker(repositories, access, address);
    if (!asker.ok) return asker;
    const { organisation } = access;
    const payload = { organisation, ...address, account: asker.value };
    return succeed(await askForJob(repositories, 'compute-release', payload));
  });
  if (asked.ok) wakeJobs();
  return asked;
}

/** Leaves the release that is being computed for a wave, and one that waits for it. Where there is none, nothing changes. */
export const cancelRelease = (access: OrganisationAccess, address: WaveAddress): Promise<Outcome<null>> =>
  currentStore().write(async (repositories): Promise<Outcome<null>> => {
    const asker = await findAsker(repositories, access, address);
    if (!asker.ok) return asker;
    const { organisation } = access;
    const payload = { organisation, ...address, account: asker.value };
    await repositories.jobs.cancel(jobKey('compute-release', payload), now());
    return succeed(null);
  });
