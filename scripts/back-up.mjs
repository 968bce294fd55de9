import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';

const { DATA_DIR = './data', DATABASE_URL } = process.env;
const source = DATABASE_URL
  ? resolve(DATABASE_URL.replace(/^file:/, ''))
  : resolve(DATA_DIR, 'ki-bruecke.db');
const folder = resolve(process.argv[2] ?? join(DATA_DIR, 'backups'));
const stamp = new Date().toISOString().replace(/[:.]/g, '-');
const target = join(folder, `ki-bruecke-${stamp}.db`);

/** A consistent copy while the server goes on writing, checked before it counts as one. */
function backUp() {
  if (/^postgres(?:ql)?:/.test(DATABASE_URL ?? '')) {
    throw new Error(
      'This copies a SQLite file. For PostgreSQL use pg_dump: docs/how-to/run-on-postgresql.md.',
    );
  }
  if (!existsSync(source)) throw new Error(`There is no database at ${source}.`);
  mkdirSync(folder, { recursive: true });
  const database = new Database(source, { readonly: true, timeout: 5000 });
  database.prepare('VACUUM INTO ?').run(target);
  database.close();
  const copy = new Database(target, { readonly: true });
  const verdict = copy.pragma('integrity_check', { simple: true });
  const { count } = copy.prepare('SELECT count(*) AS count FROM "Assessment"').get();
  copy.close();
  if (verdict !== 'ok') throw new Error(`The copy at ${target} is damaged: ${verdict}`);
  console.log(`${target}: ${count} assessments`);
}

try {
  backUp();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
