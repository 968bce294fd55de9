import type { PrismaClient } from '../generated/sqlite/client.ts';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

export interface LogSweeper {
  readonly sweep: () => Promise<void>;
  readonly stop: () => void;
}

type Pass = (run: (client: PrismaClient) => Promise<boolean>) => Promise<boolean>;

/** Moves the log into the file and empties it. False where somebody reads just now: then some of it stays as it is. */
export async function emptyLog(client: PrismaClient): Promise<boolean> {
  const [row] = await client.$queryRaw<{ readonly busy: number | bigint }[]>`PRAGMA wal_checkpoint(TRUNCATE)`;
  return Number(row?.busy) === 0;
}

/** Empties the log, in which what was erased still stands; if somebody is reading just now, again and again until it is empty. */
export function createLogSweeper(pass: Pass): LogSweeper {
  let again: NodeJS.Timeout | null = null;
  let pause = FIRST_PAUSE_MS;
  const sweep = async (): Promise<void> => {
    if (again !== null) clearTimeout(again);
    again = null;
    let isEmpty = false;
    try {
      isEmpty = await pass(emptyLog);
    } finally {
      if (isEmpty) pause = FIRST_PAUSE_MS;
      else {
        again = setTimeout(() => void sweep().catch(() => {}), pause).unref();
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
  };
  return {
    sweep,
    stop: () => {
      if (again !== null) clearTimeout(again);
    },
  };
}
