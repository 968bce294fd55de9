import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApiClient } from '#tests/setup/api-client.ts';
import type { ServedProduct } from '#tests/setup/served.ts';
import { serveProduct } from '#tests/setup/served.ts';
import { RECORDED_FIRMS } from './firms.ts';
import { recordFirm } from './record.ts';

/**
 * What 60 firms were shown, sent and handed before the house was rebuilt, as digests. Nothing of it may change while
 * it is rebuilt. RECORD=1 writes it anew; EVERY=10 looks at each tenth firm.
 */
const FILE = new URL('recorded.json', import.meta.url);
const isRecording = process.env['RECORD'] === '1';
const every = Number(process.env['EVERY'] ?? 1);
const stopped = pathToFileURL(`${import.meta.dirname}/frozen-clock.mjs`).href;

let product: ServedProduct | null = null;
beforeAll(async () => {
  product = await serveProduct({
    settings: {
      NODE_OPTIONS: `--import=${stopped}`,
      PDF_TIMEOUT_SECONDS: '60',
      PUBLIC_ORIGIN: 'http://ki-bruecke.test',
    },
  });
}, 300_000);
afterAll(async () => {
  await product?.end();
  await product?.remove();
});

it('shows, sends and draws the same of all firms as before', { timeout: 1_200_000 }, async () => {
  const origin = product?.origin ?? '';
  const recorder = { origin, call: createApiClient(origin) };
  const found: Record<string, string> = {};
  const queue = RECORDED_FIRMS.filter((_, index) => index % every === 0);
  const work = async (): Promise<void> => {
    for (let firm = queue.shift(); firm; firm = queue.shift()) {
      Object.assign(found, await recordFirm(recorder, firm));
    }
  };
  await Promise.all([work(), work(), work()]);
  if (isRecording) writeFileSync(FILE, `${JSON.stringify(found, null, 1)}\n`);
  const before = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>;
  expect(Object.keys(found).filter((key) => found[key] !== before[key])).toEqual([]);
  if (every === 1) expect(Object.keys(found).sort()).toEqual(Object.keys(before).sort());
});
