import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { createTestDatabase } from '#tests/setup/database.ts';

const folders: string[] = [];

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-back-up-'));
  folders.push(folder);
  return folder;
}

function backUp(source: string, target: string) {
  const env = { ...process.env, DATABASE_URL: `file:${source}` };
  return spawnSync(process.execPath, ['scripts/back-up.mjs', target], { env, encoding: 'utf8' });
}

const INSERT = `INSERT INTO "Assessment" (id, codeHash, questionnaire, locale, status, revision, profile, answers,
  firmName, done, useCases, testRun, createdAt, updatedAt)
  VALUES (?, ?, '2026-1', 'de', 'draft', 1, '{}', '{}', '', '[]', '[]', 0, '2026-11-23', '2026-11-23')`;

const insertAssessment = (database: Database.Database, id: string) => database.prepare(INSERT).run(id, id);

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  it('holds what is in the log and not yet in the file, while the database stays open for writing', () => {
    const source = createTestDatabase();
    const database = new Database(source);
    database.pragma('journal_mode = WAL');
    database.pragma('wal_autocheckpoint = 0');
    insertAssessment(database, 'one');
    insertAssessment(database, 'two');

    const run = backUp(source, createFolder());
    insertAssessment(database, 'three');
    database.close();

    expect(run.stderr).toBe('');
    const [, file = ''] = /^(.+): 2 assessments\n$/.exec(run.stdout) ?? [];
    const copy = new Database(file, { readonly: true });
    expect(copy.prepare('SELECT id FROM "Assessment" ORDER BY id').pluck().all()).toEqual(['one', 'two']);
    copy.close();
  });

  it('says plainly that PostgreSQL has a tool of its own for it', () => {
    const env = { ...process.env, DATABASE_URL: 'postgresql://ki:geheim@db/ki' };
    const run = spawnSync(process.execPath, ['scripts/back-up.mjs', createFolder()], {
      env,
      encoding: 'utf8',
    });
    expect([run.status, run.stderr.includes('pg_dump'), run.stderr.includes('geheim')]).toEqual([
      1,
      true,
      false,
    ]);
  });

  it('says plainly that there is nothing to keep', () => {
    const folder = createFolder();
    const run = backUp(join(folder, 'absent.db'), join(folder, 'copies'));
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('There is no database at');
    expect(existsSync(join(folder, 'copies'))).toBe(false);
  });
});
