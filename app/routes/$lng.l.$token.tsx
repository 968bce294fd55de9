import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EndLettersPage } from '#app/features/progress/components/own-check-ins-page.tsx';
import { toEndLettersView } from '#app/features/progress/own-check-ins.view-model.ts';
import { endLettersPath } from '#app/features/progress/paths.ts';
import { letterAccessOf } from '#app/features/progress/progress-tokens.server.ts';
import { endLettersBy, findLetters } from '#app/features/progress/reminders.server.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';

/** Asks whether letters are to end, and ends none: programs open what stands in mails. */
export async function loader({ params }: LoaderFunctionArgs) {
  const translator = translatorFor(requireLocale(params));
  const isThere = requireValue(await findLetters(letterAccessOf(params['token'] ?? '')));
  return data(toEndLettersView(translator, isThere), { status: isThere ? 200 : 404 });
}

/** By the button, or by a mail program on its own, which follows no way further (RFC 8058). */
export async function action({ params, request }: ActionFunctionArgs) {
  const locale = requireLocale(params);
  const token = params['token'] ?? '';
  const form = await requireForm(request);
  requireValue(await endLettersBy(letterAccessOf(token)));
  if (form.get('List-Unsubscribe') === 'One-Click') return data(null, { status: 200 });
  return redirect(endLettersPath(locale, token));
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view?.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function EndLetters() {
  return <EndLettersPage view={useLoaderData<typeof loader>()} />;
}
