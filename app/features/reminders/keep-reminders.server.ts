import { log } from '#app/platform/log.server.ts';
import { jitter } from '#app/platform/random.server.ts';
import { deliverReminders } from './deliver-reminders.server.ts';

/** What no server took is due again after a quarter of an hour at the earliest. */
const LOOK_MS = 60 * 1000;

let underWay: Promise<void> | null = null;
let isStopped = false;
let isAskedAgain = false;

async function deliverAll(): Promise<void> {
  do {
    isAskedAgain = false;
    try {
      await deliverReminders(() => isStopped);
    } catch (error) {
      // They stay in the queue, and the next minute is soon enough.
      log.warn({ err: error }, 'Reminders could not be sent');
    }
  } while (isAskedAgain && !isStopped);
}

/** Sends what is due, beside everything else: nobody waits for a mail server. One such round a process. */
export function wakeReminders(): void {
  isAskedAgain = true;
  underWay ??= deliverAll().finally(() => {
    underWay = null;
  });
}

/** Looks every minute for reminders that are due. Returns how to end it. */
export function keepReminders(): () => void {
  isStopped = false;
  let timer: NodeJS.Timeout;
  const next = (): void => {
    timer = setTimeout(
      () => {
        wakeReminders();
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
