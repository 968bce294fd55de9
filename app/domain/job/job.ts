/**
 * How far a job is: due or to be tried again; somebody is at it; ended well; given up for good; not wanted any more. The
 * last three are ends.
 */
export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/**
 * Why a try came to nothing: what a storage says; what is stored of the job cannot be read; whoever was at it vanished; or
 * anything nobody foresaw, of which the log tells.
 */
export const JOB_FAULTS = ['busy', 'not-saved', 'not-read', 'payload', 'vanished', 'unforeseen'] as const;
export type JobFault = (typeof JOB_FAULTS)[number];

const SECOND_MS = 1000;
const DAY_MS = 24 * 60 * 60 * SECOND_MS;

/** So often a job is begun before it is given up. What ends the process each time is given up too. */
export const MOST_ATTEMPTS = 5;
/** How long nobody else begins after the last sign of life of who is at it: a process that was killed gives none. */
export const HELD_MS = 60 * SECOND_MS;
/** For how long what became of a job is kept. */
export const ENDED_KEPT_MS = 30 * DAY_MS;

const FIRST_PAUSE_MS = 30 * SECOND_MS;
const GROWTH = 4;

/** How long a job waits after so many attempts that failed, in milliseconds: half a minute to half an hour. Null: it is given up. */
export function pauseAfter(attempts: number): number | null {
  if (!Number.isInteger(attempts) || attempts < 1) throw new RangeError('At least one attempt was made');
  return attempts >= MOST_ATTEMPTS ? null : FIRST_PAUSE_MS * GROWTH ** (attempts - 1);
}
