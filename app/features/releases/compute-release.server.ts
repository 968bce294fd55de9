import type { ReleaseStep } from '#app/domain/disclosure/compute-release.ts';
import type { LedgerEntry } from '#app/domain/disclosure/ledger.ts';
import type { RunEnd } from '#app/domain/disclosure/release-run.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { JobProblem } from '#app/jobs/do-job.server.ts';
import type { PayloadOf } from '#app/jobs/job-kinds.ts';
import type { JobWork } from '#app/jobs/job-work.server.ts';
import { JobStopped } from '#app/jobs/job-work.server.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { RunId } from '#app/persistence/release-repository.ts';
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
async function keep(
  { asked, organisation, work }: Run,
  { entry, run }: { readonly entry: LedgerEntry; readonly run: RunId },
): Promise<RunEnd | null> {
  const kept = await currentStore().write(async (repositories) => {
    const { accounts, releases, audit } = repositories;
    const members = entry.release.population.n;
    if (!(await releases.keep(asked.wave, { entry, run, members }, now()))) return succeed(null);
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

async function tryOnce(attempt: Run): Promise<RunEnd | null> {
  const asked = await readWaveRequest(attempt);
  if (typeof asked === 'string') return asked;
  const { request, wave } = asked;
  const { signal, tell } = attempt.work;
  const { compute, forget } = (thread ??= openReleaseThread());
  const place = { address: currentStore().address, wave };
  // No try before may have kept members by it: whoever was thought gone may still be at it, under the same job.
  const run = newId();
  const onStep = (step: ReleaseStep): void => void tell(PROGRESS[step]);
  const { outcome, leftAside } = await compute({ ...place, request, run }, { signal, onStep });
  if (leftAside.length > 0) {
    log.error({ wave: wave.wave, assessments: leftAside }, 'Completed assessments that no release can count');
  }
  if (!outcome.released) return outcome.because;
  const end = await keep(attempt, { entry: outcome.value, run });
  // What is left of it the next release begins with.
  if (end === 'released')
    await forget(place, signal).catch((error: unknown) => noteUnforgotten(error, signal));
  return end;
}

function noteUnforgotten(error: unknown, { aborted }: AbortSignal): void {
  if (!aborted) log.warn({ err: error }, 'Former members of a release were not removed');
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

/**
 * Has the thread ready while somebody looks at a page that offers to compute. That it is not ready is no reason to show no
 * page: a release takes longer then.
 */
export function prepareRelease(): void {
  const { prepare } = (thread ??= openReleaseThread());
  void prepare().catch((error: unknown) => log.warn({ err: error }, 'The thread of releases is not ready'));
}

/** Ends the thread once nobody computes any more. */
export async function closeReleases(): Promise<void> {
  await thread?.close();
  thread = null;
}
