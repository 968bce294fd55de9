import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { createDatabase } from '#app/persistence/open-database.ts';
import { migrateSqlite } from '#app/persistence/sqlite/migrate.ts';
import { SQLITE_MIGRATIONS } from '#app/persistence/sqlite/migrations.ts';
import { createStore } from '#app/persistence/store.ts';
import { parseEnv } from '#app/platform/env.schema.ts';
import { newAssessment } from '#tests/factories/new-assessment.ts';
import { createTestDatabase } from '#tests/setup/database.ts';

const AT = new Date('2026-11-23T08:00:00Z');
const folders: string[] = [];

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-back-up-'));
  folders.push(folder);
  return folder;
}

const backUp = (source: string, target: string) => backUpFrom(`file:${source}`, target);

function backUpFrom(url: string, target: string) {
  const env = { ...process.env, DATABASE_URL: url };
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

  it('reads DATABASE_URL as the server does, and leaves what nobody else can read', () => {
    const source = createTestDatabase();
    for (const url of [
      `file:${source}?connection_limit=1`,
      ` file:${source} `,
      `file:${relative('.', source)}`,
    ]) {
      expect(parseEnv({ DATABASE_URL: url }).database).toEqual({ engine: 'sqlite', file: source });
      const folder = join(createFolder(), 'copies');
      const run = backUpFrom(url, folder);
      expect([run.status, run.stderr]).toEqual([0, '']);
      const [name = ''] = readdirSync(folder);
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
    }
  });

  it('gives nothing its name that is not whole, and tidies away what an earlier run has left', async () => {
    const source = createTestDatabase();
    const database = new Database(source);
    const insertMany = database.transaction(() => {
      for (let index = 0; index < 60_000; index += 1)
        insertAssessment(database, `id-${String(index)}`.padEnd(200, 'x'));
    });
    insertMany();
    database.close();
    const folder = createFolder();
    const leftover = join(folder, 'ki-bruecke-2026-01-01T00-00-00-000Z.db.partial');
    writeFileSync(leftover, 'half');
    utimesSync(leftover, new Date(0), new Date(0));
    const child = spawn(process.execPath, ['scripts/back-up.mjs', folder], {
      env: { ...process.env, DATABASE_URL: `file:${source}` },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
    const begun = (): boolean =>
      readdirSync(folder).some((name) => name.endsWith('.partial') && !leftover.endsWith(name));
    for (let tries = 0; !begun() && tries < 1000; tries += 1) await wait(2);
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const names = readdirSync(folder);
    expect(names.filter((name) => !name.includes('.db.partial'))).toEqual([]);
    expect(existsSync(leftover)).toBe(false);
  });

  it('can be restored into an empty folder and served from, with a log as before', async () => {
    const source = createTestDatabase();
    const open = (file: string) =>
      createStore(createDatabase({ engine: 'sqlite', file }, { random: () => 0.5 }));
    const store = open(source);
    const begin = (id: string) =>
      store.writeOnce(({ assessments }) => assessments.create(id, newAssessment(id), AT).then(() => id));
    const saved: string[] = [];
    expect((await begin('first')).ok).toBe(true);
    const folder = createFolder();
    const run = spawn(process.execPath, ['scripts/back-up.mjs', folder], {
      env: { ...process.env, DATABASE_URL: `file:${source}` },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<number | null>((resolve) => run.once('exit', (code) => resolve(code)));
    let isRunning = true;
    void ended.then(() => (isRunning = false));
    while (isRunning) {
      const id = `during-${String(saved.length)}`;
      if ((await begin(id)).ok) saved.push(id);
      // Saving alone would never let the end of the other process be noticed.
      await wait(1);
    }
    await store.close();
    expect(await ended).toBe(0);

    const [copy = ''] = readdirSync(folder);
    const restored = join(createFolder(), 'data', 'ki-bruecke.db');
    mkdirSync(dirname(restored));
    copyFileSync(join(folder, copy), restored);
    migrateSqlite(restored, SQLITE_MIGRATIONS, AT);
    const again = open(restored);
    const looked = new Database(restored, { readonly: true });
    expect(looked.pragma('journal_mode', { simple: true })).toBe('wal');
    const ids = looked.prepare('SELECT id FROM "Assessment"').pluck().all() as string[];
    // What was saved before the copy was begun is in it, and of the rest everything up to one moment.
    expect(ids.toSorted()).toEqual(['first', ...saved.slice(0, ids.length - 1)].toSorted());
    // Somebody who reads for long keeps nobody from saving, which they do without a log.
    looked.exec('BEGIN');
    looked.prepare('SELECT count(*) FROM "Assessment"').get();
    const writes = Array.from({ length: 12 }, (_, index) =>
      again.writeOnce(({ assessments }) =>
        assessments.create(`new-${String(index)}`, newAssessment(`new-${String(index)}`), AT),
      ),
    );
    expect((await Promise.all(writes)).every(({ ok }) => ok)).toBe(true);
    looked.close();
    await again.close();
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
