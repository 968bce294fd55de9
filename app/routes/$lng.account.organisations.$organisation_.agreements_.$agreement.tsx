import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import {
  acceptAgreement,
  currentText,
  isOffered,
  openAgreements,
} from '#app/features/agreements/agreements.server.ts';
import { readAcceptingState, toAgreementView } from '#app/features/agreements/agreements.view-model.ts';
import { AgreementPage } from '#app/features/agreements/components/agreement-page.tsx';
import { agreementPath } from '#app/features/agreements/paths.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { requireAgreement } from './$lng.account._index/agreement-page.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { page, access, agreement } = await requireAgreement(args);
  const { translator, query } = page;
  const opened = requireValue(await openAgreements(access));
  const current = currentText(translator, agreement, opened.organisation.name);
  const state = readAcceptingState(query.get('state'));
  return toAgreementView(translator, {
    ...{ ...opened, agreement, access, current, isOffered: isOffered(), state },
  });
}

/** Agrees for the organisation to the text that was shown. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { page, access, agreement } = await requireAgreement(args);
  const digest = (await requireForm(args.request)).get('digest');
  // What is not theirs is not there for them, whatever they send.
  requireValue(await openAgreements(access));
  if (typeof digest !== 'string') throw new Response(null, { status: 400 });
  const request = { agreement, digest, translator: page.translator };
  const state = requireValue(await acceptAgreement(access, request));
  return redirect(`${agreementPath(page.locale, access.organisation, agreement)}?state=${state}`);
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function AgreementText() {
  return <AgreementPage view={useLoaderData<typeof loader>()} />;
}
