import { log } from '#app/platform/log.server.ts';
import { jitter } from '#app/platform/random.server.ts';

/** What no server took is due again after a quarter of an hour at the earliest. */
const LOOK_MS = 60 * 1000;

interface Delivering {
  /** Sends what is due, until there is nothing more of it or it is told to stop. */
  readonly deliver: (isStopped: () => boolean) => Promise<void>;
  /** What the log says where that failed. */
  readonly failure: string;
}

export interface Delivery {
  /** Sends what is due, beside everything else: nobody waits for a mail server. One such round a process. */
  readonly wake: () => void;
  /** Looks every minute for what is due. Returns how to end it. */
  readonly keep: () => () => void;
}

/** Letters that wait in a queue, and are sent from it one round after the other. */
export function createDelivery({ deliver, failure }: Delivering): Delivery {
  let underWay: Promise<void> | null = null;
  let isStopped = false;
  let isAskedAgain = false;

  const deliverAll = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      try {
        await deliver(() => isStopped);
      } catch (error) {
        // They stay in the queue, and the next minute is soon enough.
        log.warn({ err: error }, failure);
      }
    } while (isAskedAgain && !isStopped);
  };
  const wake = (): void => {
    isAskedAgain = true;
    underWay ??= deliverAll().finally(() => {
      underWay = null;
    });
  };
  const keep = (): (() => void) => {
    isStopped = false;
    let timer: NodeJS.Timeout;
    const next = (): void => {
      timer = setTimeout(
        () => {
          wake();
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
  };
  return { wake, keep };
}
