import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { LedgerRow, Migration } from '#app/persistence/migration-ledger.ts';
import { pendingOf } from '#app/persistence/migration-ledger.ts';
import type { Row, Table } from './table.ts';
import { CopyError, quote } from './table.ts';

export interface Source {
  /** Parents before their children. */
  readonly tableNames: () => readonly string[];
  readonly columnNames: (table: string) => readonly string[];
  readonly selfReferences: (table: string) => readonly string[];
  readonly rows: (table: Table) => Iterable<Row>;
  readonly close: () => void;
}

interface ForeignKey {
  readonly table: string;
  readonly from: string;
}

const LOCK_MS = 2000;

function toValue(value: unknown, type: string): Row[number] {
  if (value === null) return null;
  if (type === 'boolean') return value === 1;
  if (type.startsWith('timestamp')) return new Date(value as string | number).toISOString();
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new CopyError(`A column of type ${type} holds what cannot be copied: ${typeof value}`);
}

function requireCurrent(database: Database.Database, migrations: readonly Migration[]): void {
  const hasLedger =
    database.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_migrations'`).get() !== undefined;
  if (!hasLedger) throw new CopyError('The source is no database of this program.');
  const ledger = database.prepare<[], LedgerRow>('SELECT name, checksum FROM "_migrations"').all();
  const [pending] = pendingOf(ledger, migrations);
  if (pending === undefined) return;
  throw new CopyError(
    `The source is older than this program ("${pending.name}" is missing). Start the program with it once, then copy.`,
  );
}

/** Nobody may write while it is copied: what a server answered meanwhile would be left behind. */
function holdStill(database: Database.Database): void {
  try {
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    throw new CopyError('Another program is writing to the source. Stop it first.', { cause: error });
  }
}

export function openSource(file: string, migrations: readonly Migration[]): Source {
  if (!existsSync(file)) throw new CopyError(`There is no database at ${file}.`);
  const database = new Database(file, { fileMustExist: true, timeout: LOCK_MS });
  try {
    holdStill(database);
    requireCurrent(database, migrations);
  } catch (error) {
    database.close();
    throw error;
  }
  const parentsOf = (table: string): readonly ForeignKey[] =>
    database.prepare<[], ForeignKey>(`PRAGMA foreign_key_list(${quote(table)})`).all();
  return {
    tableNames: () => {
      const all = database
        .prepare<[], string>(
          `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
           AND name <> '_migrations' ORDER BY name`,
        )
        .pluck()
        .all();
      const ordered: string[] = [];
      const visit = (name: string): void => {
        if (ordered.includes(name)) return;
        for (const { table } of parentsOf(name)) if (table !== name) visit(table);
        ordered.push(name);
      };
      all.forEach(visit);
      return ordered;
    },
    columnNames: (table) =>
      database
        .prepare<[], { readonly name: string }>(`PRAGMA table_info(${quote(table)})`)
        .all()
        .map(({ name }) => name),
    selfReferences: (table) => parentsOf(table).flatMap((key) => (key.table === table ? [key.from] : [])),
    *rows({ name, columns, key }) {
      const list = columns.map((column) => quote(column.name)).join(', ');
      const query = `SELECT ${list} FROM ${quote(name)} ORDER BY ${key.map(quote).join(', ')}`;
      for (const row of database.prepare<[], unknown[]>(query).raw().iterate()) {
        yield row.map((value, index) => toValue(value, columns[index]?.type ?? ''));
      }
    },
    close: () => {
      database.exec('ROLLBACK');
      database.close();
    },
  };
}
