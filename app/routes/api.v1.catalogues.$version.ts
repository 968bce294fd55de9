import { apiRoute, notFound, reply } from '#app/features/http-api/api-route.server.ts';
import { findCatalogue } from '#app/features/http-api/published-documents.server.ts';

const handle = apiRoute({
  handlers: {
    GET: ({ params, locale }) => {
      const body = findCatalogue(params['version'] ?? '', locale);
      return body ? reply({ body, headers: { 'Cache-Control': 'public, max-age=300' } }) : notFound();
    },
  },
});

export const loader = handle;
export const action = handle;
