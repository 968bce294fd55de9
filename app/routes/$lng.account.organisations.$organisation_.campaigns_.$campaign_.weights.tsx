import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { campaignPath } from '#app/features/campaigns/paths.ts';
import { WeightsPage } from '#app/features/weights/components/weights-page.tsx';
import type { LookedAt } from '#app/features/weights/manage-target.server.ts';
import {
  isSound,
  keepTarget,
  lookAtTarget,
  openTarget,
  removeTarget,
} from '#app/features/weights/manage-target.server.ts';
import type { TypedTarget } from '#app/features/weights/target-form.ts';
import { readIntent, readTargetForm } from '#app/features/weights/target-form.ts';
import type { WeightsState } from '#app/features/weights/weights.view-model.ts';
import { readWeightsState, toWeightsView } from '#app/features/weights/weights.view-model.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { requireChamber, statusOfPassing } from './$lng.account._index/campaign-pages.server.ts';

async function requireTarget(args: LoaderFunctionArgs) {
  const { page, access, organisation, today } = await requireChamber(args);
  const opened = requireValue(await openTarget(access, args.params['campaign'] ?? ''));
  const { id } = opened.campaign;
  const own = campaignPath(organisation, id, 'weights');
  return { page, access, today, own, opened: { ...opened, backHref: campaignPath(organisation, id) } };
}
type Required = Awaited<ReturnType<typeof requireTarget>>;

interface Returned {
  readonly typed: TypedTarget | null;
  readonly looked: LookedAt | null;
  readonly isRefused: boolean;
}
const NOTHING: Returned = { typed: null, looked: null, isRefused: false };

const toView = ({ page, opened }: Required, returned: Returned, state: WeightsState | null = null) =>
  toWeightsView(page.translator, { ...opened, ...returned, state });

export async function loader(args: LoaderFunctionArgs) {
  const required = await requireTarget(args);
  return toView(required, NOTHING, readWeightsState(required.page.query.get('state')));
}

export async function action(args: ActionFunctionArgs) {
  const required = await requireTarget(args);
  const { access, today, own, opened } = required;
  const { id } = opened.campaign;
  const form = await requireForm(args.request);
  const intent = readIntent(form);
  const typed = readTargetForm(form);
  const back = (returned: Returned, status: number) => data(toView(required, returned), { status });
  if (intent === 'remove') {
    const removed = await removeTarget(access, id);
    if (!removed.ok) return back({ ...NOTHING, isRefused: true }, statusOfPassing(removed.problem));
    return redirect(`${own}?state=removed`, 303);
  }
  const kept = intent === 'keep' ? await keepTarget(access, id, { typed, today }) : null;
  if (kept?.ok === false) {
    return back({ typed, looked: null, isRefused: true }, statusOfPassing(kept.problem));
  }
  const looked = kept?.value ?? lookAtTarget(typed, today);
  if (kept !== null && isSound(looked)) return redirect(`${own}?state=kept`, 303);
  args.context.memory.hasFaults = !isSound(looked);
  return back({ typed, looked, isRefused: false }, isSound(looked) ? 200 : 422);
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function Weights() {
  const opened = useLoaderData<typeof loader>();
  return <WeightsPage view={useActionData<typeof action>() ?? opened} />;
}
