import { currentStore } from '#app/persistence/current-store.ts';
import type { Store } from '#app/persistence/store.ts';
import { log } from '#app/platform/log.server.ts';
import { newId } from '#app/platform/random.server.ts';

/** `low-disk`: what is under way is saved, nothing new is begun. */
export type Readiness = 'ok' | 'low-disk' | 'not-saved';

/** A check that went well is good for so long, however many ask. One that did not is made anew. */
const GOOD_FOR_MS = 1000;

interface Check {
  readonly madeAt: number;
  readonly verdict: Promise<boolean>;
}

const lastChecks = new WeakMap<Store, Check>();

async function check(store: Store): Promise<boolean> {
  try {
    if (await store.check(newId())) return true;
    log.error('The storage does not give back what it took');
  } catch (error) {
    // Held by others or out of reach for a while is none of our faults.
    log[store.isBusy(error) ? 'warn' : 'error']({ err: error }, 'The storage is not ready');
  }
  lastChecks.delete(store);
  return false;
}

/** Writes something new and reads it back on the other connection, at most once a second while all is well. */
export async function checkReadiness(): Promise<Readiness> {
  const store = currentStore();
  let last = lastChecks.get(store);
  if (last === undefined || performance.now() - last.madeAt > GOOD_FOR_MS) {
    last = { madeAt: performance.now(), verdict: check(store) };
    lastChecks.set(store, last);
  }
  if (!(await last.verdict)) return 'not-saved';
  return store.hasRoom() ? 'ok' : 'low-disk';
}

const LOOK_MS = 5000;

/** Looks every few seconds whether what was saved since can be read back. Returns how to end it. */
export function watchStorage(): () => void {
  const timer = setInterval(() => {
    if (currentStore().isUnchecked()) void checkReadiness();
  }, LOOK_MS).unref();
  return () => clearInterval(timer);
}
