import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { errorTitleIn, PageError } from '#app/components/shell/error-page.tsx';
import { TypedJoinPage } from '#app/features/campaigns/components/typed-join-page.tsx';
import { toTypedJoinView } from '#app/features/campaigns/join.view-model.ts';
import { findCampaign } from '#app/features/campaigns/joined-campaign.server.ts';
import { joinPath } from '#app/features/campaigns/paths.ts';
import { findPersonalPath } from '#app/features/member-list/paths.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { toErrorAnswer } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';

export function loader({ params, context }: LoaderFunctionArgs) {
  const fault = context.memory.hasFaults ? 'unknown' : null;
  return toTypedJoinView(translatorFor(requireLocale(params)), { typed: '', fault });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = requireLocale(params);
  const value = (await requireForm(request)).get('code');
  const typed = typeof value === 'string' ? value.trim() : '';
  // The code of a letter is longer than that of a campaign: neither is ever taken for the other.
  const personal = findPersonalPath(locale, typed);
  if (personal !== null) return redirect(personal, 303);
  const found = await findCampaign(typed);
  if (found.ok) return redirect(joinPath(locale, found.value.campaign.shortCode), 303);
  if (found.problem.code !== 'not-found') throw toErrorAnswer(found.problem);
  context.memory.hasFaults = true;
  const fault = typed === '' ? 'empty' : 'unknown';
  const view = toTypedJoinView(translatorFor(locale), { typed, fault });
  return data(view, { status: fault === 'empty' ? 422 : 404 });
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view, error, matches }) => [
  { title: view?.documentTitle ?? errorTitleIn(matches, error) },
];

export default function TypedJoin() {
  const opened = useLoaderData<typeof loader>();
  return <TypedJoinPage view={useActionData<typeof action>() ?? opened} />;
}
