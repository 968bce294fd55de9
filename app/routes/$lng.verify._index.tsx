import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { VerifyPage } from '#app/features/verification/components/verify-page.tsx';
import { toUnconfirmedPage, toVerifyPage } from '#app/features/verification/confirmation.view-model.ts';
import { readVerificationCode, verifyPath } from '#app/features/verification/verification-link.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';

/** A typed code leads to its own address; what cannot be a code gets the answer of one that nobody may check. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const translator = translatorFor(locale);
  const typed = new URL(request.url).searchParams.get('code')?.trim();
  if (typed === undefined) return data(toVerifyPage(translator, null));
  if (typed === '') return data(toVerifyPage(translator, 'empty'), { status: 422 });
  const code = readVerificationCode(typed);
  if (code !== null) throw redirect(`${verifyPath(locale)}/${code}`);
  return data(toUnconfirmedPage(translator, typed), { status: 404 });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view?.documentTitle },
  { name: 'robots', content: 'noindex' },
];

export default function Verify() {
  return <VerifyPage view={useLoaderData<typeof loader>()} />;
}
