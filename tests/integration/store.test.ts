import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { DatabaseOptions, Engine } from '#app/persistence/database.ts';
import { createDatabase } from '#app/persistence/open-database.ts';
import type { Store } from '#app/persistence/store.ts';
import { createStore } from '#app/persistence/store.ts';
import { newAssessment } from '#tests/factories/new-assessment.ts';
import type { TestDatabase } from '#tests/setup/database.ts';
import { createDatabaseOn, createTestDatabase } from '#tests/setup/database.ts';
import { ENGINES } from '#tests/setup/test-engine.ts';

const AT = new Date('2026-11-23T08:00:00Z');
/** Hundreds of writes at once may take a slow machine longer than a page waits. */
const PATIENT = { saveWithinMs: 60_000 };
const stores: Store[] = [];

function openOn({ address }: Pick<TestDatabase, 'address'>, options: Partial<DatabaseOptions> = {}): Store {
  const store = createStore(createDatabase(address, { random: () => 0.5, ...options }));
  stores.push(store);
  return store;
}

async function openFresh(engine: Engine, options: Partial<DatabaseOptions> = {}) {
  const database = await createDatabaseOn(engine);
  return { database, store: openOn(database, options) };
}

function openFile(options: Partial<DatabaseOptions> = {}) {
  const file = createTestDatabase();
  return { file, store: openOn({ address: { engine: 'sqlite', file } }, options) };
}

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
});

const begin = (store: Store, id: string) =>
  store.write(async ({ assessments }) => {
    await assessments.create(id, newAssessment(id), AT);
    return succeed(id);
  });

const countRows = async ({ query }: TestDatabase): Promise<number> => {
  const [row] = await query('SELECT count(*) AS "count" FROM "Assessment"');
  return Number(row?.count);
};

describe.each(ENGINES)('the write path on %s', (engine) => {
  it('loses no acknowledged write among forty that roll back', async () => {
    const { store, database } = await openFresh(engine, PATIENT);
    const writes = Array.from({ length: 400 }, (_, index) => begin(store, `kept-${index}`));
    const rollbacks = Array.from({ length: 40 }, (_, index) =>
      store.write(async ({ assessments }) => {
        await assessments.create(`lost-${index}`, newAssessment(`lost-${index}`), AT);
        await assessments.find(`lost-${index}`);
        return fail({ code: 'not-found' });
      }),
    );
    const outcomes = await Promise.all([...writes, ...rollbacks]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(400);
    expect(await countRows(database)).toBe(400);
  });

  it('rolls back a unit that throws, and goes on', async () => {
    const { store, database } = await openFresh(engine);
    const thrown = store.write(async ({ assessments }) => {
      await assessments.create('a', newAssessment('a'), AT);
      throw new Error('a slip of ours');
    });
    await expect(thrown).rejects.toThrow('a slip of ours');
    expect(await begin(store, 'b')).toEqual({ ok: true, value: 'b' });
    expect(await countRows(database)).toBe(1);
  });

  it('never shows a reader what is not committed', async () => {
    const { store } = await openFresh(engine);
    const seen: unknown[] = [];
    await store.write(async ({ assessments }) => {
      await assessments.create('a', newAssessment('a'), AT);
      seen.push(await store.assessments.find('a'));
      return succeed(null);
    });
    expect(seen).toEqual([null]);
    expect((await store.assessments.find('a'))?.id).toBe('a');
  });

  it('gives up at once when too many wait, instead of promising what it cannot keep', async () => {
    const { store } = await openFresh(engine, PATIENT);
    const outcomes = await Promise.all(Array.from({ length: 520 }, (_, index) => begin(store, `w-${index}`)));
    const busy = outcomes.filter((outcome) => !outcome.ok);
    expect(busy).toHaveLength(20);
    expect(busy[0]).toMatchObject({ problem: { code: 'busy', retryAfterSeconds: 2 } });
  });
  it('forgets a repeat after 24 hours', async () => {
    const { store } = await openFresh(engine);
    await begin(store, 'a');
    const later = new Date(AT.getTime() + 24 * 60 * 60 * 1000);
    const found = await store.write(async ({ idempotency }) => {
      await idempotency.keep('key', { assessmentId: 'a', bodyHash: 'h', status: 200, body: '{}' }, AT);
      const just = await idempotency.find('key', new Date(later.getTime() - 1));
      return succeed([just?.body ?? null, await idempotency.find('key', later)]);
    });
    expect(found).toEqual({ ok: true, value: ['{}', null] });
  });

  it('gives one success and one stale revision when two processes save the same at once', async () => {
    const { store, database } = await openFresh(engine);
    // A second process has a gate of its own; on SQLite there is one process.
    const other = engine === 'sqlite' ? store : openOn(database);
    await begin(store, 'a');
    const save = (through: Store, revision: number, firmName: string) =>
      through.write(async ({ assessments }) => {
        const found = await assessments.find('a');
        if (!found) return fail({ code: 'not-found' });
        const { assessment } = found;
        const stale = fail({ code: 'stale-revision', current: assessment.revision });
        if (assessment.revision !== revision) return stale;
        const saved = await assessments.update({ owner: 'a', revision }, { ...assessment, firmName }, AT);
        return saved === null ? stale : succeed(saved);
      });
    for (let revision = 1; revision <= 25; revision += 1) {
      const name = `Stand ${String(revision)}`;
      const outcomes = await Promise.all([
        save(store, revision, `${name} hier`),
        save(other, revision, `${name} dort`),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, value: revision + 1 }]);
      expect(outcomes.filter(({ ok }) => !ok)).toEqual([
        { ok: false, problem: { code: 'stale-revision', current: revision + 1 } },
      ]);
      const place = outcomes[0].ok ? 'hier' : 'dort';
      expect((await store.assessments.find('a'))?.assessment.firmName).toBe(`${name} ${place}`);
    }
  });

  it('begins one assessment when two processes begin the same at once', async () => {
    const { store, database } = await openFresh(engine);
    const other = engine === 'sqlite' ? store : openOn(database);
    const beginOnce = (through: Store, id: string) =>
      through.write(async ({ assessments }) => {
        if (await assessments.find('own')) return fail({ code: 'already-created' });
        await assessments.create('own', newAssessment(id), AT);
        return succeed(id);
      });
    const outcomes = await Promise.all([beginOnce(store, 'one'), beginOnce(other, 'two')]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, problem: { code: 'already-created' } });
    expect(await countRows(database)).toBe(1);
  });

  it('proves that it writes, however many ask at once', async () => {
    const { store } = await openFresh(engine);
    const verdicts = await Promise.all(['a', 'b', 'c', 'd'].map((token) => store.check(token)));
    expect(verdicts).toEqual([true, true, true, true]);
  });

  it('takes steps, share links and repeats along when it erases, and leaves followers without the link', async () => {
    const { store, database } = await openFresh(engine);
    await store.write(async ({ assessments, idempotency, shareLinks }) => {
      await assessments.create('a', newAssessment('a'), AT);
      await assessments.create('b', { ...newAssessment('b'), fromId: 'a' }, AT);
      await assessments.saveRemark('a', {
        ...{ measure: 'm', state: 'done', reason: null, note: null },
        at: AT.toISOString(),
      });
      await shareLinks.create('a', { id: 'l', share: 'h', madeOn: '2026-11-23', lastDay: '2026-11-30' });
      await idempotency.keep('key', { assessmentId: 'a', bodyHash: 'h', status: 200, body: '{}' }, AT);
      return succeed(null);
    });
    await store.write(async ({ assessments }) => succeed(await assessments.erase('a')));
    expect(await database.query('SELECT * FROM "StepReport"')).toEqual([]);
    expect(await database.query('SELECT * FROM "ShareLink"')).toEqual([]);
    expect(await database.query('SELECT * FROM "IdempotencyRecord"')).toEqual([]);
    expect(await database.query('SELECT "id", "fromId" FROM "Assessment"')).toEqual([
      { id: 'b', fromId: null },
    ]);
  });
});

describe('a storage that refuses', () => {
  it.each([
    ['a read-only file', 'sqlite', 'PRAGMA query_only = ON;'],
    ['a full disk', 'sqlite', 'PRAGMA max_page_count = 1;'],
    ['a read-only server', 'postgresql', 'SET default_transaction_read_only = on'],
  ] as const)('says not-saved for %s', async (_name, engine, onWriteConnection) => {
    const { store, database } = await openFresh(engine, { onWriteConnection });
    // Rows until the pages that migrations left free are full and a new one is needed, which there is not.
    const outcomes = [];
    for (let index = 0; index < 1000 && (outcomes.at(-1)?.ok ?? true); index += 1) {
      outcomes.push(await begin(store, `row-${index}`));
    }
    const refused = outcomes.filter((outcome) => !outcome.ok);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]).toEqual({ ok: false, problem: { code: 'not-saved' } });
    expect(await countRows(database)).toBe(outcomes.length - refused.length);
    await expect(store.check('x'.repeat(100_000))).rejects.toThrow();
  });
});

describe('a SQLite file', () => {
  const countIn = (file: string): number => {
    const database = new Database(file, { readonly: true });
    const count = database.prepare('SELECT count(*) FROM "Assessment"').pluck().get();
    database.close();
    return Number(count);
  };

  it('tries again while another program holds the file, and saves when it lets go', async () => {
    const { store, file } = openFile();
    await begin(store, 'first');
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const write = begin(store, 'second');
    // Longer than the busy timeout that blocks: the wait must let this timer run.
    setTimeout(() => other.exec('COMMIT'), 450);
    expect(await write).toEqual({ ok: true, value: 'second' });
    other.close();
    expect(countIn(file)).toBe(2);
  });

  it('says busy when the file stays locked, and works again afterwards', async () => {
    const { store, file } = openFile();
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const outcome = await begin(store, 'a');
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'busy' } });
    other.exec('ROLLBACK');
    other.close();
    expect((await begin(store, 'a')).ok).toBe(true);
    expect(countIn(file)).toBe(1);
  });

  it('says not-read, and to the operator why, when what it holds is damaged', async () => {
    const file = createTestDatabase();
    const address = { engine: 'sqlite', file } as const;
    const said: unknown[] = [];
    const whole = openOn({ address });
    for (let index = 0; index < 20; index += 1) await begin(whole, `row-${String(index)}`);
    await whole.close();
    const bytes = readFileSync(file);
    writeFileSync(file, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 255)]));
    const store = createStore(createDatabase(address, { random: () => 0.5 }), (error) => said.push(error));
    stores.push(store);
    const looked = await store.look(({ assessments }) => assessments.findVersion('row-1'));
    expect(looked).toEqual({ ok: false, problem: { code: 'not-read' } });
    expect(String(said[0])).toMatch(/malformed/);
  });

  it('holds up nobody but who saves', async () => {
    const { store, file } = openFile();
    await begin(store, 'first');
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const before = performance.eventLoopUtilization();
    expect(await begin(store, 'second')).toMatchObject({ ok: false, problem: { code: 'busy' } });
    const { utilization } = performance.eventLoopUtilization(before);
    other.close();
    // Waiting inside the database keeps the loop busy all the while, six times for 300 ms.
    expect(utilization).toBeLessThan(0.5);
  });

  it('repeats the whole unit when what it read was changed before it wrote', async () => {
    const { store, file } = openFile();
    await begin(store, 'a');
    const other = new Database(file);
    let runs = 0;
    const outcome = await store.write(async ({ assessments }) => {
      runs += 1;
      const found = await assessments.find('a');
      if (runs === 1) other.exec(`UPDATE "Assessment" SET "firmName" = 'Neu', "revision" = 2`);
      if (!found) return fail({ code: 'not-found' });
      const { assessment } = found;
      const seen = { owner: 'a', revision: assessment.revision };
      return succeed(await assessments.update(seen, { ...assessment, locale: 'en' }, AT));
    });
    other.close();
    expect(outcome).toEqual({ ok: true, value: 3 });
    expect(runs).toBe(2);
    expect(await store.assessments.find('a')).toMatchObject({
      assessment: { firmName: 'Neu', locale: 'en', revision: 3 },
    });
  });

  it('writes on full synchronisation, with foreign keys, in WAL', async () => {
    const { store, file } = openFile();
    await begin(store, 'a');
    const database = new Database(file);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
    expect(await store.check('proof')).toBe(true);
  });

  it('holds no trace of what was erased', async () => {
    const { store, file } = openFile();
    const marker = 'Tischlerei-Unverwechselbar';
    await store.write(async ({ assessments }) => {
      await assessments.create('a', { ...newAssessment('a'), firmName: marker }, AT);
      return succeed(null);
    });
    await store.write(async ({ assessments }) => succeed(await assessments.erase('a')));
    await store.settle();
    expect(readFileSync(`${file}-wal`)).toHaveLength(0);
    expect(readFileSync(file).includes(marker)).toBe(false);
  });
});
