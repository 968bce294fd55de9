import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { changeClient } from '#app/features/consulting/change-client.server.ts';
import type { ReadClientForm } from '#app/features/consulting/client-form.ts';
import { readClientForm, toFields } from '#app/features/consulting/client-form.ts';
import { toClientFormView } from '#app/features/consulting/client-form.view-model.ts';
import { ClientFormPage } from '#app/features/consulting/components/client-form-page.tsx';
import { clientPath } from '#app/features/consulting/paths.ts';
import { openClient } from '#app/features/consulting/portfolio.server.ts';
import { requireValue, statusOf, toErrorAnswer } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { requireAdviser } from './$lng.account.clients._index/adviser-page.server.ts';

type Entered = Pick<ReadClientForm, 'fields' | 'faults'> & { readonly isRefused: boolean };

/** The form as it is stored, or as somebody filled it in. */
async function open(args: LoaderFunctionArgs, entered: Entered | null) {
  const { locale, translator, adviser } = await requireAdviser(args);
  const { client, canShare } = requireValue(await openClient(adviser, args.params['client'] ?? '', 'change'));
  return toClientFormView(translator, {
    ...(entered ?? { fields: toFields(client), faults: [], isRefused: false }),
    ...{ kind: 'change', canShare, cancelHref: clientPath(locale, client.id) },
  });
}

export const loader = (args: LoaderFunctionArgs) => open(args, null);

export async function action(args: ActionFunctionArgs) {
  const { locale, adviser } = await requireAdviser(args);
  const id = args.params['client'] ?? '';
  const { details, ...entered } = readClientForm(await requireForm(args.request));
  if (details === null) {
    args.context.memory.hasFaults = true;
    return data(await open(args, { ...entered, isRefused: false }), { status: 422 });
  }
  const changed = await changeClient({ adviser, id }, details);
  if (changed.ok) return redirect(`${clientPath(locale, id)}?state=changed`);
  const { problem } = changed;
  if (problem.code === 'not-found') throw toErrorAnswer(problem);
  return data(await open(args, { ...entered, isRefused: true }), { status: statusOf(problem) });
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function ChangeClient() {
  const opened = useLoaderData<typeof loader>();
  return <ClientFormPage view={useActionData<typeof action>() ?? opened} />;
}
