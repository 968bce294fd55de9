import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { oneAtATime } from './connection-limits.server.ts';

const REQUEST = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** A connection to a server of its own. */
async function open(handler: RequestListener): Promise<Socket> {
  const server = createServer(oneAtATime(handler));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  ends.push(() => (socket.destroy(), server.closeAllConnections(), server.close()));
  return socket;
}

describe('requests sent ahead on one connection', () => {
  it('are looked at one after the other, as the answers are taken', async () => {
    let begun = 0;
    const socket = await open((_request, response) => {
      begun += 1;
      response.end(Buffer.alloc(16 * 1024 * 1024));
    });
    socket.pause();
    socket.write(REQUEST.repeat(20));
    await wait(300);
    expect(begun, 'nothing of the first is read yet').toBe(1);
    socket.resume();
    for (let tries = 0; begun < 20 && tries < 200; tries += 1) await wait(50);
    expect(begun).toBe(20);
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
    for (let tries = 0; !read.includes('answer 2') && tries < 200; tries += 1) await wait(20);
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
    socket.write(REQUEST.repeat(100));
    await closed;
    expect(begun).toBe(1);
  });
});
