import type { Database } from './database.ts';

/** Whether the storage gives back what it took. */
export interface ReadBack {
  /** A real write, read back through the reading connection. Who asks while one is under way gets its answer. */
  readonly check: (token: string) => Promise<boolean>;
  /** False from a check that failed to one that did not. */
  readonly isSound: () => boolean;
}

const CHECKS = 5;

export function createReadBack({ engine, reader, transaction }: Database): ReadBack {
  let isSound = true;
  let underway: Promise<boolean> | null = null;

  /** Null where another process wrote its own token in between, which on SQLite none does. */
  const checkOnce = async (token: string): Promise<boolean | null> => {
    const beat = { id: 1, token };
    await transaction(({ heartbeat }) =>
      heartbeat.upsert({ where: { id: 1 }, create: beat, update: beat, select: { id: true } }),
    );
    const read = await reader.heartbeat.findUnique({ where: { id: 1 }, select: { token: true } });
    if (read?.token === token) return true;
    return read === null || engine === 'sqlite' ? false : null;
  };
  const check = async (token: string): Promise<boolean> => {
    for (let count = 0; count < CHECKS; count += 1) {
      const verdict = await checkOnce(token);
      if (verdict === null) continue;
      isSound = verdict;
      return verdict;
    }
    return false;
  };

  return {
    check: (token) =>
      (underway ??= check(token).finally(() => {
        underway = null;
      })),
    isSound: () => isSound,
  };
}
