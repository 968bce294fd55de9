import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ownDataPath } from '#app/features/hand-over/paths.ts';
import {
  listCheckIns,
  makeCheckIn,
  readCheckInForm,
  withdrawCheckIn,
} from '#app/features/progress/check-ins.server.ts';
import type { CheckInsSource } from '#app/features/progress/check-ins.view-model.ts';
import { OwnCheckInsPage } from '#app/features/progress/components/own-check-ins-page.tsx';
import { toOwnCheckInsView } from '#app/features/progress/own-check-ins.view-model.ts';
import { ownCheckInsPath } from '#app/features/progress/paths.ts';
import { newToken } from '#app/features/progress/progress-tokens.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/share.css?url';
import { requireAsked, requireFinished } from './$lng.a.$code/assessment-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

type Shown = Partial<Pick<CheckInsSource, 'made' | 'fault'>>;

async function open(args: LoaderFunctionArgs, { made = null, fault = null }: Shown) {
  const { access, translator, paths } = await requireFinished(args);
  if (fault !== null) args.context.memory.hasFaults = true;
  const state = new URL(args.request.url).searchParams.get('state');
  return toOwnCheckInsView(translator, {
    ...{ made, fault, newToken: newToken(), origin: args.context.publicOrigin },
    checkIns: requireValue(await listCheckIns(access)),
    isWithdrawn: args.request.method === 'GET' && state === 'withdrawn',
    backHref: ownDataPath(paths.home),
  });
}

export const loader = (args: LoaderFunctionArgs) => open(args, {});

export async function action(args: ActionFunctionArgs) {
  const { access, paths } = requireAsked(args);
  const form = readCheckInForm(await requireForm(args.request));
  if (form === null) throw new Response(null, { status: 400 });
  const making = { access, accompaniment: null };
  if (form.intent === 'withdraw-check-in') {
    requireValue(await withdrawCheckIn(making, form.id));
    return redirect(`${ownCheckInsPath(paths.home)}?state=withdrawn`);
  }
  const { token, term } = form;
  if (term === null) return data(await open(args, { fault: 'term' }), { status: 422 });
  const lastDay = requireValue(await makeCheckIn(making, { token, term }));
  if (lastDay === null) return data(await open(args, { fault: 'full' }), { status: 422 });
  // Shown once: it is the answer itself, and nothing keeps it.
  return data(await open(args, { made: { token, lastDay } }));
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view?.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function OwnCheckIns() {
  const opened = useLoaderData<typeof loader>();
  return <OwnCheckInsPage view={useActionData<typeof action>() ?? opened} />;
}
