import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import type { TypedCampaign } from '#app/features/campaigns/campaign-form.ts';
import { readCampaignForm, toRequest } from '#app/features/campaigns/campaign-form.ts';
import { toCampaignFormView } from '#app/features/campaigns/campaign-form.view-model.ts';
import type { CampaignFault } from '#app/features/campaigns/campaign-request.ts';
import { CampaignFormPage } from '#app/features/campaigns/components/campaign-form-page.tsx';
import { listCampaigns, makeCampaign } from '#app/features/campaigns/manage-campaigns.server.ts';
import { campaignPath, campaignsPath } from '#app/features/campaigns/paths.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import type { ChamberPage } from './$lng.account._index/campaign-pages.server.ts';
import { requireChamber, statusOfPassing } from './$lng.account._index/campaign-pages.server.ts';

/** A form that comes back. */
interface Returned {
  readonly typed: TypedCampaign;
  readonly faults: readonly CampaignFault[];
  readonly isRefused: boolean;
}

/** For who may make one, in an organisation that has campaigns. */
async function requireMaking(args: LoaderFunctionArgs): Promise<ChamberPage> {
  const chamber = await requireChamber(args);
  requireValue(await listCampaigns(chamber.access, 'change-campaigns'));
  return chamber;
}

const toView = ({ page, organisation, today }: ChamberPage, returned: Returned | null) =>
  toCampaignFormView(page.translator, {
    ...{ campaign: null, today, backHref: campaignsPath(organisation) },
    ...{ typed: returned?.typed ?? null, faults: returned?.faults ?? [] },
    isRefused: returned?.isRefused ?? false,
  });

export const loader = async (args: LoaderFunctionArgs) => toView(await requireMaking(args), null);

export async function action(args: ActionFunctionArgs) {
  const chamber = await requireMaking(args);
  const typed = readCampaignForm(await requireForm(args.request));
  const made = await makeCampaign(chamber.access, toRequest(typed));
  if (!made.ok) {
    const status = statusOfPassing(made.problem);
    return data(toView(chamber, { typed, faults: [], isRefused: true }), { status });
  }
  if ('campaign' in made.value) {
    return redirect(`${campaignPath(chamber.organisation, made.value.campaign)}?state=made`, 303);
  }
  args.context.memory.hasFaults = true;
  return data(toView(chamber, { typed, faults: made.value.faults, isRefused: false }), { status: 422 });
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function NewCampaign() {
  const opened = useLoaderData<typeof loader>();
  return <CampaignFormPage view={useActionData<typeof action>() ?? opened} />;
}
