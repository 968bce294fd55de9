import { createDraft } from './firm.ts';
import { createHttpClient } from './http-client.ts';
import type { Pace } from './pace.ts';
import { measure } from './pace.ts';

export const questionPath = (code: string): string => `/de/a/${code}/q/data.digital`;

/** Question pages rendered on the server. */
export async function measurePages(origin: string, clients: number, seconds: number): Promise<Pace> {
  const connections = Array.from({ length: clients }, () => createHttpClient(origin));
  const turns = await Promise.all(
    connections.map(async (connection) => {
      const { code } = await createDraft(connection, true);
      return async () => {
        const reply = await connection.send(questionPath(code), { headers: { accept: 'text/html' } });
        const isPage = reply.status === 200 && reply.body.includes('<fieldset');
        return isPage ? reply.milliseconds : null;
      };
    }),
  );
  const pace = await measure(turns, { seconds });
  for (const connection of connections) connection.close();
  return pace;
}
