import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JOINERY } from '#tests/factories/firms.ts';
import type { CallApi } from '#tests/setup/api-client.ts';
import { createApiClient } from '#tests/setup/api-client.ts';
import type { ServedProduct } from '#tests/setup/served.ts';
import { serveProduct } from '#tests/setup/served.ts';

let product: ServedProduct;
let call: CallApi;
beforeAll(async () => {
  product = await serveProduct({
    engine: 'postgresql',
    settings: {
      ...{ WEB_PROCESSES: '2', PDF_TIMEOUT_SECONDS: '60' },
      ...{ TRUST_PROXY: '1', RATE_LIMIT_CREATIONS_PER_HOUR: '20' },
    },
  });
  call = createApiClient(product.origin);
}, 300_000);
afterAll(async () => {
  await product.end('SIGKILL');
  await product.remove();
});

const isWebProcess = (pid: number): boolean =>
  readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes('web-process.mjs');

const webProcesses = (): readonly number[] => {
  const pid = String(product.child.pid);
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  return children.filter(Boolean).map(Number).filter(isWebProcess);
};

/** Looks again and again until something is so. */
async function waitUntil(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 400) throw new Error(`It did not come to it:\n${product.output()}`);
    await wait(50);
  }
}

/** The pids that answered so far, by the log. */
const answering = (): ReadonlySet<string> =>
  new Set([...product.output().matchAll(/"pid":(\d+)[^\n]*"status":/g)].map(([, pid]) => pid ?? ''));

/** The same request so often that both processes surely get some of them. */
const oftenEnough = <T>(ask: () => Promise<T>): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: 12 }, ask));

// A connection each, so that the primary hands them round.
const alone = { headers: { Connection: 'close' } };

describe('two web processes behind one port', () => {
  it('save, read, draw and erase alike, whichever answers', async () => {
    const { profile, answers } = JOINERY;
    const begun = await call('POST', '/api/v1/assessments', { ...alone, body: { profile, answers } });
    expect(begun.status).toBe(201);
    const path = `/api/v1/assessments/${String(begun.body.code)}`;

    for (let revision = 1; revision <= 10; revision += 1) {
      const body = { revision, firmName: `Stand ${String(revision + 1)}` };
      const both = await Promise.all([1, 2].map(() => call('PATCH', path, { ...alone, body })));
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    }
    const reads = await oftenEnough(() => call('GET', path, alone));
    expect(new Set(reads.map(({ body }) => body.firmName))).toEqual(new Set(['Stand 11']));

    expect((await call('POST', `${path}/completion`, { ...alone, body: { revision: 11 } })).status).toBe(200);
    const documents = await oftenEnough(() => call('GET', `${path}/report.pdf`, alone));
    expect(new Set(documents.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(documents.map(({ headers }) => headers.get('ETag'))).size).toBe(1);

    expect((await call('DELETE', path, alone)).status).toBe(204);
    const gone = await oftenEnough(() => call('GET', `${path}/report.pdf`, alone));
    expect(new Set(gone.map(({ status }) => status))).toEqual(new Set([404]));
    expect((await oftenEnough(() => call('GET', path, alone))).every(({ status }) => status === 404)).toBe(
      true,
    );
    expect(answering().size).toBe(2);
  }, 180_000);

  it('give the same answer to a repeated request, whichever it reaches', async () => {
    const request = {
      body: { code: 'eigener-code-fuer-zwei-prozesse-0001' },
      headers: { ...alone.headers, 'Idempotency-Key': 'zwei-prozesse-0001' },
    };
    const answers = await oftenEnough(() => call('POST', '/api/v1/assessments', request));
    expect(new Set(answers.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
  });

  it('count the calls of a client together, and write no address down', async () => {
    const before = answering();
    const headers = { ...alone.headers, 'X-Forwarded-For': '203.0.113.7' };
    const created = await Promise.all(
      Array.from({ length: 30 }, () => call('POST', '/api/v1/assessments', { headers, body: {} })),
    );
    expect(created.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(created.filter(({ status }) => status === 429)).toHaveLength(10);
    expect(before.size).toBe(2);
    expect(product.output()).not.toContain('203.0.113');
  });

  it('are replaced when one dies, while the other serves on', async () => {
    const [first = NaN] = webProcesses();
    process.kill(first, 'SIGKILL');
    await waitUntil(() => product.output().includes('A web process ended with SIGKILL'));
    const meanwhile = await oftenEnough(() => call('GET', '/readyz', alone));
    expect(meanwhile.every(({ status }) => status === 200)).toBe(true);
    await waitUntil(() => webProcesses().length === 2);
    expect(webProcesses()).not.toContain(first);
  });

  it('finish what is under way when told to stop, and end with 0', async () => {
    const save = call('POST', '/api/v1/assessments', { ...alone, body: {} });
    await wait(50);
    const code = await product.end('SIGTERM');
    expect([(await save).status, code]).toEqual([201, 0]);
  });
});
