import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { PageError } from '#app/components/shell/error-page.tsx';
import {
  emailFault,
  faultsOf,
  hasFaults,
  toValues,
  toEmail,
} from '#app/features/account/account-forms.schema.ts';
import { toEmailView } from '#app/features/account/account-views.ts';
import { askForNewEmail } from '#app/features/account/change-account.server.ts';
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
export async function loader(args: LoaderFunctionArgs) {
  const { translator, content, member } = await requireMember(args);
  return toEmailView(translator, content, member.email);
}

export async function action(args: ActionFunctionArgs) {
  const { translator, member, frame, locale } = await requireMember(args);
  const sent = await readSent(args);
  const values = toValues(sent);
  const email = toEmail(sent.newEmail);
  const faults = faultsOf({ newEmail: email === member.email ? 'email-own' : emailFault(sent.newEmail) });
  if (hasFaults(faults)) return sendBack(args, toEmailView(translator, { values, faults }, member.email));
  const asked = await askForNewEmail(member, { email, password: sent.password }, frame);
  if (!asked.ok) {
    return sendLater(asked.problem, (content) =>
      toEmailView(translator, { ...content, values }, member.email),
    );
  }
  if (asked.value !== null) return goTo(accountPath(locale, 'new-email'), asked.value);
  const wrong = { password: 'password-wrong' } as const;
  return sendBack(args, toEmailView(translator, { values, faults: wrong }, member.email));
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;
export default FormPage;
