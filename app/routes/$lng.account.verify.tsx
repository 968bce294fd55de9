import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { PageError } from '#app/components/shell/error-page.tsx';
import { toValues } from '#app/features/account/account-forms.schema.ts';
import { toVerifyView } from '#app/features/account/account-views.ts';
import { accountPath } from '#app/features/account/paths.ts';
import { verifyAddress } from '#app/features/account/verify-address.server.ts';
import {
  goWith,
  readPage,
  readSent,
  sendBack,
  sendLater,
} from './$lng.account._index/account-page.server.ts';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { FormPage } from '#app/features/account/components/form-page.tsx';
/** Shows the form and nothing else: programs open what stands in mails. */
export async function loader(args: LoaderFunctionArgs) {
  const { translator, content, query } = await readPage(args);
  return toVerifyView(translator, { ...content, values: { code: query.get('code') ?? '' } });
}

export async function action(args: ActionFunctionArgs) {
  const { translator, browser, locale } = await readPage(args);
  const sent = await readSent(args);
  const values = toValues(sent);
  const proven = await verifyAddress(sent, browser);
  if (!proven.ok) {
    return sendLater(proven.problem, (content) => toVerifyView(translator, { ...content, values }));
  }
  if (proven.value !== null) return goWith(proven.value, accountPath(locale));
  return sendBack(args, toVerifyView(translator, { values, faults: { code: 'code-or-password' } }));
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;
export default FormPage;
