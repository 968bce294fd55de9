import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { addClientOfForm } from '#app/features/consulting/change-client.server.ts';
import { readClientForm, toFields } from '#app/features/consulting/client-form.ts';
import type { ReadClientForm } from '#app/features/consulting/client-form.ts';
import { toClientFormView } from '#app/features/consulting/client-form.view-model.ts';
import { ClientFormPage, ONCE } from '#app/features/consulting/components/client-form-page.tsx';
import { clientPath, clientsPath } from '#app/features/consulting/paths.ts';
import { canAddClients } from '#app/features/consulting/portfolio.server.ts';
import { statusOf, toErrorAnswer } from '#app/platform/problem-response.ts';
import { newId } from '#app/platform/random.server.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { requireAdviser, requirePortfolio } from './$lng.account.clients._index/adviser-page.server.ts';

type Entered = Pick<ReadClientForm, 'fields' | 'faults'> & { readonly isRefused: boolean };

async function open(args: LoaderFunctionArgs, entered: Entered) {
  const { locale, translator, member } = await requireAdviser(args);
  const portfolio = requirePortfolio(member, args.request);
  if (!canAddClients(portfolio)) throw new Response(null, { status: 404 });
  const { organisation } = portfolio;
  const cancelHref = clientsPath(locale, { organisation });
  return toClientFormView(translator, { ...entered, kind: 'new', canShare: true, cancelHref, once: newId() });
}

export const loader = (args: LoaderFunctionArgs) =>
  open(args, { fields: toFields(null), faults: [], isRefused: false });

export async function action(args: ActionFunctionArgs) {
  const { locale, adviser, member } = await requireAdviser(args);
  const { organisation } = requirePortfolio(member, args.request);
  const form = await requireForm(args.request);
  const { details, ...entered } = readClientForm(form);
  if (details === null) {
    args.context.memory.hasFaults = true;
    return data(await open(args, { ...entered, isRefused: false }), { status: 422 });
  }
  const added = await addClientOfForm({ adviser, organisation }, details, form.get(ONCE));
  if (added.ok) return redirect(`${clientPath(locale, added.value)}?state=added`);
  const { problem } = added;
  if (problem.code === 'not-found') throw toErrorAnswer(problem);
  return data(await open(args, { ...entered, isRefused: true }), { status: statusOf(problem) });
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function NewClient() {
  const opened = useLoaderData<typeof loader>();
  return <ClientFormPage view={useActionData<typeof action>() ?? opened} />;
}
