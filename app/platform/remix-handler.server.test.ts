import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { createAnswerMemory } from './answer-memory.ts';
import { remixHandler } from './remix-handler.server.ts';

const running: (() => void)[] = [];
afterEach(() => {
  for (const stop of running.splice(0)) stop();
});

const FUTURE: ServerBuild['future'] = {
  ...{ v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true },
  ...{
    v3_routeConfig: false,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: false,
    unstable_optimizeDeps: false,
  },
};

/** A server with one address, which answers in pieces. */
async function serve(pieces: () => AsyncIterable<string>): Promise<string> {
  const loader = ({ context }: LoaderFunctionArgs): Response => {
    context.pieces = pieces();
    return new Response(null, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
  };
  const build: ServerBuild = {
    mode: 'production',
    routes: { table: { id: 'table', path: 'table', module: { loader, default: undefined } } },
    entry: { module: { default: () => new Response(null) } },
    ...{ future: FUTURE, isSpaMode: false, publicPath: '/', basename: '/', assetsBuildDirectory: '' },
    assets: { routes: {}, entry: { imports: [], module: '' }, url: '', version: '' },
  };
  const contextOf = () => ({
    ...{ cspNonce: '', requestId: 'test', publicOrigin: 'http://localhost' },
    memory: createAnswerMemory(),
  });
  const server = createServer(express().use(remixHandler(build, { mode: 'production', contextOf })));
  running.push(() => server.close(() => null).closeAllConnections());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/table`;
}

const PLAIN = { headers: { 'Accept-Encoding': 'identity' } };

describe('an answer in pieces', () => {
  it('is sent as it is made: the second one waits until the first has arrived', async () => {
    let goOn: (() => void) | null = null;
    const arrived = new Promise<void>((resolve) => (goOn = resolve));
    const address = await serve(async function* () {
      yield 'first;';
      await arrived;
      yield 'second;';
    });
    const { body, headers } = await fetch(address, PLAIN);
    const reader = body?.getReader();
    expect(headers.get('Content-Length')).toBeNull();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first;');
    (goOn as (() => void) | null)?.();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('second;');
  });

  it('is compressed on the way for who takes it so', async () => {
    const address = await serve(async function* () {
      for (let row = 0; row < 500; row += 1) yield `${String(row)};Tischlerei;Größe\r\n`;
    });
    const answer = await fetch(address, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(answer.headers.get('Content-Encoding')).toBe('gzip');
    expect(answer.headers.get('Vary')).toContain('Accept-Encoding');
    expect(await answer.text()).toMatch(/^0;Tischlerei;Größe\r\n[^]+499;Tischlerei;Größe\r\n$/);
  });

  it('is broken off where it cannot be finished, so that nobody takes a part for the whole', async () => {
    const address = await serve(async function* () {
      yield 'first;';
      await Promise.reject(new Error('The storage is gone'));
    });
    const answer = await fetch(address, PLAIN);
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
  });

  it('is made no further when its reader has gone', async () => {
    let end: (() => void) | null = null;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const address = await serve(async function* () {
      try {
        for (;;) yield await Promise.resolve('again;'.repeat(1000));
      } finally {
        end?.();
      }
    });
    const leaving = new AbortController();
    const { body } = await fetch(address, { ...PLAIN, signal: leaving.signal });
    await body?.getReader().read();
    leaving.abort();
    await expect(ended).resolves.toBeUndefined();
  });

  it('lets others in between its pieces, however fast they come', async () => {
    let [made, turns] = [0, 0];
    const address = await serve(async function* () {
      for (; made < 50; made += 1) yield await Promise.resolve('piece;');
    });
    const count = (): void => {
      turns += 1;
      if (made > 0 && made < 50) setImmediate(count);
    };
    const asked = fetch(address, PLAIN);
    while (made === 0) await new Promise(setImmediate);
    count();
    expect(await (await asked).text()).toBe('piece;'.repeat(50));
    expect(turns).toBeGreaterThan(20);
  });

  it('is not made for who asks for its head alone', async () => {
    let isAsked = false;
    const address = await serve(async function* () {
      isAsked = true;
      yield await Promise.resolve('first;');
    });
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
    expect(isAsked).toBe(false);
  });
});
