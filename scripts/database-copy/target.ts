import type pg from 'pg';
import type { Migration } from '#app/persistence/migration-ledger.ts';
import { toConnectionError } from '#app/persistence/postgresql/connection-error.ts';
import { createClient } from '#app/persistence/postgresql/connections.ts';
import { MIGRATION_LOCK, migrateOver } from '#app/persistence/postgresql/migrate.ts';
import type { Column, Digest, Row, Table } from './table.ts';
import { quote, startDigest } from './table.ts';

export interface Target {
  readonly columns: (table: string) => Promise<readonly Column[]>;
  readonly key: (table: string) => Promise<readonly string[]>;
  readonly count: (table: string) => Promise<number>;
  readonly digest: (table: Table) => Promise<Digest>;
  readonly clear: (table: string) => Promise<void>;
  /** Adds rows; what points at rows of the same table is left out and put in by `link`. */
  readonly add: (table: Table, rows: readonly Row[]) => Promise<void>;
  readonly link: (table: Table, rows: readonly Row[]) => Promise<void>;
  readonly lock: (tables: readonly string[]) => Promise<void>;
  readonly commit: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const FETCHED = 500;

const toText = ({ name, type }: Column): string =>
  type.startsWith('timestamp') ? `to_char(${quote(name)}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : quote(name);

/** By bytes, as SQLite sorts. */
const toOrder = ({ columns, key }: Table): string =>
  key
    .map((name) => {
      const isText = columns.find((column) => column.name === name)?.type === 'text';
      return `${quote(name)}${isText ? ' COLLATE "C"' : ''}`;
    })
    .join(', ');

const asRecords = ({ columns }: Table, rows: readonly Row[]): string =>
  JSON.stringify(rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index]]))));

async function digestOf(client: pg.Client, table: Table): Promise<Digest> {
  const list = table.columns.map(toText).join(', ');
  const digest = startDigest();
  await client.query(
    `DECLARE rows_to_digest CURSOR FOR SELECT ${list} FROM ${quote(table.name)} ORDER BY ${toOrder(table)}`,
  );
  for (;;) {
    const text = `FETCH ${String(FETCHED)} FROM rows_to_digest`;
    const { rows } = await client.query<Row[number][]>({ text, rowMode: 'array' });
    rows.forEach(digest.add);
    if (rows.length < FETCHED) break;
  }
  await client.query('CLOSE rows_to_digest');
  return digest.finish();
}

const COLUMNS = `SELECT column_name AS name, data_type AS type FROM information_schema.columns
  WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position`;
const KEY = `SELECT a.attname AS name FROM pg_index i
  JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
  WHERE i.indrelid = to_regclass(quote_ident($1)) AND i.indisprimary ORDER BY array_position(i.indkey, a.attnum)`;

function createTarget(client: pg.Client): Target {
  return {
    columns: async (table) => (await client.query<Column>(COLUMNS, [table])).rows,
    key: async (table) => (await client.query<Column>(KEY, [table])).rows.map(({ name }) => name),
    count: async (table) => {
      const { rows } = await client.query<{ readonly count: string }>(`SELECT count(*) FROM ${quote(table)}`);
      return Number(rows[0]?.count);
    },
    digest: (table) => digestOf(client, table),
    clear: async (table) => {
      await client.query(`DELETE FROM ${quote(table)}`);
    },
    add: async (table, rows) => {
      const present = table.columns.filter(({ name }) => !table.selfReferences.includes(name));
      const list = present.map(({ name }) => quote(name)).join(', ');
      await client.query(
        `INSERT INTO ${quote(table.name)} (${list})
         SELECT ${list} FROM json_populate_recordset(NULL::${quote(table.name)}, $1::json)`,
        [asRecords(table, rows)],
      );
    },
    link: async (table, rows) => {
      const name = quote(table.name);
      const set = table.selfReferences
        .map((column) => `${quote(column)} = found.${quote(column)}`)
        .join(', ');
      const same = table.key.map((key) => `${name}.${quote(key)} = found.${quote(key)}`).join(' AND ');
      await client.query(
        `UPDATE ${name} SET ${set} FROM json_populate_recordset(NULL::${name}, $1::json) AS found WHERE ${same}`,
        [asRecords(table, rows)],
      );
    },
    lock: async (tables) => {
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
      if (tables.length > 0)
        await client.query(`LOCK TABLE ${tables.map(quote).join(', ')} IN EXCLUSIVE MODE`);
    },
    commit: async () => {
      await client.query('COMMIT');
    },
    close: () => client.end().catch(() => {}),
  };
}

/** Opens the database and brings it up to date. */
export async function openTarget(url: string, migrations: readonly Migration[], at: Date): Promise<Target> {
  const client = createClient(url);
  try {
    await client.connect();
    await migrateOver(client, migrations, at);
    return createTarget(client);
  } catch (error) {
    await client.end().catch(() => {});
    throw toConnectionError(error, client);
  }
}
