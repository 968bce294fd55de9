import { z } from 'zod';
import type { RunEnd } from '#app/domain/disclosure/release-run.ts';
import { RUN_ENDS } from '#app/domain/disclosure/release-run.ts';
import { jobKey } from '#app/jobs/job-kinds.ts';
import type { StoredCampaign } from '#app/persistence/campaign-repository.ts';
import type { ListedJob } from '#app/persistence/job-repository.ts';
import type { WaveId } from '#app/persistence/release-repository.ts';
import type { ReadRepositories } from '#app/persistence/store.ts';

/** How far a try is: it waits for its turn, somebody is at it, it failed and is tried again by itself, or how it ended. */
export type RunState = RunEnd | 'waiting' | 'running' | 'retried' | 'cancelling' | 'cancelled' | 'failed';

/** The last try to compute a release of a wave. */
export interface ReleaseRun {
  readonly wave: WaveId;
  readonly state: RunState;
  /** 0 to 100. */
  readonly progress: number;
  readonly startedAt: Date;
}

const endColumn = z.enum(RUN_ENDS);

function stateOf({ state, outcome, isCancelAsked }: ListedJob): RunState {
  if (state === 'done') return endColumn.parse(outcome);
  if (state === 'running') return isCancelAsked ? 'cancelling' : 'running';
  if (state === 'waiting') return outcome === null ? 'waiting' : 'retried';
  return state;
}

/** The last try of each wave of a campaign, where there was one not long ago. */
export async function readRuns(
  { jobs }: Pick<ReadRepositories, 'jobs'>,
  campaign: StoredCampaign,
): Promise<readonly ReleaseRun[]> {
  const place = { organisation: campaign.organisation, campaign: campaign.id, account: '' };
  const keyOf = (wave: WaveId) => jobKey('compute-release', { ...place, wave });
  const found = await jobs.lastOf(campaign.waves.map(({ id }) => keyOf(id)));
  return campaign.waves.flatMap(({ id }) => {
    const job = found.get(keyOf(id));
    if (job === undefined) return [];
    return [{ wave: id, state: stateOf(job), progress: job.progress, startedAt: job.createdAt }];
  });
}
