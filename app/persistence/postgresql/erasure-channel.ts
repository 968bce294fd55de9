import type pg from 'pg';
import type { Erasures } from '../database.ts';
import { createClient } from './connections.ts';

const CHANNEL = 'ki_bruecke_erased';
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;

export interface ErasureChannel extends Erasures {
  readonly close: () => Promise<void>;
}

/** LISTEN and NOTIFY: a connection of its own that is opened anew whenever it breaks. */
export function createErasureChannel(url: string, pool: pg.Pool): ErasureChannel {
  let client: pg.Client | null = null;
  let isClosed = false;
  let pause = FIRST_PAUSE_MS;

  const connect = async (forget: (owner: string | null) => void): Promise<void> => {
    if (isClosed) return;
    const opened = createClient(url);
    client = opened;
    opened.once('end', () => {
      if (isClosed) return;
      setTimeout(() => void connect(forget), pause).unref();
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
    opened.on('notification', ({ payload }) => {
      if (payload) forget(payload);
    });
    try {
      await opened.connect();
      await opened.query(`LISTEN ${CHANNEL}`);
      pause = FIRST_PAUSE_MS;
      // What was announced while nobody listened is not told again.
      forget(null);
    } catch {
      // Ends the connection, which begins the next attempt.
      await opened.end().catch(() => {});
    }
  };

  return {
    announce: async (owner) => {
      await pool.query('SELECT pg_notify($1, $2)', [CHANNEL, owner]);
    },
    listen: (forget) => void connect(forget),
    close: async () => {
      isClosed = true;
      await client?.end().catch(() => {});
    },
  };
}
