import { createDraft, patch } from './firm.ts';
import { createHttpClient } from './http-client.ts';
import type { Pace } from './pace.ts';
import { measure } from './pace.ts';

/** Saves of one answer each; every client has an assessment of its own. */
export async function measureSaves(origin: string, clients: number, seconds: number): Promise<Pace> {
  const connections = Array.from({ length: clients }, () => createHttpClient(origin));
  const turns = await Promise.all(
    connections.map(async (connection) => {
      const handle = await createDraft(connection);
      return async () => {
        const level = handle.revision % 5;
        const reply = await patch(connection, handle, { answers: { 'data.digital': { level } } });
        return reply.status === 200 ? reply.milliseconds : null;
      };
    }),
  );
  const pace = await measure(turns, { seconds });
  for (const connection of connections) connection.close();
  return pace;
}
