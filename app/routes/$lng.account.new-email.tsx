import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { PageError } from '#app/components/shell/error-page.tsx';
import { toValues } from '#app/features/account/account-forms.schema.ts';
import { toNewEmailView } from '#app/features/account/account-views.ts';
import { proveNewEmail } from '#app/features/account/change-account.server.ts';
import { accountPath } from '#app/features/account/paths.ts';
import {
  goTo,
  readSent,
  requireMember,
  sendBack,
  sendLater,
} from './$lng.account._index/account-page.server.ts';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { FormPage } from '#app/features/account/components/form-page.tsx';
/** Shows the form and nothing else: programs open what stands in mails. */
export async function loader(args: LoaderFunctionArgs) {
  const { translator, content, query } = await requireMember(args);
  return toNewEmailView(translator, { ...content, values: { code: query.get('code') ?? '' } });
}

export async function action(args: ActionFunctionArgs) {
  const { translator, member, frame, locale } = await requireMember(args);
  const sent = await readSent(args);
  const values = toValues(sent);
  const proven = await proveNewEmail(member, sent.code, frame);
  if (!proven.ok) {
    return sendLater(proven.problem, (content) => toNewEmailView(translator, { ...content, values }));
  }
  if (proven.value) return goTo(accountPath(locale), 'email');
  return sendBack(args, toNewEmailView(translator, { values, faults: { code: 'code-wrong' } }));
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;
export default FormPage;
