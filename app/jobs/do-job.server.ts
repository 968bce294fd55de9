import type { JobFault } from '#app/domain/job/job.ts';
import { HELD_MS, JOB_FAULTS, MOST_ATTEMPTS, pauseAfter } from '#app/domain/job/job.ts';
import type { Problem } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import type { HeldJob, JobEnd, TakenJob } from '#app/persistence/job-queue.ts';
import type { Store } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { log } from '#app/platform/log.server.ts';
import { newId } from '#app/platform/random.server.ts';
import type { JobKind } from './job-kinds.ts';
import { JOB_KINDS, repeatedAfter } from './job-kinds.ts';
import type { JobHandler, JobHandlers, JobWork } from './job-work.server.ts';
import { JobStopped } from './job-work.server.ts';
import { keepHolding } from './keep-holding.server.ts';

/** Who does jobs, on which store, and how they hear that the program ends. */
export interface Working {
  readonly store: () => Store;
  readonly handlers: JobHandlers;
  /** Aborted once the program is to end: no job is begun any more. */
  readonly ending: AbortSignal;
  /** Aborted once what is under way is to be left. */
  readonly leaving: AbortSignal;
}

/** A storage that takes or gives nothing just now, for handlers: the job is tried again. */
export class JobProblem extends Error {
  override readonly name = 'JobProblem';
  readonly code: Problem['code'];
  constructor({ code }: Problem) {
    super(`The job came to nothing: ${code}`);
    this.code = code;
  }
}

const heldUntil = (): Date => new Date(now().getTime() + HELD_MS);

function faultOf(error: unknown): JobFault {
  if (!(error instanceof JobProblem)) return 'unforeseen';
  return JOB_FAULTS.find((fault) => fault === error.code) ?? 'unforeseen';
}

const toAgainAt = (kind: JobKind): Date | null => {
  const pause = repeatedAfter(kind);
  return pause === null ? null : new Date(now().getTime() + pause);
};

/** What becomes of a job that failed with a fault after so many attempts. */
function afterFault(kind: JobKind, attempts: number, outcome: JobFault): JobEnd {
  const at = now();
  const pause = pauseAfter(attempts);
  if (pause !== null)
    return { state: 'waiting', dueAt: new Date(at.getTime() + pause), outcome, counts: true };
  return { state: 'failed', at, outcome, againAt: toAgainAt(kind) };
}

function afterStop(kind: JobKind, { reason }: JobStopped): JobEnd | null {
  const at = now();
  if (reason === 'lost') return null;
  if (reason === 'stopped') return { state: 'waiting', dueAt: at, outcome: null, counts: false };
  return { state: 'cancelled', at, outcome: null, againAt: toAgainAt(kind) };
}

function readPayload(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Does what was taken and says how it ended; null where it is ended already, or somebody else's. */
async function attempt(
  kind: JobKind,
  taken: TakenJob,
  { handlers, work }: { handlers: JobHandlers; work: JobWork },
) {
  if (taken.isCancelAsked) return afterStop(kind, new JobStopped('cancelled'));
  const payload = JOB_KINDS[kind].payload.safeParse(readPayload(taken.payload));
  const isBeyond = taken.attempts > MOST_ATTEMPTS;
  if (isBeyond || !payload.success) {
    const outcome: JobFault = isBeyond ? 'vanished' : 'payload';
    log.error({ job: taken.id, kind, fault: outcome }, 'A job was given up');
    return { state: 'failed', at: now(), outcome, againAt: toAgainAt(kind) } as const;
  }
  try {
    // Each handler gets what the schema of its own kind has made.
    const outcome = await (handlers[kind] as JobHandler<typeof kind>)(payload.data as never, work);
    // Of what is done again and again something may be left.
    if (work.isStopped() && repeatedAfter(kind) !== null) return afterStop(kind, new JobStopped('stopped'));
    return { state: 'done', at: now(), outcome, againAt: toAgainAt(kind) } as const;
  } catch (error) {
    const reason: unknown = work.signal.aborted ? work.signal.reason : error;
    if (reason instanceof JobStopped) return afterStop(kind, reason);
    const end = afterFault(kind, taken.attempts, faultOf(error));
    log[end.state === 'failed' ? 'error' : 'warn']({ err: error, job: taken.id, kind }, 'A job failed');
    return end;
  }
}

const endIn =
  (kind: JobKind, held: HeldJob): JobWork['endIn'] =>
  ({ jobs }, outcome) =>
    jobs.settle(held, { state: 'done', at: now(), outcome, againAt: toAgainAt(kind) });

/** Takes one job of a kind and does it. False where there is none to be done, or the storage takes nothing just now. */
export async function doOneJob(
  kind: JobKind,
  { store, handlers, ending, leaving }: Working,
): Promise<boolean> {
  const holder = newId();
  const taken = await store().write(async ({ jobs }) =>
    succeed(await jobs.take(kind, { holder, at: now(), until: heldUntil() })),
  );
  if (!taken.ok || taken.value === null) return false;
  const held = { id: taken.value.id, holder };
  const holding = keepHolding(store, held, leaving);
  const work: JobWork = {
    ...{ job: held.id, signal: holding.signal, tell: holding.tell, endIn: endIn(kind, held) },
    isStopped: () => ending.aborted || holding.signal.aborted,
  };
  try {
    const end = await attempt(kind, taken.value, { handlers, work });
    if (end !== null) await store().write(async ({ jobs }) => succeed(await jobs.settle(held, end)));
    return true;
  } finally {
    holding.letGo();
  }
}
