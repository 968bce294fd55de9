import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { faultsOf, hasFaults, nameFault, toLocale } from '#app/features/account/account-forms.schema.ts';
import { changeSettings } from '#app/features/account/change-account.server.ts';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { SettingsPage } from '#app/features/account/components/settings-pages.tsx';
import { accountPath } from '#app/features/account/paths.ts';
import { toSettingsView } from '#app/features/account/settings.view-model.ts';
import {
  goTo,
  readSent,
  requireMember,
  sendBack,
  sendLater,
} from './$lng.account._index/account-page.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { translator, content, member } = await requireMember(args);
  const { name, locale } = member;
  return toSettingsView(translator, { ...content, values: { name, locale } });
}

export async function action(args: ActionFunctionArgs) {
  const { translator, member } = await requireMember(args);
  const sent = await readSent(args);
  const locale = toLocale(sent.locale);
  const values = { name: sent.name, locale: sent.locale };
  const faults = faultsOf({ name: nameFault(sent.name) });
  if (locale === null) throw new Response(null, { status: 400 });
  if (hasFaults(faults)) return sendBack(args, toSettingsView(translator, { values, faults }));
  const changed = await changeSettings(member, { name: sent.name, locale });
  if (changed.ok) return goTo(accountPath(locale, 'settings'), 'saved');
  return sendLater(changed.problem, (content) => toSettingsView(translator, { ...content, values }));
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function Settings() {
  const opened = useLoaderData<typeof loader>();
  return <SettingsPage view={useActionData<typeof action>() ?? opened} />;
}
