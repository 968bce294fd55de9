import { setTimeout as wait } from 'node:timers/promises';

export interface Patience {
  readonly attempts: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs?: number;
  /** No attempt begins after this. */
  readonly withinMs?: number;
  /** Nor after this moment of `performance.now()`. */
  readonly until?: number;
  /** 0 to 1, for the jitter between attempts. */
  readonly random: () => number;
  /** Whether the same attempt may succeed a little later. */
  readonly mayPass: (error: unknown) => boolean;
  /** Called after each failed attempt, before the pause. */
  readonly onFailure?: (error: unknown) => Promise<void>;
}

/** Tries again and again with growing pauses, as long as it makes sense; then throws what came last. */
export async function patiently<T>(patience: Patience, attempt: () => Promise<T>): Promise<T> {
  const {
    attempts,
    firstPauseMs,
    longestPauseMs = Infinity,
    withinMs = Infinity,
    until = Infinity,
    random,
    mayPass,
    onFailure,
  } = patience;
  const end = Math.min(until, performance.now() + withinMs);
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      await onFailure?.(error);
      if (count >= attempts || performance.now() > end || !mayPass(error)) throw error;
      await wait(Math.min(firstPauseMs * 2 ** count, longestPauseMs) * (0.5 + random()));
    }
  }
}
