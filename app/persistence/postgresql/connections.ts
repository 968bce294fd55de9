import pg from 'pg';

const CONNECT_MS = 2000;
const KEEP_ALIVE_MS = 10_000;
/** Longer than any statement of ours takes; a lock is somebody else's transaction, which is short too. */
const STATEMENT_MS = 10_000;
const LOCK_MS = 3000;
/** What a process that vanished left open is rolled back by the server after this. */
const ABANDONED_MS = 15_000;

const settingsOf = (url: string): pg.ClientConfig => ({
  connectionString: url,
  connectionTimeoutMillis: CONNECT_MS,
  keepAlive: true,
  keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  application_name: 'ki-bruecke',
});

/** A connection of its own, for a session lock, for listening, or for one long piece of work. */
export function createClient(url: string): pg.Client {
  const client = new pg.Client(settingsOf(url));
  // Without a listener a connection that breaks while it is idle would end the process.
  client.on('error', () => {});
  return client;
}

export interface PoolOptions {
  readonly url: string;
  readonly connections: number;
  /** Statements run on each new connection. */
  readonly onConnection?: string;
}

export function createPool({ url, connections, onConnection }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...settingsOf(url),
    max: connections,
    statement_timeout: STATEMENT_MS,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: ABANDONED_MS,
    ...(onConnection !== undefined && {
      onConnect: async (client: pg.ClientBase) => {
        await client.query(onConnection);
      },
    }),
  });
  // The pool replaces what broke; the statement under way learns of it by itself.
  pool.on('error', () => {});
  return pool;
}
