import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '../generated/sqlite/client.ts';

/** How long a locked file may hold the event loop. The rest of the patience is asynchronous. */
const BUSY_TIMEOUT_MS = 300;

/** Pragmas are per connection, so they are set where connections are made. */
class PragmaAdapter extends PrismaBetterSqlite3 {
  readonly #pragmas: string;
  constructor(options: ConstructorParameters<typeof PrismaBetterSqlite3>[0], pragmas: string) {
    super(options);
    this.#pragmas = pragmas;
  }
  override async connect(): ReturnType<PrismaBetterSqlite3['connect']> {
    const connection = await super.connect();
    await connection.executeScript(this.#pragmas);
    return connection;
  }
}

/** FULL: what was acknowledged survives a power cut. secure_delete: what was erased is overwritten. */
const WRITE_PRAGMAS = 'PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;';
const READ_PRAGMAS = 'PRAGMA query_only = ON;';

interface ClientOptions {
  readonly file: string;
  readonly pragmas?: string | undefined;
  readonly onStatement?: ((sql: string) => void) | undefined;
}

function createClient(adapter: PragmaAdapter, { onStatement }: ClientOptions): PrismaClient {
  if (!onStatement) return new PrismaClient({ adapter, errorFormat: 'minimal' });
  const log = [{ emit: 'event', level: 'query' }] as const;
  const client = new PrismaClient({ adapter, errorFormat: 'minimal', log: [...log] });
  client.$on('query', ({ query }) => onStatement(query));
  return client;
}

/** Persistence alone may hold a raw client. */
export function createWriteClient(options: ClientOptions): PrismaClient {
  const { file, pragmas = '' } = options;
  const adapter = new PragmaAdapter({ url: file, timeout: BUSY_TIMEOUT_MS }, WRITE_PRAGMAS + pragmas);
  return createClient(adapter, options);
}

export function createReadClient(options: ClientOptions): PrismaClient {
  const settings = { url: options.file, timeout: BUSY_TIMEOUT_MS, readonly: true };
  return createClient(new PragmaAdapter(settings, READ_PRAGMAS), options);
}
