import { failWith, parseRequest } from '#app/features/assessment/parse-request.ts';
import { addClientOnce } from '#app/features/consulting/change-client.server.ts';
import { listClients, openClient } from '#app/features/consulting/portfolio.server.ts';
import { apiRoute, reply } from '#app/features/http-api/api-route.server.ts';
import { clientRequestSchema, toClientDocument, toDetails } from '#app/features/http-api/client-document.ts';
import { withToken } from './token-call.server.ts';

const handle = apiRoute({
  handlers: {
    GET: withToken('list-clients', async ({ program, organisation, query }) => {
      const after = query.get('cursor');
      const isArchived = query.get('archived') === 'true';
      // A list that began anew where its last client is gone would never come to an end.
      if (after !== null && !(await openClient(program, after)).ok) {
        return failWith([{ pointer: '/cursor', code: 'out-of-range' }]);
      }
      const listed = await listClients(program, organisation, { isArchived, text: '', after });
      if (!listed.ok) return listed;
      const { clients, next } = listed.value;
      return reply({ body: { items: clients.map(({ client }) => toClientDocument(client)), next } });
    }),
    POST: withToken('add-clients', async ({ program, organisation, body, idempotencyKey }) => {
      const key = idempotencyKey();
      if (!key.ok) return key;
      const read = await body();
      if (!read.ok) return read;
      const parsed = parseRequest(clientRequestSchema, read.value);
      if (!parsed.ok) return parsed;
      const details = toDetails(parsed.value);
      const added = await addClientOnce({ adviser: program, organisation }, details, key.value);
      if (!added.ok) return added;
      return reply({
        status: 201,
        body: toClientDocument({ ...details, id: added.value, isArchived: false }),
      });
    }),
  },
});

export const loader = handle;
export const action = handle;
