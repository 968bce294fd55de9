import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { clientsPath } from '#app/features/consulting/paths.ts';
import { DueStepsPage } from '#app/features/progress/components/due-steps-page.tsx';
import { listPlans } from '#app/features/progress/due-steps.server.ts';
import type { DueState } from '#app/features/progress/due-steps.view-model.ts';
import { readDueState, toDueStepsView } from '#app/features/progress/due-steps.view-model.ts';
import type { Adviser } from '#app/features/progress/find-client.server.ts';
import { dueStepsPath } from '#app/features/progress/paths.ts';
import { isToken, newToken } from '#app/features/progress/progress-tokens.server.ts';
import {
  beginLetters,
  endFeed,
  endLetters,
  makeFeed,
  openReminders,
} from '#app/features/progress/reminders.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { takeTurn } from '#app/platform/turns.server.ts';
import styles from '#app/styles/share.css?url';
import { requireAdviser } from './$lng.account.clients._index/adviser-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

async function open(args: LoaderFunctionArgs, made: string | null) {
  const { locale, translator, adviser } = await requireAdviser(args);
  await takeTurn();
  const today = toIsoDay(now());
  const plans = requireValue(await listPlans(adviser, today));
  const reminders = requireValue(await openReminders(adviser));
  const state = made === null ? readDueState(new URL(args.request.url).searchParams.get('state')) : null;
  const origin = args.context.publicOrigin;
  return toDueStepsView(translator, {
    ...{ plans, reminders, today, state, made, origin, newToken: newToken() },
    backHref: clientsPath(locale),
  });
}

export const loader = (args: LoaderFunctionArgs) => open(args, null);

const CHANGES: Readonly<Record<string, readonly [DueState, (adviser: Adviser) => Promise<Outcome<null>>]>> = {
  'end-feed': ['feed-ended', endFeed],
  'letters-on': ['letters-on', beginLetters],
  'letters-off': ['letters-off', endLetters],
};

export async function action(args: ActionFunctionArgs) {
  const { locale, adviser } = await requireAdviser(args);
  const { intent, token } = Object.fromEntries(await requireForm(args.request));
  if (intent === 'feed' && typeof token === 'string' && isToken(token)) {
    requireValue(await makeFeed(adviser, token));
    // Shown once: it is the answer itself, and nothing keeps it.
    return data(await open(args, token));
  }
  const change = typeof intent === 'string' ? CHANGES[intent] : undefined;
  if (change === undefined) throw new Response(null, { status: 400 });
  const [state, run] = change;
  requireValue(await run(adviser));
  return redirect(`${dueStepsPath(locale)}?state=${state}`);
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function DueSteps() {
  const opened = useLoaderData<typeof loader>();
  return <DueStepsPage view={useActionData<typeof action>() ?? opened} />;
}
