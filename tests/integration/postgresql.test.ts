import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CallApi } from '#tests/setup/api-client.ts';
import { createApiClient } from '#tests/setup/api-client.ts';
import { createPostgresqlDatabase, databaseUrl, queryPostgresql } from '#tests/setup/postgresql-database.ts';
import type { PostgresqlServer } from '#tests/setup/postgresql-server.ts';
import { startPostgresqlServer } from '#tests/setup/postgresql-server.ts';
import type { ServedProduct } from '#tests/setup/served.ts';
import { serveProduct } from '#tests/setup/served.ts';

const withPassword = (url: string, password: string): string => {
  const changed = new URL(url);
  changed.password = password;
  return changed.href;
};

/** What the product says when it cannot start, without the first line about the build. */
async function complaintOf(settings: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const fault = await serveProduct({ engine: 'sqlite', settings }).then(
    async (product) => {
      await product.end('SIGKILL');
      await product.remove();
      return new Error('It started');
    },
    (error: unknown) => error as Error,
  );
  return fault.message
    .split('\n')
    .slice(1)
    .filter((line) => line !== '' && !line.startsWith('The build'));
}

describe('a start without a database', () => {
  it.each([
    ['nobody listens', () => 'postgresql://ki:geheim@127.0.0.1:1/ki', /127\.0\.0\.1:1 does not answer/],
    [
      'the password is wrong',
      () => withPassword(databaseUrl('postgres'), 'geheim'),
      /does not let "postgres" in/,
    ],
    ['the database is missing', () => databaseUrl('nowhere'), /has no database "nowhere"/],
  ])('says in one line that %s, and no password', async (_what, url, reason) => {
    const password = new URL(url()).password;
    for (const WEB_PROCESSES of ['1', '2']) {
      const complaint = await complaintOf({ DATABASE_URL: url(), WEB_PROCESSES });
      expect(complaint).toHaveLength(1);
      expect(complaint[0]).toMatch(reason);
      expect(complaint[0]).toContain('DATABASE_URL');
      expect(complaint[0]).not.toContain(password);
    }
  });

  it('names what is allowed when the address is of another kind', async () => {
    expect((await complaintOf({ DATABASE_URL: 'mysql://ki:geheim@db/ki' })).join()).toMatch(
      /DATABASE_URL: must begin with file: [^]*postgresql:\/\/(?![^]*geheim)/,
    );
    expect((await complaintOf({ WEB_PROCESSES: '2' })).join()).toMatch(/WEB_PROCESSES[^]*PostgreSQL/);
  });

  it('refuses a database that a newer program wrote', async () => {
    const { url, drop } = await createPostgresqlDatabase('migrated');
    await queryPostgresql(url, `INSERT INTO "_migrations" VALUES ('29991231000000_later', 'x', '')`);
    expect(await complaintOf({ DATABASE_URL: url })).toEqual([
      'The database is newer: "29991231000000_later" is unknown here',
    ]);
    await drop();
  });
});

interface Saver {
  readonly call: CallApi;
  readonly code: string;
  /** What it was answered so far. */
  readonly statuses: number[];
  readonly isOver: () => boolean;
}

/** Saves one name after the other, and tells the last it was promised; after a save that was not it looks where things stand. */
async function saveOnAndOn({ call, code, statuses, isOver }: Saver): Promise<number> {
  const path = `/api/v1/assessments/${code}`;
  let acknowledged = 1;
  while (!isOver()) {
    const body = { revision: acknowledged, firmName: `Stand ${String(acknowledged + 1)}` };
    const answer = await call('PATCH', path, { body });
    statuses.push(answer.status);
    if (answer.status === 200) {
      acknowledged = Number(answer.body.revision);
      continue;
    }
    await wait(50);
    const read = await call('GET', path);
    if (read.status !== 200) continue;
    const revision = Number(read.body.revision);
    // Never less than was promised; one more where the answer did not get out.
    expect(revision - acknowledged).toBeGreaterThanOrEqual(0);
    expect(revision - acknowledged).toBeLessThanOrEqual(1);
    expect(read.body.firmName).toBe(revision === 1 ? '' : `Stand ${String(revision)}`);
    acknowledged = revision;
  }
  return acknowledged;
}

describe('a server that goes away in the middle of saving', () => {
  let server: PostgresqlServer;
  let product: ServedProduct | null = null;
  beforeAll(async () => {
    server = await startPostgresqlServer();
  });
  afterEach(async () => {
    await product?.end('SIGKILL');
    await product?.remove();
  });
  afterAll(() => server.remove());

  it.each([
    [
      'is restarted',
      async () => {
        await server.stop();
        await wait(1500);
        await server.start();
      },
    ],
    [
      'is away for longer than anybody waits',
      async () => {
        await server.stop();
        await wait(7000);
        await server.start();
      },
    ],
    [
      'cuts all connections again and again',
      async () => {
        const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ki-bruecke'`;
        for (let count = 0; count < 20; count += 1) {
          await queryPostgresql(server.url, cut);
          await wait(100);
        }
      },
    ],
  ])('and %s costs no acknowledged answer, and is got over without a restart', async (_what, disturb) => {
    product = await serveProduct({ engine: 'sqlite', settings: { DATABASE_URL: server.url } });
    const call = createApiClient(product.origin);
    const codes: string[] = [];
    for (let index = 0; index < 8; index += 1) {
      codes.push(String((await call('POST', '/api/v1/assessments', { body: {} })).body.code));
    }
    let isOver = false;
    const heard = codes.map((): number[] => []);
    const savers = codes.map((code, index) =>
      saveOnAndOn({ call, code, statuses: heard[index] ?? [], isOver: () => isOver }),
    );
    await wait(500);
    await disturb();
    const before = heard.map(({ length }) => length);
    const goOn = () => heard.every((statuses, index) => statuses.slice(before[index]).at(-1) === 200);
    await expect.poll(goOn, { timeout: 30_000, message: 'everybody goes on' }).toBe(true);
    isOver = true;
    const saved = await Promise.all(savers).catch((error: unknown) => {
      throw new Error(product?.output(), { cause: error });
    });
    const statuses = new Set(heard.flat());
    expect(product.output()).not.toContain('"level":50');
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    for (const [index, code] of codes.entries()) {
      const { body } = await call('GET', `/api/v1/assessments/${code}`);
      expect(Number(body.revision)).toBe(saved[index]);
      expect(heard[index]?.at(-1), 'the last one was saved').toBe(200);
    }
    expect((await call('GET', '/readyz')).status).toBe(200);
  });
});
