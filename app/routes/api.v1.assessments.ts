import { apiRoute, reply } from '#app/features/api/api-route.server.ts';
import { toLinks } from '#app/features/assessment/assessment-document.ts';
import { createFromBody } from '#app/features/assessment/create-assessment.server.ts';

const handle = apiRoute({
  handlers: {
    POST: async ({ body, idempotencyKey, locale }) => {
      const key = idempotencyKey();
      if (!key.ok) return key;
      const read = await body();
      if (!read.ok) return read;
      const created = await createFromBody(read.value, { idempotencyKey: key.value });
      if (!created.ok) return created;
      const links = toLinks(created.value.code, locale);
      return reply({
        status: 201,
        body: { ...created.value, links },
        headers: { Location: links.self },
      });
    },
  },
});

export const loader = handle;
export const action = handle;
