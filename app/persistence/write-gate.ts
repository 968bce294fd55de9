/** Thrown when more wait than could be served in reasonable time. */
export class GateFullError extends Error {
  override readonly name = 'GateFullError';
}

export interface WriteGate {
  /** Runs a unit when all before it are over, whether they succeeded or not. */
  readonly pass: <T>(unit: () => Promise<T>) => Promise<T>;
  /** Resolves when nothing is waiting or running. */
  readonly idle: () => Promise<void>;
}

/**
 * One at a time, first come first served. On one connection a plain write inside somebody else's open
 * transaction would vanish with its rollback, so every write of the process passes here.
 */
export function createWriteGate(maxWaiting: number): WriteGate {
  let tail: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    pass: (unit) => {
      if (waiting >= maxWaiting) return Promise.reject(new GateFullError(`${waiting} writes are waiting`));
      waiting += 1;
      const turn = tail.then(unit).finally(() => {
        waiting -= 1;
      });
      tail = turn.catch(() => undefined);
      return turn;
    },
    idle: async () => {
      await tail;
    },
  };
}
