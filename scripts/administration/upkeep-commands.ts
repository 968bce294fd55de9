import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { previewRetention, runRetention } from '#app/features/assessment/retention.server.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';
import { env } from '#app/platform/env.server.ts';
import { newId } from '#app/platform/random.server.ts';
import { backUpFile, checkCopy, flush } from '../back-up-file.mjs';
import { loadDemo } from '../demo/load.ts';
import type { Command, Flags } from './command.ts';
import { CommandError, textOf } from './command.ts';

const PAUSE_MS = 200;

async function erase(flags: Flags): Promise<unknown> {
  const run = { store: currentStore(), days: env.retention, at: now(), pause: () => wait(PAUSE_MS) };
  const report = flags['dry-run'] === true ? await previewRetention(run) : await runRetention(run);
  if (report === null) throw new CommandError('busy', 'Another process is at it just now.');
  return report;
}

function requireFile(): string {
  if (env.database.engine === 'sqlite') return env.database.file;
  const message = 'This is for a SQLite file. For PostgreSQL: docs/how-to/run-on-postgresql.md.';
  throw new CommandError('not-supported', message);
}

/** What the engine itself says of the file, and whether something written can be read back. */
async function checkIntegrity(): Promise<unknown> {
  const isReadBack = await currentStore().check(newId());
  if (!isReadBack) throw new CommandError('not-saved', 'The storage does not give back what it took.');
  if (env.database.engine !== 'sqlite') return { engine: env.database.engine, readBack: true };
  const database = new Database(env.database.file, { readonly: true, timeout: 5000 });
  try {
    const verdict = String(database.pragma('integrity_check', { simple: true }));
    const orphans = (database.pragma('foreign_key_check') as readonly unknown[]).length;
    if (verdict !== 'ok' || orphans > 0) {
      throw new CommandError('not-read', 'The database is damaged.', { verdict, orphans });
    }
    return { engine: 'sqlite', readBack: true, file: verdict, orphans };
  } finally {
    database.close();
  }
}

async function backUp(flags: Flags): Promise<unknown> {
  const file = requireFile();
  if (!existsSync(file)) throw new CommandError('not-found', 'There is no database yet.');
  return backUpFile(file, resolve(textOf(flags, 'to') || join(env.dataDir, 'backups')));
}

/** Leaves the log, which no file can do that somebody else has open: so nobody restores under a running server. */
function requireAlone(file: string): void {
  const database = new Database(file, { timeout: 0 });
  try {
    if (database.pragma('journal_mode = DELETE', { simple: true }) === 'delete') return;
  } catch {
    // Said below in plain words.
  } finally {
    database.close();
  }
  throw new CommandError('busy', 'The server is running. Stop it first.');
}

function requireOurs(copy: string): number {
  if (!existsSync(copy)) throw new CommandError('not-found', `There is no file ${copy}.`);
  try {
    return Number(checkCopy(copy));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError('not-read', `That is no back-up of this program: ${why}`);
  }
}

/** Puts a back-up in the place of the database, which is kept beside it. */
async function restore(flags: Flags): Promise<unknown> {
  const file = requireFile();
  const copy = resolve(textOf(flags, 'from'));
  const assessments = requireOurs(copy);
  const partial = `${file}.partial`;
  copyFileSync(copy, partial);
  flush(partial);
  let kept: string | null = null;
  try {
    if (existsSync(file)) {
      requireAlone(file);
      kept = `${file}.before-restore-${now().toISOString().replace(/[:.]/g, '-')}`;
      renameSync(file, kept);
      for (const log of ['-wal', '-shm']) rmSync(file + log, { force: true });
    }
    renameSync(partial, file);
    if (process.platform !== 'win32') flush(dirname(file));
  } finally {
    rmSync(partial, { force: true });
  }
  return { restored: file, assessments, kept };
}

export const UPKEEP_COMMANDS: Readonly<Record<string, Command>> = {
  'retention run': { flags: { 'dry-run': 'switch' }, run: erase },
  'integrity check': { flags: {}, run: checkIntegrity },
  backup: { flags: { to: 'optional' }, isOnFiles: true, run: backUp },
  restore: { flags: { from: 'required' }, isOnFiles: true, run: restore },
  'demo load': { flags: {}, run: loadDemo },
};
