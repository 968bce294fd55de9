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

/**
 * Without a listener a connection that breaks between two statements ends the process. The pool and Prisma listen,
 * but not in the moment in which a connection changes hands, and restarts of the server hit that moment.
 */
class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => {});
  }
}

/** A connection of its own, for a session lock, for listening, or for one long piece of work. */
export const createClient = (url: string): pg.Client => new SteadyClient(settingsOf(url));

export interface PoolOptions {
  readonly url: string;
  readonly connections: number;
  /** Statements run on each new connection. */
  readonly onConnection?: string;
}

export function createPool({ url, connections, onConnection }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...settingsOf(url),
    Client: SteadyClient,
    max: connections,
    statement_timeout: STATEMENT_MS,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: ABANDONED_MS,
    ...(onConnection !== undefined && {
      // Sent first on the connection, so it is done before anything else is.
      onConnect: (client: pg.ClientBase) => {
        client.query(onConnection).catch(() => {});
      },
    }),
  });
  // The pool replaces what broke; the statement under way learns of it by itself.
  pool.on('error', () => {});
  return pool;
}
