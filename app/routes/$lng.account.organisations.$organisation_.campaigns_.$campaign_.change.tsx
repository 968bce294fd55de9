import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import type { TypedCampaign } from '#app/features/campaigns/campaign-form.ts';
import { readCampaignForm, toRequest } from '#app/features/campaigns/campaign-form.ts';
import { toCampaignFormView } from '#app/features/campaigns/campaign-form.view-model.ts';
import type { CampaignFault } from '#app/features/campaigns/campaign-request.ts';
import { CampaignFormPage } from '#app/features/campaigns/components/campaign-form-page.tsx';
import type { OpenedCampaign } from '#app/features/campaigns/manage-campaigns.server.ts';
import { changeCampaign } from '#app/features/campaigns/manage-campaigns.server.ts';
import { campaignPath } from '#app/features/campaigns/paths.ts';
import { requireForm } from '#app/platform/require-form.ts';
import type { ChamberPage } from './$lng.account._index/campaign-pages.server.ts';
import {
  requireCampaign,
  requireChamber,
  statusOfPassing,
} from './$lng.account._index/campaign-pages.server.ts';

interface Changing extends OpenedCampaign {
  readonly chamber: ChamberPage;
  readonly backHref: string;
}

/** A form that comes back. */
interface Returned {
  readonly typed: TypedCampaign;
  readonly faults: readonly CampaignFault[];
  readonly isRefused: boolean;
}

/** For who may change it, while it is not closed. */
async function requireChanging(args: LoaderFunctionArgs): Promise<Changing> {
  const chamber = await requireChamber(args);
  const opened = await requireCampaign(chamber, args, 'change-campaigns');
  const backHref = campaignPath(chamber.organisation, opened.campaign.id);
  if (opened.campaign.closedAt !== null) throw redirect(backHref);
  return { ...opened, chamber, backHref };
}

const toView = ({ chamber, campaign, backHref }: Changing, returned: Returned | null) =>
  toCampaignFormView(chamber.page.translator, {
    ...{ campaign, today: chamber.today, backHref },
    ...{ typed: returned?.typed ?? null, faults: returned?.faults ?? [] },
    isRefused: returned?.isRefused ?? false,
  });

export const loader = async (args: LoaderFunctionArgs) => toView(await requireChanging(args), null);

export async function action(args: ActionFunctionArgs) {
  const changing = await requireChanging(args);
  const typed = readCampaignForm(await requireForm(args.request));
  const changed = await changeCampaign(changing.chamber.access, changing.campaign.id, toRequest(typed));
  if (!changed.ok) {
    const status = statusOfPassing(changed.problem);
    return data(toView(changing, { typed, faults: [], isRefused: true }), { status });
  }
  if ('campaign' in changed.value) return redirect(`${changing.backHref}?state=changed`, 303);
  args.context.memory.hasFaults = true;
  return data(toView(changing, { typed, faults: changed.value.faults, isRefused: false }), { status: 422 });
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function ChangeCampaign() {
  const opened = useLoaderData<typeof loader>();
  return <CampaignFormPage view={useActionData<typeof action>() ?? opened} />;
}
