import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { makePrivate, StorageError } from './checked-file.ts';

const BEFORE = '.before-';
const PARTIAL = '.partial';
const MOST_COPIES = 3;
const DAY_MS = 24 * 60 * 60 * 1000;
/** As long as backups may be kept: what somebody erased must not live on in a copy. */
const LONGEST_DAYS = 35;

function requireSoundCopy(copy: string): void {
  const database = new Database(copy, { readonly: true });
  const verdict = database.pragma('integrity_check(1)', { simple: true });
  database.close();
  if (verdict !== 'ok')
    throw new StorageError(`The copy made before an update is damaged: ${String(verdict)}`);
}

/** A consistent copy beside the file, its log included. It gets its name when it is whole. */
export function keepCopy(database: Database.Database, file: string, at: Date): string {
  const copy = `${file}${BEFORE}${at.toISOString().replace(/[:.]/g, '-')}`;
  if (existsSync(copy)) return copy;
  const partial = `${copy}${PARTIAL}`;
  rmSync(partial, { force: true });
  makePrivate(partial);
  database.prepare('VACUUM INTO ?').run(partial);
  requireSoundCopy(partial);
  renameSync(partial, copy);
  return copy;
}

/** Removes all but the newest copies, and each that is older than backups may be or was never finished. Says how many went. */
export function dropOldCopies(file: string, at: Date): number {
  const folder = dirname(file);
  const copies = readdirSync(folder)
    .filter((name) => name.startsWith(basename(file) + BEFORE))
    .sort()
    .reverse()
    .map((name) => join(folder, name));
  const isOld = (copy: string): boolean => at.getTime() - statSync(copy).mtimeMs > LONGEST_DAYS * DAY_MS;
  const whole = copies.filter((copy) => !copy.endsWith(PARTIAL));
  const kept = new Set(whole.filter((copy, place) => place < MOST_COPIES && !isOld(copy)));
  const dropped = copies.filter((copy) => !kept.has(copy));
  for (const copy of dropped) rmSync(copy, { force: true });
  return dropped.length;
}
