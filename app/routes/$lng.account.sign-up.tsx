import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { PageError } from '#app/components/shell/error-page.tsx';
import {
  emailFault,
  faultsOf,
  hasFaults,
  nameFault,
  organisationFault,
  newPasswordFault,
  toValues,
  toEmail,
  toKind,
} from '#app/features/account/account-forms.schema.ts';
import { toSignUpView } from '#app/features/account/account-views.ts';
import { accountPath } from '#app/features/account/paths.ts';
import { signUp } from '#app/features/account/sign-up.server.ts';
import {
  goTo,
  readPage,
  readSent,
  requireGuest,
  sendBack,
  sendLater,
} from './$lng.account._index/account-page.server.ts';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { FormPage } from '#app/features/account/components/form-page.tsx';
import { isSignOnOnly } from '#app/features/account/password-door.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { translator, content, locale } = await requireGuest(args);
  if (isSignOnOnly()) throw goTo(accountPath(locale, 'sign-in'));
  return toSignUpView(translator, content);
}

export async function action(args: ActionFunctionArgs) {
  const { translator, frame, locale } = await readPage(args);
  const sent = await readSent(args);
  const values = toValues(sent);
  const email = toEmail(sent.email);
  const kind = toKind(sent.kind);
  const faults = faultsOf({
    name: nameFault(sent.name),
    email: emailFault(sent.email),
    newPassword: newPasswordFault(sent.newPassword, email),
    organisation: organisationFault(sent.organisation),
    kind: kind === null ? 'kind-missing' : null,
  });
  if (kind === null || hasFaults(faults)) return sendBack(args, toSignUpView(translator, { values, faults }));
  const { name, organisation, newPassword: password } = sent;
  const begun = await signUp({ name, email, password, organisation, kind }, frame);
  if (begun.ok) return goTo(accountPath(locale, 'verify'), begun.value);
  return sendLater(begun.problem, (content) => toSignUpView(translator, { ...content, values }));
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;
export default FormPage;
