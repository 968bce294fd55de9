import { apiRoute, reply } from '#app/features/http-api/api-route.server.ts';
import { toReleaseEntry } from '#app/features/http-api/release-documents.ts';
import { listAccepted } from '#app/features/releases/read-releases.server.ts';
import { withToken } from './api.v1.clients/token-call.server.ts';

const handle = apiRoute({
  handlers: {
    GET: withToken('read-statistics', async ({ access, params: { campaign = '' }, query }) => {
      const listed = await listAccepted(access, campaign, query.get('cursor'));
      if (!listed.ok) return listed;
      const { releases, next } = listed.value;
      return reply({ body: { items: releases.map(toReleaseEntry), next } });
    }),
  },
});

export const loader = handle;
export const action = handle;
