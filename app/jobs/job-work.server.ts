import type { JobId } from '#app/persistence/job-repository.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import type { JobKind, PayloadOf } from './job-kinds.ts';

/** Why whoever is at a job is to stop: it is not wanted any more, the program ends, or somebody else has it. */
export type StopReason = 'cancelled' | 'stopped' | 'lost';

export class JobStopped extends Error {
  override readonly name = 'JobStopped';
  readonly reason: StopReason;
  constructor(reason: StopReason) {
    super(`The job is to stop: ${reason}`);
    this.reason = reason;
  }
}

/** What whoever does a job can ask and tell of it. */
export interface JobWork {
  readonly job: JobId;
  /** Aborted with a `JobStopped` once it is to stop at once. */
  readonly signal: AbortSignal;
  /** Whether to come to an end at the next good moment: what is left is done the next time. */
  readonly isStopped: () => boolean;
  /** Says how far it is, 0 to 100. */
  readonly tell: (progress: number) => Promise<void>;
  /**
   * Ends the job in the same write as what came of it, so that neither stands without the other. False where somebody else has
   * it by now: then nothing of this try may be kept.
   */
  readonly endIn: (repositories: Pick<WriteRepositories, 'jobs'>, outcome: string) => Promise<boolean>;
}

/** Does a job and says how it ended in a word of its kind. Whatever it throws is tried again. */
export type JobHandler<Kind extends JobKind> = (
  payload: PayloadOf<Kind>,
  work: JobWork,
) => Promise<string | null>;

/** Who does what. Each of them may be begun twice for one job, and has to do then what is left. */
export type JobHandlers = { readonly [Kind in JobKind]: JobHandler<Kind> };
