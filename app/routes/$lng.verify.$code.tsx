import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { confirmationAccessOf } from '#app/features/verification/access.server.ts';
import { confirmReport } from '#app/features/verification/confirm-report.server.ts';
import { VerifyPage } from '#app/features/verification/components/verify-page.tsx';
import { toConfirmedPage, toUnconfirmedPage } from '#app/features/verification/confirmation.view-model.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';

export async function loader({ params }: LoaderFunctionArgs) {
  const translator = translatorFor(requireLocale(params));
  const code = params['code'] ?? '';
  const confirmed = await confirmReport(confirmationAccessOf(code));
  return confirmed.ok
    ? data(toConfirmedPage(confirmed.value, translator))
    : data(toUnconfirmedPage(translator, code), { status: 404 });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view?.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function Confirmation() {
  return <VerifyPage view={useLoaderData<typeof loader>()} />;
}
