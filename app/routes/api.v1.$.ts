import { apiRoute, notFound } from '#app/features/http-api/api-route.server.ts';

const handle = apiRoute({
  handlers: { GET: notFound, POST: notFound, PUT: notFound, PATCH: notFound, DELETE: notFound },
});

export const loader = handle;
export const action = handle;
