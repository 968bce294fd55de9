import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Reading } from '#app/platform/connection-limits.server.ts';
import { oneAtATime, READING } from '#app/platform/connection-limits.server.ts';

const REQUEST = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** A connection to a server of its own. */
async function open(handler: RequestListener): Promise<Socket> {
  return connectTo(await serve(handler));
}

async function serve(handler: RequestListener, limits: Partial<Reading> = {}): Promise<Server> {
  const server = createServer(oneAtATime(handler, { ...READING, ...limits }));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  ends.push(() => (server.closeAllConnections(), server.close()));
  return server;
}

function connectTo(server: Server): Socket {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  ends.push(() => socket.destroy());
  return socket;
}

const until = (isSo: () => boolean | Promise<boolean>): Promise<void> =>
  expect.poll(isSo, { timeout: 10_000 }).toBe(true);

const countConnections = (server: Server): Promise<number> =>
  new Promise((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );

describe('requests sent ahead on one connection', () => {
  it('are looked at one after the other, as the answers are taken', async () => {
    let begun = 0;
    const socket = await open((_request, response) => {
      begun += 1;
      response.end(Buffer.alloc(16 * 1024 * 1024));
    });
    socket.pause();
    socket.write(REQUEST.repeat(8));
    await wait(300);
    expect(begun, 'nothing of the first is read yet').toBe(1);
    socket.resume();
    await until(() => begun === 8);
  });

  it('are answered in order, however long each takes', async () => {
    let begun = 0;
    const socket = await open((_request, response) => {
      const [name, ms] = [String(begun), begun === 0 ? 100 : 0];
      begun += 1;
      setTimeout(() => response.end(`answer ${name}`), ms);
    });
    let read = '';
    socket.on('data', (chunk: Buffer) => (read += chunk.toString('latin1')));
    socket.write(REQUEST.repeat(3));
    await until(() => read.includes('answer 2'));
    expect([...read.matchAll(/answer \d/g)].map(([text]) => text)).toEqual([
      'answer 0',
      'answer 1',
      'answer 2',
    ]);
  });

  it('end the connection when there are too many', async () => {
    let begun = 0;
    const socket = await open(() => (begun += 1));
    const closed = new Promise((resolve) => socket.on('error', () => undefined).once('close', resolve));
    socket.write(REQUEST.repeat(9));
    await closed;
    expect(begun).toBe(1);
  });
});

describe('who does not read', () => {
  /** Far more than the system takes for a client. */
  const LARGE = Buffer.alloc(16 * 1024 * 1024);

  async function leaveUnread(count: number, limits: Partial<Reading>): Promise<Server> {
    let asked = 0;
    const server = await serve((_request, response) => {
      asked += 1;
      response.end(LARGE);
    }, limits);
    for (let index = 0; index < count; index += 1) {
      const socket = connectTo(server).on('error', () => undefined);
      socket.pause();
      socket.write(REQUEST);
    }
    await until(() => asked === count);
    return server;
  }

  it('is cut off after a while without taking anything', async () => {
    const server = await leaveUnread(3, { stalledMs: 1500 });
    expect(await countConnections(server)).toBe(3);
    await until(async () => (await countConnections(server)) === 0);
  });

  it('is cut off for taking too long over all of it', async () => {
    const server = await leaveUnread(2, { wholeMs: 1500 });
    expect(await countConnections(server)).toBe(2);
    await until(async () => (await countConnections(server)) === 0);
  });

  it('goes, the longest first, where all together leave too much', async () => {
    const server = await leaveUnread(8, { unreadBytes: 3.5 * LARGE.length });
    await until(async () => (await countConnections(server)) <= 3);
    await wait(1500);
    expect(await countConnections(server)).toBe(3);
  });

  it('is told from who does: an answer that is taken slowly arrives whole', async () => {
    const server = await serve((_request, response) => response.end(LARGE), { stalledMs: 300 });
    const socket = connectTo(server);
    let read = 0;
    socket.on('data', (chunk: Buffer) => {
      read += chunk.length;
      socket.pause();
      setTimeout(() => socket.resume(), 2);
    });
    socket.write(REQUEST);
    await until(() => read > LARGE.length);
  });
});
