import Database from 'better-sqlite3';
import type { PlainConnection, PlainRow } from '../plain-connection.ts';

/** Whoever saves answers has the file for some milliseconds at a time; this one has time to wait. */
const BUSY_MS = 10_000;
/** Of pages of the file, in kilobytes. What is sorted beyond that lies in a file that has no name. */
const CACHE_KB = 64_000;

/** Writes are not flushed one by one: the next save of the process is, and what was written before it with it. */
const PRAGMAS = `PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA synchronous = NORMAL;
  PRAGMA temp_store = FILE; PRAGMA cache_size = -${String(CACHE_KB)};`;

export function openSqliteConnection(file: string): Promise<PlainConnection> {
  const database = new Database(file, { timeout: BUSY_MS, fileMustExist: true });
  database.exec(PRAGMAS);
  return Promise.resolve({
    dialect: {
      numbering: 'INTEGER PRIMARY KEY',
      beginReading: 'BEGIN',
      beginWriting: 'BEGIN IMMEDIATE',
      id: 'TEXT',
    },
    query: (sql, values = []) => {
      const statement = database.prepare<unknown[], PlainRow>(sql);
      const named = Object.fromEntries(values.map((value, index) => [String(index + 1), value]));
      const given = values.length === 0 ? [] : [named];
      if (statement.reader) return Promise.resolve(statement.all(...given));
      statement.run(...given);
      return Promise.resolve([]);
    },
    close: () => Promise.resolve(void database.close()),
  });
}
