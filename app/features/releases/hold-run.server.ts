import type { RunEnd } from '#app/domain/disclosure/release-run.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { HeldRun } from '#app/persistence/release-run-repository.ts';
import { now } from '#app/platform/clock.ts';
import { log } from '#app/platform/log.server.ts';

/** How long nobody else begins after the last sign of life of who computes: a process that was killed gives none. */
const HELD_MS = 60 * 1000;
const SIGN_MS = HELD_MS / 3;

/** Until when a wave is held by a sign of life of this moment. */
export const heldUntil = (): Date => new Date(now().getTime() + HELD_MS);

/** Gives signs of life until the returned function is called. */
export function keepHolding(held: HeldRun): () => void {
  const timer = setInterval(() => {
    void currentStore()
      .write(async ({ releaseRuns }) => succeed(await releaseRuns.hold(held, heldUntil())))
      // The next sign is soon enough.
      .catch((error: unknown) => log.warn({ err: error }, 'A release under way could not be held'));
  }, SIGN_MS).unref();
  return () => clearInterval(timer);
}

/** Notes how it ended, unless somebody else is at it by now. */
export async function endRun(held: HeldRun, end: RunEnd): Promise<void> {
  await currentStore().write(async ({ releaseRuns }) => succeed(await releaseRuns.end(held, end)));
}
