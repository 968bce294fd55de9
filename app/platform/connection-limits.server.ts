import type { RequestListener, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { LOOPBACK, networkOf } from './client-key.server.ts';

/** How long a client may take to send its request, and how often that is looked at. */
export const RECEIVING = {
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
} as const;

/** How long a client may take none of an answer, and how long all of it. */
const STALLED_MS = 20_000;
const WHOLE_MS = 120_000;
/** Requests sent ahead on one connection; browsers send none. */
const MOST_AHEAD = 32;
const MOST_CONNECTIONS = 2000;
const MOST_OF_ONE_NETWORK = 300;

/** Cuts off who does not read. Nothing is timed while the answer is being made: documents may have to wait their turn. */
function expectReading(response: ServerResponse, socket: Socket): void {
  socket.setTimeout(0);
  const writeHead = response.writeHead.bind(response) as (...parts: readonly unknown[]) => ServerResponse;
  response.writeHead = (...parts: readonly unknown[]) => {
    socket.setTimeout(STALLED_MS);
    const end = setTimeout(() => socket.destroy(), WHOLE_MS);
    response.once('close', () => clearTimeout(end));
    return writeHead(...parts);
  };
}

/**
 * One answer under way a connection: the next request is looked at when the client has taken the answer before. Else
 * whoever sends many and reads nothing makes the server keep all the answers.
 */
export function oneAtATime(handler: RequestListener): RequestListener {
  const lines = new WeakMap<Socket, (() => void)[]>();
  return (request, response) => {
    const { socket } = request;
    const line = lines.get(socket) ?? [];
    lines.set(socket, line);
    line.push(() => {
      expectReading(response, socket);
      handler(request, response);
    });
    if (line.length > MOST_AHEAD) return void socket.destroy();
    response.once('close', () => {
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
