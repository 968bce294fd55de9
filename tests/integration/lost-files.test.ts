import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { createDatabase } from '#app/persistence/open-database.ts';
import { migrateSqlite } from '#app/persistence/sqlite/migrate.ts';
import { SQLITE_MIGRATIONS } from '#app/persistence/sqlite/migrations.ts';
import type { Store } from '#app/persistence/store.ts';
import { createStore } from '#app/persistence/store.ts';
import { newAssessment } from '#tests/factories/new-assessment.ts';

const AT = new Date('2026-11-23T08:00:00Z');
const stores: Store[] = [];
const folders: string[] = [];

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-lost-'));
  folders.push(folder);
  return folder;
}

const migrate = (file: string) => migrateSqlite(file, SQLITE_MIGRATIONS, AT);

function open(file: string): Store {
  migrate(file);
  const store = createStore(createDatabase({ engine: 'sqlite', file }, { random: () => 0.5 }));
  stores.push(store);
  return store;
}

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const fresh = (id: string) => newAssessment(id, { firmName: 'x'.repeat(50) });

const begin = (store: Store, id: string) =>
  store.write(async ({ assessments }) => {
    await assessments.create(id, fresh(id), AT);
    return succeed(id);
  });

/** What lies in the folder, as the next start would find it after a crash: nothing that only this process can reach. */
function findSaved(file: string): readonly unknown[] {
  const copy = join(createFolder(), 'copy.db');
  copyFileSync(file, copy);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
  const database = new Database(copy);
  const ids = database.prepare('SELECT id FROM "Assessment" ORDER BY id').pluck().all();
  const verdict = database.pragma('integrity_check', { simple: true });
  database.close();
  expect(verdict).toBe('ok');
  return ids;
}

const REFUSED = { ok: false, problem: { code: 'not-saved' } };

describe('a file that changes under a running server', () => {
  it.each([['-wal'], ['-wal', '-shm']])(
    'loses nothing that was acknowledged when somebody removes %s',
    async (...suffixes) => {
      const file = join(createFolder(), 'ki.db');
      const store = open(file);
      const acknowledged: string[] = [];
      for (let index = 0; index < 40; index += 1) {
        if (index === 10 || index === 25) for (const suffix of suffixes) rmSync(`${file}${suffix}`);
        const id = `id-${String(index).padStart(2, '0')}`;
        if ((await begin(store, id)).ok) acknowledged.push(id);
        expect(await store.assessments.find(id)).not.toBeNull();
      }
      expect(acknowledged).toHaveLength(40);
      expect(findSaved(file)).toEqual(acknowledged);
      expect(await store.check('token')).toBe(true);
    },
  );

  it('does not leave a removed log while somebody reads in it, and saves nothing until then', async () => {
    const file = join(createFolder(), 'ki.db');
    const store = open(file);
    await begin(store, 'a');
    const reading = new Database(file, { readonly: true });
    reading.exec('BEGIN');
    reading.prepare('SELECT count(*) FROM "Assessment"').get();
    await begin(store, 'b');
    rmSync(`${file}-wal`);
    expect(await begin(store, 'c')).toEqual(REFUSED);
    reading.close();
    expect((await begin(store, 'd')).ok).toBe(true);
    expect(findSaved(file)).toEqual(['a', 'b', 'd']);
  });

  it('saves nothing into a file that was removed or replaced, and goes on once it is back', async () => {
    const file = join(createFolder(), 'ki.db');
    const store = open(file);
    await begin(store, 'a');
    renameSync(file, `${file}.away`);
    expect(await begin(store, 'b')).toEqual(REFUSED);
    await expect(store.check('token')).rejects.toThrow();
    copyFileSync(`${file}.away`, file);
    expect(await begin(store, 'c')).toEqual(REFUSED);
    renameSync(`${file}.away`, file);
    expect((await begin(store, 'd')).ok).toBe(true);
    expect(findSaved(file)).toEqual(['a', 'd']);
  });
});

describe('a start', () => {
  it('refuses an empty file and none where there was a database, and says what to do', () => {
    const file = join(createFolder(), 'ki.db');
    migrate(file);
    rmSync(file);
    expect(() => migrate(file)).toThrow(/gone or empty.*Restore a copy/s);
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, '');
    expect(() => migrate(file)).toThrow(/gone or empty/);
    rmSync(`${file}.belongs-here`);
    expect(migrate(file).applied.length).toBeGreaterThan(0);
  });

  it('refuses a damaged file', async () => {
    const file = join(createFolder(), 'ki.db');
    const store = open(file);
    for (let index = 0; index < 60; index += 1) await begin(store, `id-${String(index)}`);
    await Promise.all(stores.splice(0).map(({ close }) => close()));
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xa5, 4096 * 2, 4096 * 25));
    expect(() => migrate(file)).toThrow(/damaged.*Restore a copy/s);
    writeFileSync(file, 'no database at all, but long enough to be looked at '.repeat(100));
    expect(() => migrate(file)).toThrow(/damaged or no database/);
  });

  it.each([
    ['a file where the folder should be', (place: string) => writeFileSync(place, '')],
    [
      'a folder where the file should be',
      (place: string) => mkdirSync(join(place, 'ki.db'), { recursive: true }),
    ],
    ['links that lead in a circle', (place: string) => symlinkSync(place, place)],
  ])('says in one line what it met: %s', (_what, make) => {
    const place = join(createFolder(), 'data');
    make(place);
    expect(() => migrate(join(place, 'ki.db'))).toThrow(/^\S+ cannot be opened for writing \(E[A-Z]+\)\./);
  });

  it('makes files that nobody else can read', () => {
    const file = join(createFolder(), 'ki.db');
    migrate(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps a log for a file that has none, such as a restored copy', () => {
    const file = join(createFolder(), 'ki.db');
    migrate(file);
    const database = new Database(file);
    database.pragma('journal_mode = DELETE');
    database.close();
    migrate(file);
    const again = new Database(file);
    expect(again.pragma('journal_mode', { simple: true })).toBe('wal');
    again.close();
  });
});

describe('the log', () => {
  it('is emptied of what was erased as soon as nobody reads in it any more', async () => {
    const file = join(createFolder(), 'ki.db');
    const store = open(file);
    const marker = 'Tischlerei-Unverwechselbar';
    await store.write(async ({ assessments }) => {
      await assessments.create('a', { ...fresh('a'), firmName: marker }, AT);
      return succeed(null);
    });
    const reading = new Database(file, { readonly: true });
    reading.exec('BEGIN');
    reading.prepare('SELECT count(*) FROM "Assessment"').get();
    await store.write(async ({ assessments }) => succeed(await assessments.erase('a')));
    await store.settle();
    expect(readFileSync(`${file}-wal`).includes(marker)).toBe(true);
    reading.close();
    for (let tries = 0; statSync(`${file}-wal`).size > 0 && tries < 100; tries += 1) await wait(50);
    expect(statSync(`${file}-wal`).size).toBe(0);
    expect(readFileSync(file).includes(marker)).toBe(false);
  });
});

/** A disk of its own with room for all tables and their log, small enough to be filled; where no disk can be mounted there is none. */
function mountSmallDisk(): string | null {
  const place = createFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', place], { stdio: 'ignore' });
    return place;
  } catch {
    return null;
  }
}

describe('a disk that is full', () => {
  it('refuses saves plainly, keeps what was acknowledged, and saves again once there is room', async ({
    skip,
  }) => {
    const place = mountSmallDisk();
    if (place === null) return skip('needs the right to mount a small disk');
    try {
      const file = join(place, 'ki.db');
      const store = open(file);
      const acknowledged: string[] = [];
      await begin(store, 'id-0');
      const filler = join(place, 'filler');
      expect(() => {
        for (;;) writeFileSync(filler, 'x'.repeat(4096), { flag: 'a' });
      }).toThrow(/ENOSPC/);
      const codes = new Set<string>();
      for (let index = 1; index < 40; index += 1) {
        const outcome = await begin(store, `id-${String(index)}`);
        if (outcome.ok) acknowledged.push(outcome.value);
        else codes.add(outcome.problem.code);
        const once = await store.writeOnce(({ assessments }) => assessments.claim('id-0'));
        if (!once.ok) codes.add(once.problem.code);
      }
      expect([...codes]).toEqual(['not-saved']);
      rmSync(filler);
      expect((await begin(store, 'id-z')).ok).toBe(true);
      for (const id of acknowledged) expect(await store.assessments.find(id)).not.toBeNull();
      await Promise.all(stores.splice(0).map(({ close }) => close()));
    } finally {
      execFileSync('umount', [place]);
    }
  });
});
