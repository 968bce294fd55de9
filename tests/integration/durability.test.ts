import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { createApiClient } from '#tests/setup/api-client.ts';
import type { ServedProduct } from '#tests/setup/served.ts';
import { serveProduct } from '#tests/setup/served.ts';
import { TEST_ENGINE } from '#tests/setup/test-engine.ts';

const products: ServedProduct[] = [];

async function serve(options: Parameters<typeof serveProduct>[0] = {}): Promise<ServedProduct> {
  const product = await serveProduct(options);
  products.push(product);
  return product;
}

afterEach(async () => {
  for (const product of products.splice(0)) {
    if (product.child.exitCode === null && product.child.signalCode === null) await product.end('SIGKILL');
    await product.remove();
  }
});

/** How often it is killed in one and the same folder. Many rounds: `KILL_ROUNDS=90`, which prints what came of them. */
const KILL_ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 2);

interface Saver {
  readonly origin: string;
  readonly code: string;
  /** The revision that is stored. */
  readonly from: number;
  readonly onSaved: (revision: number) => void;
}

/** Saves one name after the other until the connection breaks; returns the last that was acknowledged. */
async function saveUntilDeath({ origin, code, from, onSaved }: Saver): Promise<number> {
  const call = createApiClient(origin);
  let acknowledged = from;
  for (;;) {
    try {
      const body = { revision: acknowledged, firmName: `Stand ${acknowledged + 1}` };
      const answer = await call('PATCH', `/api/v1/assessments/${code}`, { body });
      if (answer.status !== 200) return acknowledged;
      acknowledged = Number(answer.body.revision);
      onSaved(acknowledged);
    } catch {
      return acknowledged;
    }
  }
}

/** All save until the process is killed, at any moment after each was answered three times. Returns what was acknowledged. */
async function killWhileSaving(
  { origin, child }: ServedProduct,
  stored: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const waitingFor = new Set(stored.keys());
  const savers = [...stored].map(async ([code, from]) => {
    const onSaved = (revision: number): void => {
      if (revision < from + 3 || !waitingFor.delete(code) || waitingFor.size > 0) return;
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 300);
    };
    return [code, await saveUntilDeath({ origin, code, from, onSaved })] as const;
  });
  return new Map(await Promise.all(savers));
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function tellKills(kills: number, saved: number, lost: number): void {
  if (process.env['KILL_ROUNDS'] === undefined) return;
  const said = [`kills: ${String(kills)}`, `acknowledged: ${String(saved)}`, `lost: ${String(lost)}`];
  process.stdout.write(`${said.join(', ')}\n`);
}

async function readStored(
  { origin }: ServedProduct,
  codes: Iterable<string>,
): Promise<ReadonlyMap<string, number>> {
  const call = createApiClient(origin);
  const read = async (code: string) => {
    const { body } = await call('GET', `/api/v1/assessments/${code}`);
    expect(body.firmName).toBe(`Stand ${String(body.revision)}`);
    return [code, Number(body.revision)] as const;
  };
  return new Map(await Promise.all([...codes].map(read)));
}

describe('what was acknowledged', () => {
  it(
    'is there after the process was killed in the middle of saving',
    async () => {
      let product = await serve();
      const call = createApiClient(product.origin);
      let stored = new Map<string, number>();
      for (let index = 0; index < 8; index += 1) {
        const { body } = await call('POST', '/api/v1/assessments', { body: {} });
        stored.set(String(body.code), Number(body.revision));
      }
      const [saved, lost] = [[0], [0]];
      for (let round = 0; round < KILL_ROUNDS; round += 1) {
        const acknowledged = await killWhileSaving(product, stored);
        product = await serve({ after: product });
        const found = await readStored(product, stored.keys());
        for (const [code, from] of stored) {
          const [told = 0, there = 0] = [acknowledged.get(code), found.get(code)];
          saved.push(told - from);
          lost.push(Math.max(0, told - there));
          // One more may have been written whose answer did not get out.
          expect([told, told + 1], `round ${String(round)}`).toContain(there);
        }
        stored = new Map(found);
        tellKills(round + 1, sum(saved), sum(lost));
      }
      expect(sum(saved)).toBeGreaterThanOrEqual(KILL_ROUNDS * 8 * 3);
      await product.end();
      if (TEST_ENGINE !== 'sqlite') return;
      const database = new Database(join(product.dataDir, 'ki-bruecke.db'), { readonly: true });
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
      database.close();
    },
    60_000 + KILL_ROUNDS * 15_000,
  );

  it.runIf(TEST_ENGINE === 'sqlite')(
    'is finished before a polite stop, which ends with 0 and leaves one file and the note that it belongs there',
    async () => {
      const product = await serve();
      const call = createApiClient(product.origin);
      const { body } = await call('POST', '/api/v1/assessments', { body: {} });
      const path = `/api/v1/assessments/${String(body.code)}`;
      // Another program keeps the save waiting, so that the stop surely comes in the middle of it.
      const other = new Database(join(product.dataDir, 'ki-bruecke.db'));
      other.exec('BEGIN IMMEDIATE');
      const save = call('PATCH', path, { body: { revision: 1, firmName: 'noch schnell' } });
      await wait(200);
      const ended = product.end('SIGTERM');
      await wait(200);
      other.exec('COMMIT');
      other.close();
      const [answer, code] = await Promise.all([save, ended]);
      expect([answer.status, code]).toEqual([200, 0]);
      expect(readdirSync(product.dataDir)).toEqual(['ki-bruecke.db', 'ki-bruecke.db.belongs-here']);
    },
  );

  it.runIf(TEST_ENGINE === 'sqlite')('is not promised while another program holds the file', async () => {
    const product = await serve();
    const call = createApiClient(product.origin);
    const other = new Database(join(product.dataDir, 'ki-bruecke.db'));
    other.exec('BEGIN IMMEDIATE');
    const answer = await call('POST', '/api/v1/assessments', { body: {} });
    expect([answer.status, answer.body.code]).toEqual([503, 'busy']);
    expect(answer.headers.get('Retry-After')).toBe('2');
    expect((await call('GET', '/readyz')).status).toBe(503);
    expect((await call('GET', '/healthz')).status).toBe(200);
    other.exec('ROLLBACK');
    other.close();
    expect((await call('POST', '/api/v1/assessments', { body: {} })).status).toBe(201);
    expect((await call('GET', '/readyz')).status).toBe(200);
  });
});

describe('limits', () => {
  it('stop a loop from one address, name the wait and leave the others alone', async () => {
    const product = await serve({
      settings: { TRUST_PROXY: '1', RATE_LIMIT_PER_MINUTE: '5', RATE_LIMIT_CREATIONS_PER_HOUR: '2' },
    });
    const call = createApiClient(product.origin);
    const from = (address: string) => ({ headers: { 'X-Forwarded-For': address }, body: {} });
    const create = (address: string) => call('POST', '/api/v1/assessments', from(address));
    const statuses = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await create('203.0.113.7')).status);
    expect(statuses).toEqual([201, 201, 429]);
    expect((await create('203.0.113.8')).status).toBe(201);
    const read = () => call('GET', '/api/v1/nothing', { headers: { 'X-Forwarded-For': '203.0.113.7' } });
    expect([(await read()).status, (await read()).status]).toEqual([404, 404]);
    const limited = await read();
    expect([limited.status, limited.body.code]).toEqual([429, 'rate-limited']);
    expect(Number(limited.headers.get('Retry-After'))).toBeGreaterThan(0);
    const page = await call('GET', '/de', { headers: { 'X-Forwarded-For': '203.0.113.7' } });
    expect(page.text).toContain('<html lang="de">');
    expect(page.status).toBe(429);
    expect(product.output()).not.toContain('203.0.113');
  });

  it('stop a flood of new assessments from everywhere, and nobody who has one', async () => {
    const product = await serve({ settings: { RATE_LIMIT_ALL_CREATIONS_PER_MINUTE: '2' } });
    const call = createApiClient(product.origin);
    const create = () => call('POST', '/api/v1/assessments', { body: {} });
    const first = await create();
    expect([first.status, (await create()).status]).toEqual([201, 201]);
    const limited = await create();
    expect([limited.status, limited.body.code]).toEqual([429, 'rate-limited']);
    expect(Number(limited.headers.get('Retry-After'))).toBeGreaterThan(0);
    const start = { method: 'POST', headers: { Origin: product.origin } };
    const page = await fetch(`${product.origin}/de/start`, { ...start, body: new FormData() });
    expect([page.status, Number(page.headers.get('Retry-After')) > 0]).toEqual([429, true]);
    const path = `/api/v1/assessments/${String(first.body.code)}`;
    expect((await call('PATCH', path, { body: { revision: 1, firmName: 'Alt' } })).status).toBe(200);
  });

  it('leave those alone who cannot be told apart', async () => {
    const product = await serve({ settings: { RATE_LIMIT_PER_MINUTE: '1' } });
    const call = createApiClient(product.origin);
    const statuses = await Promise.all(
      Array.from({ length: 5 }, async () => (await call('GET', '/api/v1/nothing')).status),
    );
    expect(new Set(statuses)).toEqual(new Set([404]));
  });
});

describe.runIf(TEST_ENGINE === 'sqlite')('a storage that is in a bad way', () => {
  it('keeps everything that was acknowledged when its log is removed under a running server', async () => {
    const first = await serve();
    const call = createApiClient(first.origin);
    const { body } = await call('POST', '/api/v1/assessments', { body: {} });
    const path = `/api/v1/assessments/${String(body.code)}`;
    const save = (revision: number) =>
      call('PATCH', path, { body: { revision, firmName: `Stand ${revision + 1}` } });
    let revision = 1;
    for (let index = 0; index < 80; index += 1) {
      if (index === 20) rmSync(join(first.dataDir, 'ki-bruecke.db-wal'));
      const saved = await save(revision);
      expect(saved.status).toBe(200);
      revision = Number(saved.body.revision);
    }
    expect((await call('GET', '/readyz')).status).toBe(200);
    await first.end('SIGKILL');
    const second = await serve({ after: first });
    const again = await createApiClient(second.origin)('GET', path);
    expect([again.body.revision, again.body.firmName]).toEqual([81, 'Stand 81']);
  });

  it('does not start with an empty file where there was another one', async () => {
    const first = await serve();
    await first.end();
    rmSync(join(first.dataDir, 'ki-bruecke.db'));
    await expect(serve({ after: first })).rejects.toThrow(/ended with 1[^]*gone or empty[^]*Restore a copy/);
  });

  it('begins nothing new when the disk runs low, and says so without asking for a restart', async () => {
    const first = await serve();
    const { body } = await createApiClient(first.origin)('POST', '/api/v1/assessments', { body: {} });
    await first.end();
    const second = await serve({ after: first, settings: { DISK_RESERVE_MEGABYTES: '1000000' } });
    const call = createApiClient(second.origin);
    const refused = await call('POST', '/api/v1/assessments', { body: {} });
    expect([refused.status, refused.body.code]).toEqual([503, 'not-saved']);
    const start = { method: 'POST', headers: { Origin: second.origin }, body: new FormData() };
    const page = await fetch(`${second.origin}/de/start`, start);
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('Der Speicher ist')]);
    const path = `/api/v1/assessments/${String(body.code)}`;
    expect((await call('PATCH', path, { body: { revision: 1, firmName: 'Alt' } })).status).toBe(200);
    const ready = await call('GET', '/readyz');
    expect([ready.status, ready.body]).toEqual([200, { status: 'low-disk' }]);
  });

  it('answers everybody in time who waits behind a lock that is held for long', async () => {
    const product = await serve();
    const call = createApiClient(product.origin);
    const other = new Database(join(product.dataDir, 'ki-bruecke.db'));
    other.exec('BEGIN IMMEDIATE');
    const answers = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const begun = performance.now();
        const { status, body } = await call('POST', '/api/v1/assessments', { body: {} });
        return { status, code: body.code, seconds: (performance.now() - begun) / 1000 };
      }),
    );
    other.close();
    expect(new Set(answers.map(({ status, code }) => `${String(status)} ${String(code)}`))).toEqual(
      new Set(['503 busy']),
    );
    // A page gives up after ten.
    expect(Math.max(...answers.map(({ seconds }) => seconds))).toBeLessThan(8);
    expect((await call('POST', '/api/v1/assessments', { body: {} })).status).toBe(201);
  });
});

describe('the start', () => {
  it('says in one line which setting is wrong', async () => {
    await expect(serveProduct({ settings: { PORT: 'many' } })).rejects.toThrow(/PORT/);
    await expect(serveProduct({ settings: { PUBLIC_ORIGIN: 'ki.example.org/' } })).rejects.toThrow(
      /PUBLIC_ORIGIN/,
    );
  });
});
