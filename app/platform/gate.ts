/** Thrown when more wait than could be served in reasonable time. */
export class GateFullError extends Error {
  override readonly name = 'GateFullError';
}

/** Thrown when the turn of a unit did not come in time: who asked has stopped waiting, or soon will. */
export class GateLateError extends Error {
  override readonly name = 'GateLateError';
}

export interface Gate {
  /**
   * Runs a unit when its turn has come, whether those before it succeeded or not. The unit is told until when it may
   * try, by the clock of `performance.now()`.
   */
  readonly pass: <T>(unit: (until: number) => Promise<T>) => Promise<T>;
  /** Resolves when nothing is waiting or running. */
  readonly idle: () => Promise<void>;
}

export interface GateOptions {
  /** How many may run at a time. */
  readonly lanes: number;
  /** How many may be inside, running or waiting. */
  readonly most: number;
  /** From being asked to the last attempt, waiting included. */
  readonly withinMs: number;
}

/** First come first served, so many at a time; who comes when too many wait is told so at once. */
export function createGate({ lanes, most, withinMs }: GateOptions): Gate {
  const waiting = new Set<() => void>();
  const watching: (() => void)[] = [];
  let inside = 0;
  let running = 0;

  const enter = (): Promise<void> => {
    if (running < lanes) {
      running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const admit = (): void => {
        clearTimeout(patience);
        resolve();
      };
      const patience = setTimeout(() => {
        waiting.delete(admit);
        reject(new GateLateError(`It was not its turn within ${withinMs} ms`));
      }, withinMs);
      waiting.add(admit);
    });
  };
  const passOn = (): void => {
    const [next] = waiting;
    if (next === undefined) running -= 1;
    else {
      waiting.delete(next);
      next();
    }
  };
  const leave = (): void => {
    inside -= 1;
    if (inside === 0) for (const tell of watching.splice(0)) tell();
  };

  return {
    pass: async (unit) => {
      if (inside >= most) throw new GateFullError(`${inside} are waiting`);
      inside += 1;
      const until = performance.now() + withinMs;
      try {
        await enter();
        try {
          return await unit(until);
        } finally {
          passOn();
        }
      } finally {
        leave();
      }
    },
    idle: () => (inside === 0 ? Promise.resolve() : new Promise((resolve) => watching.push(resolve))),
  };
}
