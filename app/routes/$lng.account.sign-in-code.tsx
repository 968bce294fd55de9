import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { PageError } from '#app/components/shell/error-page.tsx';
import { toSignInCodeView } from '#app/features/account/account-views.ts';
import { accountPath, readNext } from '#app/features/account/paths.ts';
import { showSecondFactor } from '#app/features/account/sign-in.server.ts';
import {
  goTo,
  goWith,
  openSession,
  readSent,
  requireGuest,
  sendBack,
  sendLater,
} from './$lng.account._index/account-page.server.ts';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { FormPage } from '#app/features/account/components/form-page.tsx';
export async function loader(args: LoaderFunctionArgs) {
  const page = await requireGuest(args);
  const { translator, content, query, locale } = page;
  if ((await openSession(args, page)) === null) throw goTo(accountPath(locale, 'sign-in'));
  return toSignInCodeView(translator, content, readNext(query.get('next')));
}

export async function action(args: ActionFunctionArgs) {
  const page = await requireGuest(args);
  const { translator, browser, locale } = page;
  const session = await openSession(args, page);
  if (session === null) return goTo(accountPath(locale, 'sign-in'));
  const { secondFactor: typed, next: wanted } = await readSent(args);
  const next = readNext(wanted);
  const shown = await showSecondFactor(session, { typed, browser });
  if (!shown.ok) return sendLater(shown.problem, (content) => toSignInCodeView(translator, content, next));
  if (shown.value !== null) return goWith(shown.value, next ?? accountPath(locale));
  const faults = { secondFactor: 'second-factor-wrong' } as const;
  return sendBack(args, toSignInCodeView(translator, { faults }, next));
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;
export default FormPage;
