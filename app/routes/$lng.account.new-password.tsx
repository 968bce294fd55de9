import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { PageError } from '#app/components/shell/error-page.tsx';
import { toPasswordFault, toValues } from '#app/features/account/account-forms.schema.ts';
import { toNewPasswordView } from '#app/features/account/account-views.ts';
import { accountPath } from '#app/features/account/paths.ts';
import { resetPassword } from '#app/features/account/reset-password.server.ts';
import { goTo, readPage, readSent, sendBack, sendLater } from './$lng.account._index/account-page.server.ts';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { FormPage } from '#app/features/account/components/form-page.tsx';
/** Shows the form and nothing else: programs open what stands in mails. */
export async function loader(args: LoaderFunctionArgs) {
  const { translator, content, query } = await readPage(args);
  return toNewPasswordView(translator, { ...content, values: { code: query.get('code') ?? '' } });
}

export async function action(args: ActionFunctionArgs) {
  const { translator, locale } = await readPage(args);
  const sent = await readSent(args);
  const values = toValues(sent);
  const reset = await resetPassword(sent.code, sent.newPassword);
  if (!reset.ok) {
    return sendLater(reset.problem, (content) => toNewPasswordView(translator, { ...content, values }));
  }
  if (reset.value === 'set') return goTo(accountPath(locale, 'sign-in'), 'reset');
  const faults =
    reset.value === 'code'
      ? ({ code: 'code-wrong' } as const)
      : { newPassword: toPasswordFault(reset.value) ?? ('password-short' as const) };
  return sendBack(args, toNewPasswordView(translator, { values, faults }));
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;
export default FormPage;
