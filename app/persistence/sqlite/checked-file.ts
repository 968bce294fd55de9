import { closeSync, existsSync, mkdirSync, openSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';

/** The file cannot be served from, said in plain words for who runs this. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

const HOW_TO = 'docs/how-to/run-for-a-chamber.md, "Restore"';
const LOCK_MS = 5000;

/** Stands beside a file from its first day on, so that one that has gone is not taken for a first day. */
const markerOf = (file: string): string => `${file}.belongs-here`;

const isEmpty = (file: string): boolean => !existsSync(file) || statSync(file).size === 0;

/** Makes a file that nobody but its owner can read, if there is none. SQLite makes its logs alike. */
export function makePrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
}

/** A line for an operator, of what the operating system or SQLite said. */
function toStorageError(file: string, error: unknown): unknown {
  const { code, message, syscall } = error as { code?: unknown; message?: unknown; syscall?: unknown };
  if (error instanceof StorageError || typeof code !== 'string') return error;
  if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(code)) {
    return new StorageError(
      `${file} is damaged or no database: ${String(message)}. Restore a copy: ${HOW_TO}.`,
    );
  }
  if (syscall !== undefined || /^SQLITE_(?:CANTOPEN|READONLY|PERM|FULL|IOERR)/.test(code)) {
    return new StorageError(
      `${file} cannot be opened for writing (${code}). Does the user that runs this own its folder, and is there room? See DATA_DIR.`,
    );
  }
  if (/^SQLITE_BUSY/.test(code)) {
    return new StorageError(`${file} is held by another program. Stop that one first.`);
  }
  return error;
}

/** Throws where there once was a database and now is none. */
function requireExpected(file: string): void {
  const marker = markerOf(file);
  if (!existsSync(marker) || !isEmpty(file)) return;
  throw new StorageError(
    `The database ${file} is gone or empty, and there was one: ${basename(marker)} lies beside it.\n` +
      `Restore a copy: ${HOW_TO}. To begin with an empty one, remove ${basename(marker)}.`,
  );
}

/** In other journal modes one busy COMMIT poisons the connection. The mode stands in the file, but not in each copy of it. */
function requireWal(database: Database.Database, file: string): void {
  const mode = database.pragma('journal_mode = WAL', { simple: true });
  if (mode === 'wal') return;
  throw new StorageError(
    `${file} cannot keep a log beside it (${String(mode)}). Is its disk a network drive?`,
  );
}

function requireSound(database: Database.Database, file: string): void {
  const verdict = database.pragma('quick_check(1)', { simple: true });
  if (verdict === 'ok') return;
  throw new StorageError(`${file} is damaged: ${String(verdict)}. Restore a copy: ${HOW_TO}.`);
}

/** Opens a file that is sound and keeps a log, or a new one, for the time of some work. Throws a StorageError. */
export function withCheckedFile<T>(
  file: string,
  work: (database: Database.Database, isOld: boolean) => T,
): T {
  try {
    requireExpected(file);
    mkdirSync(dirname(file), { recursive: true });
    const isOld = !isEmpty(file);
    makePrivate(file);
    const database = new Database(file, { timeout: LOCK_MS });
    try {
      requireWal(database, file);
      if (isOld) requireSound(database, file);
      return work(database, isOld);
    } finally {
      database.close();
    }
  } catch (error) {
    throw toStorageError(file, error);
  }
}

/** Notes that there is a database now. */
export function expectFromNowOn(file: string): void {
  const marker = markerOf(file);
  if (existsSync(marker)) return;
  const text =
    `${basename(file)} belongs here. If it is missing, the program does not start with an empty one, but says so.\n` +
    `Restore a copy (${HOW_TO}), or remove this note to begin anew.\n`;
  try {
    writeFileSync(marker, text, { mode: 0o600 });
  } catch (error) {
    throw toStorageError(file, error);
  }
}
