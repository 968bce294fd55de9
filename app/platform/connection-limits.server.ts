import type { RequestListener, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { LOOPBACK, networkOf } from './client-key.server.ts';

/** How long a client may take to send its request, and how often that is looked at. */
export const RECEIVING = {
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
} as const;

/** What clients may leave unread, and for how long. */
export const READING = {
  /** Nothing of an answer is taken. Node looks twice before it says so, so that people have up to double. */
  stalledMs: 10_000,
  /** Not all of an answer is taken. */
  wholeMs: 120_000,
  /** What all of them together have not taken. Beyond it, those are cut off who have been at it the longest. */
  unreadBytes: 64 * 1024 * 1024,
} as const;
export type Reading = Readonly<Record<keyof typeof READING, number>>;

const LOOK_MS = 1000;
/** Requests sent ahead on one connection; browsers send none. The system takes the answers to some before it blocks. */
const MOST_AHEAD = 8;
const MOST_CONNECTIONS = 2000;
const MOST_OF_ONE_NETWORK = 300;

/** Who is taking an answer, and since when; the first has been at it the longest. */
type Readers = Map<Socket, number>;

function cutOff(readers: Readers, { wholeMs, unreadBytes }: Reading): void {
  const longAgo = performance.now() - wholeMs;
  let unread = [...readers.keys()].reduce((sum, { writableLength }) => sum + writableLength, 0);
  for (const [socket, since] of readers) {
    if (since > longAgo && unread <= unreadBytes) return;
    unread -= socket.writableLength;
    socket.destroy();
  }
}

/** Nothing is timed while the answer is being made: documents may have to wait their turn. */
function expectReading(response: ServerResponse, socket: Socket, reading: () => void): void {
  socket.setTimeout(0);
  const writeHead = response.writeHead.bind(response) as (...parts: readonly unknown[]) => ServerResponse;
  response.writeHead = (...parts: readonly unknown[]) => {
    reading();
    return writeHead(...parts);
  };
}

/**
 * One answer under way a connection: the next request is looked at when the client has taken the answer before. Else
 * whoever sends many and reads nothing makes the server keep all the answers.
 */
export function oneAtATime(handler: RequestListener, reading: Reading = READING): RequestListener {
  const lines = new WeakMap<Socket, (() => void)[]>();
  const readers: Readers = new Map();
  setInterval(() => cutOff(readers, reading), LOOK_MS).unref();
  return (request, response) => {
    const { socket } = request;
    const line = lines.get(socket) ?? [];
    lines.set(socket, line);
    line.push(() => {
      expectReading(response, socket, () => {
        socket.setTimeout(reading.stalledMs);
        readers.set(socket, performance.now());
      });
      handler(request, response);
    });
    if (line.length > MOST_AHEAD) return void socket.destroy();
    response.once('close', () => {
      readers.delete(socket);
      line.shift();
      if (!socket.destroyed) line[0]?.();
    });
    if (line.length === 1) line[0]?.();
  };
}

/** So many connections in all, and so many from one network, unless a proxy stands before them or it is the machine itself. */
export function limitConnections(server: Server, isBehindProxy: boolean): void {
  server.maxConnections = MOST_CONNECTIONS;
  if (isBehindProxy) return;
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const { remoteAddress } = socket;
    if (remoteAddress === undefined || LOOPBACK.test(remoteAddress)) return;
    const network = networkOf(remoteAddress);
    const count = (open.get(network) ?? 0) + 1;
    if (count > MOST_OF_ONE_NETWORK) return void socket.destroy();
    open.set(network, count);
    socket.once('close', () => {
      const left = (open.get(network) ?? 1) - 1;
      if (left === 0) open.delete(network);
      else open.set(network, left);
    });
  });
}
