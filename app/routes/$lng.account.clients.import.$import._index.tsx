import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { discardImport, openImport, takeOverImport } from '#app/features/consulting/client-import.server.ts';
import { toImportView } from '#app/features/consulting/client-import.view-model.ts';
import { ImportPage } from '#app/features/consulting/components/import-page.tsx';
import { clientsPath, importedPath } from '#app/features/consulting/paths.ts';
import { requireValue, statusOf, toErrorAnswer } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/consulting.css?url';
import { requireAdviser } from './$lng.account.clients._index/adviser-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

async function open(args: LoaderFunctionArgs, isRefused: boolean) {
  const { locale, translator, adviser } = await requireAdviser(args);
  const opened = requireValue(await openImport(adviser, args.params['import'] ?? ''));
  // Taken over or put away: there is nothing to decide any more.
  if ('takenOver' in opened) throw redirect(clientsPath(locale, { organisation: opened.takenOver }));
  return toImportView(translator, { opened, isRefused });
}

export const loader = (args: LoaderFunctionArgs) => open(args, false);

export async function action(args: ActionFunctionArgs) {
  const { locale, adviser } = await requireAdviser(args);
  const id = args.params['import'] ?? '';
  const form = await requireForm(args.request);
  if (form.get('intent') === 'discard') {
    const organisation = requireValue(await discardImport(adviser, id));
    return redirect(clientsPath(locale, { organisation }));
  }
  const isKnown = form.get('intent') === 'take-over';
  const withDuplicates = form.get('duplicates') === 'yes';
  if (!isKnown) {
    // What is not theirs is not there for them, whatever they send.
    requireValue(await openImport(adviser, id));
    throw new Response(null, { status: 400 });
  }
  const taken = await takeOverImport(adviser, id, { withDuplicates });
  if (taken.ok) return redirect(importedPath(locale, taken.value));
  if (taken.problem.code === 'not-found') throw toErrorAnswer(taken.problem);
  return data(await open(args, true), { status: statusOf(taken.problem) });
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function ImportPreview() {
  const opened = useLoaderData<typeof loader>();
  return <ImportPage view={useActionData<typeof action>() ?? opened} />;
}
