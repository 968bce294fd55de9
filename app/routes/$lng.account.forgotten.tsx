import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { PageError } from '#app/components/shell/error-page.tsx';
import { emailFault, toValues, toEmail } from '#app/features/account/account-forms.schema.ts';
import { toForgottenView } from '#app/features/account/account-views.ts';
import { accountPath } from '#app/features/account/paths.ts';
import { askForReset } from '#app/features/account/reset-password.server.ts';
import { goTo, readPage, readSent, sendBack, sendLater } from './$lng.account._index/account-page.server.ts';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { FormPage } from '#app/features/account/components/form-page.tsx';
export async function loader(args: LoaderFunctionArgs) {
  const { translator, content } = await readPage(args);
  return toForgottenView(translator, content);
}

export async function action(args: ActionFunctionArgs) {
  const { translator, frame, locale } = await readPage(args);
  const sent = await readSent(args);
  const values = toValues(sent);
  const fault = emailFault(sent.email);
  if (fault !== null)
    return sendBack(args, toForgottenView(translator, { values, faults: { email: fault } }));
  const asked = await askForReset(toEmail(sent.email), frame);
  if (asked.ok) return goTo(accountPath(locale, 'new-password'), 'asked');
  return sendLater(asked.problem, (content) => toForgottenView(translator, { ...content, values }));
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;
export default FormPage;
