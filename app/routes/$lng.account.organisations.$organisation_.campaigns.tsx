import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { toCampaignsView } from '#app/features/campaigns/campaigns.view-model.ts';
import { CampaignsPage } from '#app/features/campaigns/components/campaigns-page.tsx';
import { listCampaigns } from '#app/features/campaigns/manage-campaigns.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireChamber } from './$lng.account._index/campaign-pages.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { page, access, organisation, today } = await requireChamber(args);
  const campaigns = requireValue(await listCampaigns(access));
  return toCampaignsView(page.translator, { access, campaigns, today, organisation });
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function Campaigns() {
  return <CampaignsPage view={useLoaderData<typeof loader>()} />;
}
