import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { PageError } from '#app/components/shell/error-page.tsx';
import { toPasswordFault } from '#app/features/account/account-forms.schema.ts';
import { toPasswordView } from '#app/features/account/account-views.ts';
import { changePassword } from '#app/features/account/change-account.server.ts';
import type { Faults } from '#app/features/account/form-page.view-model.ts';
import { accountPath } from '#app/features/account/paths.ts';
import {
  goWith,
  readSent,
  requireMember,
  sendBack,
  sendLater,
} from './$lng.account._index/account-page.server.ts';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { FormPage } from '#app/features/account/components/form-page.tsx';
export async function loader(args: LoaderFunctionArgs) {
  const { translator, content } = await requireMember(args);
  return toPasswordView(translator, content);
}

export async function action(args: ActionFunctionArgs) {
  const { translator, member, browser, locale } = await requireMember(args);
  const { password: current, newPassword: next } = await readSent(args);
  const changed = await changePassword(member, { current, next, browser });
  if (!changed.ok) return sendLater(changed.problem, (content) => toPasswordView(translator, content));
  const { value } = changed;
  if (typeof value === 'object') return goWith(value.token, `${accountPath(locale)}?state=password`);
  const faults: Faults =
    value === 'wrong'
      ? { password: 'password-wrong' }
      : { newPassword: toPasswordFault(value) ?? 'password-short' };
  return sendBack(args, toPasswordView(translator, { faults }));
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;
export default FormPage;
