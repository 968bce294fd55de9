import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { PageError } from '#app/components/shell/error-page.tsx';
import { toDeleteView } from '#app/features/account/account-views.ts';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { FormPage } from '#app/features/account/components/form-page.tsx';
import { deleteAccount, previewPartings } from '#app/features/account/delete-account.server.ts';
import type { FormContent } from '#app/features/account/form-page.view-model.ts';
import { accountPath } from '#app/features/account/paths.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import type { MemberPage } from './$lng.account._index/account-page.server.ts';
import {
  goWith,
  readSent,
  requireMember,
  sendBack,
  sendLater,
} from './$lng.account._index/account-page.server.ts';

async function open({ translator, member }: MemberPage, content: FormContent) {
  const { hasSecondFactor } = member;
  const partings = requireValue(await previewPartings(member));
  return toDeleteView(translator, content, { hasSecondFactor, partings });
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await requireMember(args);
  return open(page, page.content);
}

export async function action(args: ActionFunctionArgs) {
  const page = await requireMember(args);
  const deleted = await deleteAccount(page.member, await readSent(args), page.frame);
  if (!deleted.ok) {
    const opened = await open(page, { problem: deleted.problem });
    return sendLater(deleted.problem, () => opened);
  }
  const { value } = deleted;
  if (value === 'deleted') return goWith(null, `${accountPath(page.locale, 'sign-in')}?state=deleted`);
  const field = value === 'second-factor-wrong' ? 'secondFactor' : 'password';
  return sendBack(args, await open(page, { faults: { [field]: value } }));
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;
export default FormPage;
