import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { confirmationAccessOf } from '#app/features/verification/access.server.ts';
import { confirmReport } from '#app/features/verification/confirm-report.server.ts';
import { VerifyPage } from '#app/features/verification/components/verify-page.tsx';
import { toConfirmedPage, toUnconfirmedPage } from '#app/features/verification/confirmation.view-model.ts';
import { plainVerificationOf, verifyPath } from '#app/features/verification/verification-link.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { statusOf, toErrorAnswer } from '#app/platform/problem-response.ts';

export async function loader({ params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const translator = translatorFor(locale);
  const code = params['code'] ?? '';
  const plain = plainVerificationOf(code);
  if (plain !== null) throw redirect(`${verifyPath(locale)}/${plain}`);
  const confirmed = await confirmReport(confirmationAccessOf(code));
  if (confirmed.ok) return data(toConfirmedPage(confirmed.value, translator));
  const status = statusOf(confirmed.problem);
  // Out of reach is not the same as unknown: a reader must not take a report for a forgery.
  if (status !== 404) throw toErrorAnswer(confirmed.problem);
  return data(toUnconfirmedPage(translator, code), { status });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view?.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function Confirmation() {
  return <VerifyPage view={useLoaderData<typeof loader>()} />;
}
