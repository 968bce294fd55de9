import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { toValues, toEmail } from '#app/features/account/account-forms.schema.ts';
import { toSignInView } from '#app/features/account/account-views.ts';
import { accountPath, readNext } from '#app/features/account/paths.ts';
import type { SignedIn } from '#app/features/account/sign-in.server.ts';
import { signIn } from '#app/features/account/sign-in.server.ts';
import {
  goTo,
  goWith,
  readPage,
  readSent,
  requireGuest,
  sendBack,
  sendLater,
} from './$lng.account._index/account-page.server.ts';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { SignInPage } from '#app/features/account/components/sign-on-pages.tsx';
import { isSignOnOnly } from '#app/features/account/password-door.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { translator, content, query } = await requireGuest(args);
  return toSignInView(translator, content, readNext(query.get('next')));
}

export async function action(args: ActionFunctionArgs) {
  const { translator, browser, frame, locale } = await readPage(args);
  const sent = await readSent(args);
  const next = readNext(sent.next);
  const values = toValues(sent);
  const credentials = { email: toEmail(sent.email), password: sent.password };
  const signed = await signIn(credentials, { browser, frame });
  if (!signed.ok) {
    return sendLater(signed.problem, (content) => toSignInView(translator, { ...content, values }, next));
  }
  const known: SignedIn = signed.value;
  switch (known.kind) {
    case 'in':
      return goWith(known.token, next ?? accountPath(locale));
    case 'half-way': {
      const query = next === null ? '' : `?next=${encodeURIComponent(next)}`;
      return goWith(known.token, accountPath(locale, 'sign-in-code') + query);
    }
    case 'unverified':
      return goTo(accountPath(locale, 'verify'), known.letter);
    case 'refused': {
      const email = isSignOnOnly() ? 'refused-only' : 'refused';
      return sendBack(args, toSignInView(translator, { values, faults: { email } }, next));
    }
  }
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function SignIn() {
  const opened = useLoaderData<typeof loader>();
  return <SignInPage view={useActionData<typeof action>() ?? opened} />;
}
