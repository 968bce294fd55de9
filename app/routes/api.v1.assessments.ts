import { apiRoute, reply } from '#app/features/http-api/api-route.server.ts';
import { toLinks } from '#app/features/http-api/assessment-document.ts';
import { createFromBody } from '#app/features/assessment/create-assessment.server.ts';

const handle = apiRoute({
  handlers: {
    POST: async ({ body, idempotencyKey, locale }) => {
      const key = idempotencyKey();
      if (!key.ok) return key;
      const read = await body();
      if (!read.ok) return read;
      const created = await createFromBody(read.value, { idempotencyKey: key.value, locale });
      if (!created.ok) return created;
      const { code, revision } = created.value;
      const links = toLinks(code, created.value.locale);
      return reply({
        status: 201,
        body: { code, revision, links },
        headers: { Location: links.self },
      });
    },
  },
});

export const loader = handle;
export const action = handle;
