import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ImportForm } from '#app/components/imports/import-form.tsx';
import { PageError } from '#app/components/shell/error-page.tsx';
import { readImportForm } from '#app/features/consulting/client-import-form.ts';
import type { GivenTable, ImportFault } from '#app/features/consulting/client-import.server.ts';
import { giveTable, isImportFault } from '#app/features/consulting/client-import.server.ts';
import { toImportFormView } from '#app/features/consulting/client-import.view-model.ts';
import { previewPath } from '#app/features/consulting/paths.ts';
import { canAddClients } from '#app/features/consulting/portfolio.server.ts';
import { statusOf, toErrorAnswer } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { requireAdviser, requirePortfolio } from './$lng.account.clients._index/adviser-page.server.ts';

interface Entered extends Pick<GivenTable, 'text' | 'encoding'> {
  readonly fault: ImportFault | null;
  readonly isRefused: boolean;
}
const NOTHING: Entered = { text: '', encoding: null, fault: null, isRefused: false };

async function open(args: LoaderFunctionArgs, entered: Entered) {
  const { translator, member } = await requireAdviser(args);
  const portfolio = requirePortfolio(member, args.request);
  if (!canAddClients(portfolio)) throw new Response(null, { status: 404 });
  return toImportFormView(translator, { ...entered, organisation: portfolio.organisation });
}

export const loader = (args: LoaderFunctionArgs) => open(args, NOTHING);

export async function action(args: ActionFunctionArgs) {
  const { locale, adviser, member } = await requireAdviser(args);
  const portfolio = requirePortfolio(member, args.request);
  if (!canAddClients(portfolio)) throw new Response(null, { status: 404 });
  const { organisation } = portfolio;
  const given = await readImportForm(await requireForm(args.request));
  const { text, encoding } = given;
  const kept = await giveTable({ adviser, organisation }, given);
  if (!kept.ok) {
    if (kept.problem.code === 'not-found') throw toErrorAnswer(kept.problem);
    const status = statusOf(kept.problem);
    return data(await open(args, { text, encoding, fault: null, isRefused: true }), { status });
  }
  if (!isImportFault(kept.value)) return redirect(previewPath(locale, kept.value.id));
  args.context.memory.hasFaults = true;
  return data(await open(args, { text, encoding, fault: kept.value, isRefused: false }), { status: 422 });
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function ImportClients() {
  const opened = useLoaderData<typeof loader>();
  return <ImportForm view={useActionData<typeof action>() ?? opened} accept=".csv,.txt,.tsv,text/csv" />;
}
