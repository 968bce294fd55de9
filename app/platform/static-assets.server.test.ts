import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticAssets } from './static-assets.server.ts';

const SCRIPT = 'export const greeting = "Grüß Gott";\n'.repeat(40);
const BYTES = Buffer.from(SCRIPT);
const FILES = {
  'assets/app-1a2b.js': BYTES,
  'assets/app-1a2b.js.br': brotliCompressSync(BYTES),
  'assets/app-1a2b.js.gz': gzipSync(BYTES),
  'assets/gone.css': Buffer.from('p {}'),
  'assets/.secret.js': Buffer.from('secret'),
  '.vite/manifest.json': Buffer.from('{}'),
  'robots.txt': Buffer.from('User-agent: *\n'),
};
const folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-static-'));
let server: Server;

beforeAll(async () => {
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const app = express().use(staticAssets(folder));
  app.use((_request, response) => {
    response.send('page');
  });
  await new Promise<void>((ready) => (server = app.listen(0, ready)));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  const { port } = server.address() as AddressInfo;
  return new Promise((succeed, fail) => {
    const sent = request({ port, path, headers, method, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', fail);
      answer.on('end', () =>
        succeed({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', fail);
    sent.end();
  });
}
const ASSET = '/assets/app-1a2b.js';

describe('files of the build', () => {
  it('are sent as they were compressed, in the best way the client takes', async () => {
    const cases = [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
      ['gzip, br;q=0', 'gzip'],
      ['br;q=0.0, gzip;q=0', undefined],
      ['', undefined],
    ] as const;
    for (const [accepted, encoding] of cases) {
      const { headers, body } = await ask(ASSET, { 'Accept-Encoding': accepted });
      expect([accepted, headers['content-encoding']]).toEqual([accepted, encoding]);
      const sent = { none: BYTES, br: FILES['assets/app-1a2b.js.br'], gzip: FILES['assets/app-1a2b.js.gz'] };
      expect(body).toEqual(sent[encoding ?? 'none']);
      expect(headers.vary).toBe('Accept-Encoding');
      expect(headers['content-type']).toMatch(/^(application|text)\/javascript; charset=utf-8$/i);
    }
  });

  it('are kept for ever where their name carries a hash, else for an hour', async () => {
    expect((await ask(ASSET)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const robots = await ask('/robots.txt?again');
    expect(robots.headers['cache-control']).toBe('public, max-age=3600');
    expect(robots.headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  it('are not sent twice to who has them', async () => {
    const { headers } = await ask(ASSET, { 'Accept-Encoding': 'br' });
    const etag = String(headers.etag);
    const again = await ask(ASSET, { 'Accept-Encoding': 'br', 'If-None-Match': etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await ask(ASSET, { 'Accept-Encoding': 'gzip', 'If-None-Match': etag })).status).toBe(200);
  });

  it('answer HEAD with the length alone', async () => {
    const { status, headers, body } = await ask(ASSET, {}, 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([200, String(BYTES.length), 0]);
  });

  it('are sent in part where the part has a beginning, else whole', async () => {
    const part = await ask(ASSET, { Range: 'bytes=7-11' });
    expect([part.status, part.body]).toEqual([206, BYTES.subarray(7, 12)]);
    expect(part.headers['content-range']).toBe(`bytes 7-11/${String(BYTES.length)}`);
    expect((await ask(ASSET, { Range: 'bytes=40-' })).body).toEqual(BYTES.subarray(40));
    expect((await ask(ASSET, { Range: `bytes=${String(BYTES.length)}-` })).status).toBe(416);
    for (const range of ['bytes=-5', 'bytes=5-2', 'bytes=0-0', 'bytes=0-1,4-5', 'lines=1-2']) {
      const whole = await ask(ASSET, { Range: range });
      expect([range, whole.status, whole.body.length]).toEqual([range, 200, BYTES.length]);
    }
    expect((await ask(ASSET, { Range: 'bytes=7-11', 'If-Range': '"old"' })).status).toBe(200);
  });

  it('that are missing are no pages', async () => {
    for (const path of ['/assets/app-0000.js', '/assets/', '/assets/.secret.js', '/assets/%E0%A4%A']) {
      const { status, body } = await ask(path);
      expect([path, status, body.toString()]).toEqual([path, 404, '404']);
    }
  });
});

describe('all other addresses', () => {
  it('are pages: hidden files, what lies under a code, what lies above, and what is sent here', async () => {
    for (const path of [
      '/.vite/manifest.json',
      '/de/a/CODE/robots.txt',
      '/../robots.txt',
      '/',
      '/de',
      '/robots',
    ]) {
      expect([path, (await ask(path)).body.toString()]).toEqual([path, 'page']);
    }
    expect((await ask('/robots.txt', {}, 'POST')).body.toString()).toBe('page');
  });
});

describe('a file that goes away while the server runs', () => {
  it('ends its own answer and nothing else', async () => {
    rmSync(join(folder, 'assets/gone.css'));
    await expect(ask('/assets/gone.css')).rejects.toThrow();
    expect((await ask(ASSET)).status).toBe(200);
  });
});
