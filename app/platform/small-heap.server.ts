import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/** Per cent of what lives in the heap that may be added before it is tidied as a whole. */
const GROWTH_PERCENT = 50;

/**
 * Keeps the heap near what lives in it. Left alone, V8 lets a multiple of that lie as garbage before it looks at the
 * old part of the heap, and the first time it waits for much more, as it knows nothing of the program yet: so it is
 * shown once what is left of the start. Measured: docs/decisions/0019.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${String(GROWTH_PERCENT)}`);
  const session = new Session();
  session.connect();
  session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}
