import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';

const PARTIAL = '.partial';
const DAY_MS = 24 * 60 * 60 * 1000;

/** A blank setting is one that is not set, as for the server. */
const setting = (name) => process.env[name]?.trim() || null;

const dataDir = setting('DATA_DIR') ?? './data';
const url = setting('DATABASE_URL');
const folder = resolve(process.argv[2] ?? join(dataDir, 'backups'));

/** The file that the server would take for the same settings. */
function sourceOf() {
  if (url === null) return resolve(dataDir, 'ki-bruecke.db');
  if (/^postgres(?:ql)?:/.test(url)) {
    throw new Error(
      'This copies a SQLite file. For PostgreSQL use pg_dump: docs/how-to/run-on-postgresql.md.',
    );
  }
  if (!url.startsWith('file:')) throw new Error('DATABASE_URL must begin with file: for a SQLite file.');
  return resolve(url.slice('file:'.length).replace(/\?.*$/, ''));
}

/** What runs that were killed have left. A younger one may still be under way. */
function removeLeftovers() {
  const leftovers = readdirSync(folder).filter(
    (name) => name.startsWith('ki-bruecke-') && name.includes(PARTIAL),
  );
  for (const path of leftovers.map((name) => join(folder, name))) {
    if (Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { force: true });
  }
}

/** Throws unless the copy is whole; says how many assessments it holds. */
function checkCopy(path) {
  const copy = new Database(path, { readonly: true });
  try {
    const verdict = copy.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok') throw new Error(`The copy is damaged and was not kept: ${verdict}`);
    return copy.prepare('SELECT count(*) FROM "Assessment"').pluck().get();
  } finally {
    copy.close();
  }
}

/** On the disk, and not only on its way there. */
function flush(path) {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** A consistent copy while the server goes on writing. It gets its name when it is whole and checked. */
function backUp() {
  const source = sourceOf();
  if (!existsSync(source)) throw new Error(`There is no database at ${source}.`);
  mkdirSync(folder, { recursive: true });
  removeLeftovers();
  const target = join(folder, `ki-bruecke-${new Date().toISOString().replace(/[:.]/g, '-')}.db`);
  const partial = target + PARTIAL;
  try {
    const database = new Database(source, { readonly: true, timeout: 5000 });
    database.prepare('VACUUM INTO ?').run(partial);
    database.close();
    const count = checkCopy(partial);
    flush(partial);
    renameSync(partial, target);
    if (process.platform !== 'win32') flush(folder);
    console.log(`${target}: ${count} assessments`);
  } finally {
    rmSync(partial, { force: true });
  }
}

try {
  // What firms answered is nobody else's to read: files 600, folders 700.
  process.umask(0o077);
  backUp();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
