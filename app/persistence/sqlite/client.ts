import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '../generated/sqlite/client.ts';
import { keepStatements } from './kept-statements.ts';

/**
 * How long a locked file may hold the event loop. A save tries again after pauses that hold nobody; a read, which meets a
 * lock only while a log is being tidied away, does not.
 */
const WRITE_BUSY_TIMEOUT_MS = 25;
const READ_BUSY_TIMEOUT_MS = 300;

/** Pragmas are per connection, so they are set where connections are made. */
class PragmaAdapter extends PrismaBetterSqlite3 {
  readonly #pragmas: string;
  readonly #onOpen: () => void;
  constructor(
    options: ConstructorParameters<typeof PrismaBetterSqlite3>[0],
    pragmas: string,
    onOpen: () => void,
  ) {
    super(options);
    this.#pragmas = pragmas;
    this.#onOpen = onOpen;
  }
  override async connect(): ReturnType<PrismaBetterSqlite3['connect']> {
    const connection = await super.connect();
    await connection.executeScript(this.#pragmas);
    keepStatements(connection);
    this.#onOpen();
    return connection;
  }
}

/** FULL: what was acknowledged survives a power cut. secure_delete: what was erased is overwritten. */
const WRITE_PRAGMAS = 'PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;';
const READ_PRAGMAS = 'PRAGMA query_only = ON;';
/** Files are opened by the first look into them, and not before. */
const OPEN_FILES = 'SELECT 1 FROM sqlite_master LIMIT 1;';

interface ClientOptions {
  readonly file: string;
  readonly pragmas?: string | undefined;
  readonly onStatement?: ((sql: string) => void) | undefined;
  /** Called when a connection has opened its files. */
  readonly onOpen?: () => void;
}

function createClient(adapter: PragmaAdapter, { onStatement }: ClientOptions): PrismaClient {
  if (!onStatement) return new PrismaClient({ adapter, errorFormat: 'minimal' });
  const log = [{ emit: 'event', level: 'query' }] as const;
  const client = new PrismaClient({ adapter, errorFormat: 'minimal', log: [...log] });
  client.$on('query', ({ query }) => onStatement(query));
  return client;
}

/** Persistence alone may hold a raw client. A file that has gone is not made anew: it would be an empty one. */
export function createWriteClient(options: ClientOptions): PrismaClient {
  const { file, pragmas = '', onOpen = () => {} } = options;
  const settings = { url: file, timeout: WRITE_BUSY_TIMEOUT_MS, fileMustExist: true };
  return createClient(new PragmaAdapter(settings, WRITE_PRAGMAS + pragmas + OPEN_FILES, onOpen), options);
}

export function createReadClient(options: ClientOptions): PrismaClient {
  const settings = { url: options.file, timeout: READ_BUSY_TIMEOUT_MS, readonly: true };
  return createClient(new PragmaAdapter(settings, READ_PRAGMAS, () => {}), options);
}
