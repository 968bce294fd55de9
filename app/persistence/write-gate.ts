/** Thrown when more wait than could be served in reasonable time. */
export class GateFullError extends Error {
  override readonly name = 'GateFullError';
}

export interface WriteGate {
  /** Runs a unit when its turn has come, whether those before it succeeded or not. */
  readonly pass: <T>(unit: () => Promise<T>) => Promise<T>;
  /** Resolves when nothing is waiting or running. */
  readonly idle: () => Promise<void>;
}

export interface WriteGateOptions {
  /** How many may run at a time. */
  readonly lanes: number;
  /** How many may be inside, running or waiting. */
  readonly most: number;
}

/** First come first served, so many at a time; who comes when too many wait is told so at once. */
export function createWriteGate({ lanes, most }: WriteGateOptions): WriteGate {
  const waiting: (() => void)[] = [];
  const watching: (() => void)[] = [];
  let inside = 0;
  let running = 0;

  const enter = (): Promise<void> => {
    if (running < lanes) {
      running += 1;
      return Promise.resolve();
    }
    return new Promise((resume) => waiting.push(resume));
  };
  const leave = (): void => {
    inside -= 1;
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
    if (inside === 0) for (const tell of watching.splice(0)) tell();
  };

  return {
    pass: async (unit) => {
      if (inside >= most) throw new GateFullError(`${inside} writes are waiting`);
      inside += 1;
      await enter();
      try {
        return await unit();
      } finally {
        leave();
      }
    },
    idle: () => (inside === 0 ? Promise.resolve() : new Promise((resume) => watching.push(resume))),
  };
}
