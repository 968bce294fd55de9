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
import { join } from 'node:path';
import Database from 'better-sqlite3';

const PARTIAL = '.partial';
const DAY_MS = 24 * 60 * 60 * 1000;

/** What runs that were killed have left. A younger one may still be under way. */
function removeLeftovers(folder) {
  const leftovers = readdirSync(folder).filter(
    (name) => name.startsWith('ki-bruecke-') && name.includes(PARTIAL),
  );
  for (const path of leftovers.map((name) => join(folder, name))) {
    if (Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { force: true });
  }
}

/** Throws unless the copy is whole; says how many assessments it holds. */
export function checkCopy(path) {
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
export function flush(path) {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** A consistent copy while the server goes on writing. It gets its name when it is whole and checked. */
export function backUpFile(source, folder) {
  if (!existsSync(source)) throw new Error(`There is no database at ${source}.`);
  mkdirSync(folder, { recursive: true });
  removeLeftovers(folder);
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
    return { file: target, assessments: count };
  } finally {
    rmSync(partial, { force: true });
  }
}
