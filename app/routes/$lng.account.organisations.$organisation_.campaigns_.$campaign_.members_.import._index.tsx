import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ImportForm } from '#app/components/imports/import-form.tsx';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import type { GivenList, ListImportFault } from '#app/features/member-list/import-list.server.ts';
import { giveList } from '#app/features/member-list/import-list.server.ts';
import { readListForm } from '#app/features/member-list/list-form.ts';
import { toListFormView } from '#app/features/member-list/list-import.view-model.ts';
import { listPreviewPath } from '#app/features/member-list/paths.ts';
import { LOCALE_NAMES, requireKnownLocale } from '#app/i18n/locales.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { statusOfPassing } from './$lng.account._index/campaign-pages.server.ts';
import type { ListPageAsked } from './$lng.account._index/list-page.server.ts';
import { requireList } from './$lng.account._index/list-page.server.ts';

interface Entered extends Pick<GivenList, 'text' | 'encoding'> {
  readonly fault: ListImportFault | null;
  readonly isRefused: boolean;
}
const NOTHING: Entered = { text: '', encoding: null, fault: null, isRefused: false };

function toView({ chamber, opened, path }: ListPageAsked, entered: Entered) {
  const languages = opened.campaign.languages.map((language) => LOCALE_NAMES[requireKnownLocale(language)]);
  return toListFormView(chamber.page.translator, { ...entered, path, languages });
}

export const loader = async (args: LoaderFunctionArgs) => toView(await requireList(args), NOTHING);

export async function action(args: ActionFunctionArgs) {
  const asked = await requireList(args);
  const given = await readListForm(await requireForm(args.request));
  const { text, encoding } = given;
  const kept = await giveList(asked.chamber.access, asked.opened.campaign.id, given);
  if (!kept.ok) {
    const status = statusOfPassing(kept.problem);
    return data(toView(asked, { text, encoding, fault: null, isRefused: true }), { status });
  }
  if (typeof kept.value !== 'string') return redirect(listPreviewPath(asked.path, kept.value.id), 303);
  args.context.memory.hasFaults = true;
  return data(toView(asked, { text, encoding, fault: kept.value, isRefused: false }), { status: 422 });
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function ImportMembers() {
  const opened = useLoaderData<typeof loader>();
  return (
    <ImportForm view={useActionData<typeof action>() ?? opened} accept=".csv,.txt,.tsv,.xlsx,text/csv" />
  );
}
