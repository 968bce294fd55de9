import { log } from '#app/platform/log.server.ts';
import { jitter } from '#app/platform/random.server.ts';
import { deliverLetters } from './deliver-letters.server.ts';

/** What no server took is due again after a quarter of an hour at the earliest. */
const LOOK_MS = 60 * 1000;

let underWay: Promise<void> | null = null;
let isStopped = false;
let isAskedAgain = false;

async function deliverAll(): Promise<void> {
  do {
    isAskedAgain = false;
    try {
      await deliverLetters(() => isStopped);
    } catch (error) {
      // They stay in the queue, and the next minute is soon enough.
      log.warn({ err: error }, 'Letters to firms could not be sent');
    }
  } while (isAskedAgain && !isStopped);
}

/** Sends the letters that are due, beside everything else: nobody waits for a mail server. One such round a process. */
export function wakeLetters(): void {
  isAskedAgain = true;
  underWay ??= deliverAll().finally(() => {
    underWay = null;
  });
}

/** Looks every minute for letters that are due. Returns how to end it. */
export function keepLetters(): () => void {
  isStopped = false;
  let timer: NodeJS.Timeout;
  const next = (): void => {
    timer = setTimeout(
      () => {
        wakeLetters();
        next();
      },
      LOOK_MS * (0.75 + jitter() / 2),
    ).unref();
  };
  next();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
