import { listCampaignsFor } from '#app/features/campaigns/manage-campaigns.server.ts';
import { apiRoute, reply } from '#app/features/http-api/api-route.server.ts';
import { toCampaignDocument } from '#app/features/http-api/campaign-document.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { withToken } from './api.v1.clients/token-call.server.ts';

const handle = apiRoute({
  handlers: {
    GET: withToken('list-campaigns', async ({ program, organisation }) => {
      const listed = await listCampaignsFor(program, organisation);
      if (!listed.ok) return listed;
      const today = toIsoDay(now());
      // No chamber has so many that one answer would not hold them.
      const items = listed.value.map((campaign) => toCampaignDocument(campaign, today));
      return reply({ body: { items, next: null } });
    }),
  },
});

export const loader = handle;
export const action = handle;
