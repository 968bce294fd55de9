import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { PapersPanel } from '#app/features/campaign-papers/components/papers-panel.tsx';
import { toPapersPanel } from '#app/features/campaign-papers/papers-panel.view-model.ts';
import type { CampaignFault } from '#app/features/campaigns/campaign-request.ts';
import type { CampaignPageState } from '#app/features/campaigns/campaign.view-model.ts';
import { readCampaignState, toCampaignView } from '#app/features/campaigns/campaign.view-model.ts';
import { CampaignPage } from '#app/features/campaigns/components/campaign-page.tsx';
import type { Changed } from '#app/features/campaigns/manage-campaigns.server.ts';
import { addWave, closeCampaign } from '#app/features/campaigns/manage-campaigns.server.ts';
import { campaignPath } from '#app/features/campaigns/paths.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/campaigns.css?url';
import type { ChamberPage } from './$lng.account._index/campaign-pages.server.ts';
import {
  requireCampaign,
  requireChamber,
  statusOfPassing,
} from './$lng.account._index/campaign-pages.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

/** What the page says beside what is stored. */
interface Said {
  readonly state?: CampaignPageState | null;
  readonly wave?: { readonly firstDay: string; readonly lastDay: string };
  readonly faults?: readonly CampaignFault[];
  readonly isRefused?: boolean;
}

async function open(args: LoaderFunctionArgs, chamber: ChamberPage, said: Said) {
  const { page, access, organisation, today } = chamber;
  const opened = await requireCampaign(chamber, args);
  const { campaign } = opened;
  const view = toCampaignView(page.translator, {
    ...{ access, opened, today, organisation },
    ...{ origin: args.context.publicOrigin, state: null, wave: { firstDay: '', lastDay: '' } },
    ...{ faults: [], isRefused: false, ...said },
  });
  const path = campaignPath(organisation, campaign.id);
  return { ...view, papers: toPapersPanel(page.translator, { campaign, today, path }) };
}

export async function loader(args: LoaderFunctionArgs) {
  const chamber = await requireChamber(args);
  return open(args, chamber, { state: readCampaignState(chamber.page.query.get('state')) });
}

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

export async function action(args: ActionFunctionArgs) {
  const chamber = await requireChamber(args);
  const { access, organisation } = chamber;
  // Before anything is read of what was sent.
  await requireCampaign(chamber, args, 'change-campaigns');
  const id = args.params['campaign'] ?? '';
  const form = await requireForm(args.request);
  const wave = { firstDay: textIn(form, 'firstDay'), lastDay: textIn(form, 'lastDay') };
  const answer = async (changed: Outcome<Changed>, state: CampaignPageState) => {
    if (!changed.ok) {
      const status = statusOfPassing(changed.problem);
      return data(await open(args, chamber, { wave, isRefused: true }), { status });
    }
    if ('campaign' in changed.value) return redirect(`${campaignPath(organisation, id)}?state=${state}`, 303);
    args.context.memory.hasFaults = true;
    return data(await open(args, chamber, { wave, faults: changed.value.faults }), { status: 422 });
  };
  switch (form.get('intent')) {
    case 'wave':
      return answer(await addWave(access, id, wave), 'wave');
    case 'close':
      return answer(await closeCampaign(access, id), 'closed');
    default:
      throw new Response(null, { status: 400 });
  }
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function Campaign() {
  const opened = useLoaderData<typeof loader>();
  const view = useActionData<typeof action>() ?? opened;
  return (
    <CampaignPage view={view}>
      <PapersPanel view={view.papers} />
    </CampaignPage>
  );
}
