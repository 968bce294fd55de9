import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { listCampaigns } from '#app/features/campaigns/manage-campaigns.server.ts';
import { campaignPath } from '#app/features/campaigns/paths.ts';
import { PaperListPage } from '#app/features/paper-twin/components/paper-list-page.tsx';
import { toPaperListView } from '#app/features/paper-twin/paper-list.view-model.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireChamber } from './$lng.account._index/campaign-pages.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { page, access, organisation, today } = await requireChamber(args);
  const campaigns = requireValue(await listCampaigns(access, 'enter-paper'));
  const pathOf = (id: string) => campaignPath(organisation, id);
  return toPaperListView(page.translator, { campaigns, today, organisation, pathOf });
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function PaperForms() {
  return <PaperListPage view={useLoaderData<typeof loader>()} />;
}
