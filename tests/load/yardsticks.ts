import { join } from 'node:path';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import Database from 'better-sqlite3';
import { createHttpClient } from './http-client.ts';
import type { Pace } from './pace.ts';
import { measure, toPace } from './pace.ts';

/** A Node server in a process of its own that reads a body and answers a few bytes: as fast as it gets here. */
export async function measureBareHttp(clients: number, seconds: number): Promise<Pace> {
  const server = fork(join(import.meta.dirname, 'bare-server.mjs'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    const [port] = (await once(server, 'message')) as [number];
    const connections = Array.from({ length: clients }, () =>
      createHttpClient(`http://127.0.0.1:${String(port)}`),
    );
    const turns = connections.map(({ send }) => async () => {
      const reply = await send('/', { method: 'PATCH', body: { revision: 1 } });
      return reply.status === 200 ? reply.milliseconds : null;
    });
    const pace = await measure(turns, { seconds });
    for (const connection of connections) connection.close();
    return pace;
  } finally {
    server.kill();
  }
}

/** One prepared insert a transaction with the product's own pragmas: what the disk and SQLite allow. */
export function measureBareInserts(folder: string, seconds: number): Pace {
  const database = new Database(join(folder, 'bare.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE answer (id INTEGER PRIMARY KEY, content TEXT NOT NULL)');
  const insert = database.prepare('INSERT INTO answer (content) VALUES (?)');
  const content = JSON.stringify({ 'data.digital': { level: 2 } });
  const times: number[] = [];
  const begin = performance.now();
  while (performance.now() - begin < seconds * 1000) {
    const start = performance.now();
    insert.run(content);
    times.push(performance.now() - start);
  }
  const elapsed = (performance.now() - begin) / 1000;
  database.close();
  return toPace(times, { clients: 1, seconds: elapsed, failed: 0 });
}
