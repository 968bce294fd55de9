import type { Outcome } from '#app/domain/shared/problem.ts';
import { JOB_HANDLERS } from '#app/job-handlers.server.ts';
import { endOfJob } from '#app/jobs/do-jobs.server.ts';
import type { JobId } from '#app/persistence/job-repository.ts';

/** How a release that was asked for ends, which is computed here; the problem where it was refused; null: asked for before. */
export async function endOfRelease(asked: Outcome<JobId | null>): Promise<string | null> {
  if (!asked.ok) return asked.problem.code;
  if (asked.value === null) return null;
  const job = await endOfJob('compute-release', asked.value, JOB_HANDLERS);
  return job?.state === 'done' ? job.outcome : (job?.state ?? null);
}
