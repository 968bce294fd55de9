import { openClient } from '#app/features/consulting/portfolio.server.ts';
import { apiRoute, reply } from '#app/features/http-api/api-route.server.ts';
import { toAssessmentEntry } from '#app/features/http-api/client-document.ts';
import { withToken } from './api.v1.clients/token-call.server.ts';

const handle = apiRoute({
  handlers: {
    GET: withToken('list-clients', async ({ program, params: { id = '' } }) => {
      const opened = await openClient(program, id);
      if (!opened.ok) return opened;
      // Nobody has so many that one answer would not hold them.
      return reply({ body: { items: opened.value.assessments.map(toAssessmentEntry), next: null } });
    }),
  },
});

export const loader = handle;
export const action = handle;
