import { currentStore } from '#app/persistence/current-store.ts';
import { log } from '#app/platform/log.server.ts';
import { newId } from '#app/platform/random.server.ts';

/** Writes something new and reads it back on the other connection. */
export async function checkReadiness(): Promise<boolean> {
  try {
    return await currentStore().check(newId());
  } catch (error) {
    log.error({ err: error }, 'The storage is not ready');
    return false;
  }
}
