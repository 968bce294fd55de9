import type { ReleaseStep } from '#app/domain/disclosure/compute-release.ts';
import type { WaveRelease } from '#app/domain/disclosure/compute-wave-release.ts';
import type { RunEnd } from '#app/domain/disclosure/release-run.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { JobProblem } from '#app/jobs/do-job.server.ts';
import type { PayloadOf } from '#app/jobs/job-kinds.ts';
import type { JobWork } from '#app/jobs/job-work.server.ts';
import { JobStopped } from '#app/jobs/job-work.server.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ReleaseThread } from '#app/threads/releases.server.ts';
import { openReleaseThread } from '#app/threads/releases.server.ts';
import { now } from '#app/platform/clock.ts';
import { log } from '#app/platform/log.server.ts';
import { newId } from '#app/platform/random.server.ts';
import type { WaveToRelease } from './read-wave-request.server.ts';
import { readWaveRequest } from './read-wave-request.server.ts';

/** A firm that is erased while a release is computed is out of it: then it is computed anew, a few times at most. */
const MOST_TRIES = 3;

/** About how much of the time has passed: the attack takes the second half. */
const PROGRESS: Readonly<Record<ReleaseStep, number>> = { admitted: 10, protected: 50, tried: 95 };

type Asked = PayloadOf<'compute-release'>;

/** A try to compute the next release of a wave that nobody else is at. */
interface Run extends WaveToRelease {
  readonly asked: Asked;
  readonly work: JobWork;
}

let thread: ReleaseThread | null = null;

/** Keeps a release and ends the job in one write. Null where a firm of it was erased since. */
async function keep({ asked, organisation, work }: Run, release: WaveRelease): Promise<RunEnd | null> {
  const kept = await currentStore().write(async (repositories) => {
    const { accounts, releases, audit } = repositories;
    if (!(await releases.keep(asked.wave, release, now()))) return succeed(null);
    // Who was thought gone comes too late: somebody else has begun anew, and all of this is rolled back.
    if (!(await work.endIn(repositories, 'released' satisfies RunEnd)))
      return fail({ code: 'stale-revision' });
    const by = (await accounts.find(asked.account)) === null ? null : asked.account;
    await audit.note(by, { id: newId(), kind: 'release-computed', organisation }, now());
    return succeed('released' as const);
  });
  if (kept.ok) return kept.value;
  if (kept.problem.code === 'stale-revision') throw new JobStopped('lost');
  throw new JobProblem(kept.problem);
}

async function tryOnce(run: Run): Promise<RunEnd | null> {
  const { asked, work } = run;
  const request = await readWaveRequest(run);
  if (typeof request === 'string') return request;
  thread ??= openReleaseThread();
  const onStep = (step: ReleaseStep): void => void work.tell(PROGRESS[step]);
  const { outcome, leftAside } = await thread.compute(request, { signal: work.signal, onStep });
  if (leftAside.length > 0) {
    log.error(
      { wave: asked.wave, assessments: leftAside },
      'Completed assessments that no release can count',
    );
  }
  return outcome.released ? keep(run, outcome.value) : outcome.because;
}

/** Where something is to be computed; null: it was removed since. */
async function findWave({ organisation, campaign: id, wave }: Asked): Promise<WaveToRelease | null> {
  const campaign = await currentStore().campaigns.find(organisation, id);
  const days = campaign?.waves.find((each) => each.id === wave);
  return campaign && days ? { organisation, campaign, days } : null;
}

/**
 * Computes the next release of a wave and keeps it. Begun twice it makes one release: what is kept ends the job in the same
 * write. Source: method 2026-2, section 7.
 */
export async function computeRelease(asked: Asked, work: JobWork): Promise<RunEnd> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const found = await findWave(asked);
    if (found === null) return 'gone';
    const end = await tryOnce({ ...found, asked, work });
    if (end !== null) return end;
  }
  return 'changed-meanwhile';
}

/** Ends the thread once nobody computes any more. */
export async function closeReleases(): Promise<void> {
  await thread?.close();
  thread = null;
}
