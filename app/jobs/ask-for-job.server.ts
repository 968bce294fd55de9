import type { JobId } from '#app/persistence/job-repository.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import type { JobKind, PayloadOf } from './job-kinds.ts';
import { JOB_KINDS, jobKey, repeatedAfter } from './job-kinds.ts';

type Jobs = Pick<WriteRepositories, 'jobs'>;

/**
 * Has something done, in the same write as what it is about: if that is rolled back, nobody ever hears of the job. Null where
 * one of its key has not ended yet. Whoever asks calls `wakeJobs` once it is written.
 */
export function askForJob<Kind extends JobKind>(
  { jobs }: Jobs,
  kind: Kind,
  payload: PayloadOf<Kind>,
): Promise<JobId | null> {
  const at = now();
  const kept = JOB_KINDS[kind].payload.parse(payload);
  return jobs.add({ id: newId(), kind, key: jobKey(kind, payload), payload: kept, dueAt: at }, at);
}

/** Has work that is done again and again done at once, and once more where somebody is at it just now. */
export async function hastenJob({ jobs }: Jobs, kind: JobKind): Promise<void> {
  if (await jobs.hasten(kind, now())) return;
  await keepRepeating({ jobs }, kind, 0);
}

/** Keeps work that is done again and again, where it is not kept yet; the first time after a while. */
export async function keepRepeating({ jobs }: Jobs, kind: JobKind, firstAfterMs: number): Promise<void> {
  if (repeatedAfter(kind) === null) return;
  const at = now();
  const dueAt = new Date(at.getTime() + firstAfterMs);
  await jobs.add({ id: newId(), kind, key: kind, payload: {}, dueAt }, at);
}
