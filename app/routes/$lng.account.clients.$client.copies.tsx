import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import type { CopyFault } from '#app/domain/client/file-copy.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { clientPath } from '#app/features/consulting/paths.ts';
import { CopiesPage } from '#app/features/hand-over/components/copies-page.tsx';
import type { EnteredKeeping } from '#app/features/hand-over/copies.view-model.ts';
import { readCopiesState, toCopiesView } from '#app/features/hand-over/copies.view-model.ts';
import { checkCopy, NO_COPY_ENTERED } from '#app/features/hand-over/copy-form.ts';
import { deleteCopy, keepCopy, listCopies } from '#app/features/hand-over/file-copy.server.ts';
import { readKeepForm } from '#app/features/hand-over/hand-over-form.schema.ts';
import { copiesPath } from '#app/features/hand-over/paths.ts';
import { readTypedCode } from '#app/features/questionnaire/resume.view-model.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { newId } from '#app/platform/random.server.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/consulting.css?url';
import { requireAdviser } from './$lng.account.clients._index/adviser-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

interface Shown {
  readonly entered?: EnteredKeeping;
  readonly fault?: 'empty' | 'unknown' | null;
  readonly copyFaults?: readonly CopyFault[];
}

async function open(args: LoaderFunctionArgs, shown: Shown) {
  const { locale, translator, adviser, query } = await requireAdviser(args);
  const { entered = { code: '', terms: NO_COPY_ENTERED }, fault = null, copyFaults = [] } = shown;
  const giver = { adviser, client: args.params['client'] ?? '' };
  const opened = requireValue(await listCopies(giver));
  if (fault !== null || copyFaults.length > 0) args.context.memory.hasFaults = true;
  return toCopiesView(translator, {
    ...{ ...opened, entered, fault, copyFaults, newId: newId(), today: toIsoDay(now()) },
    state: args.request.method === 'GET' ? readCopiesState(query.get('state')) : null,
    backHref: clientPath(locale, giver.client),
  });
}

export const loader = (args: LoaderFunctionArgs) => open(args, {});

export async function action(args: ActionFunctionArgs) {
  const { locale, adviser } = await requireAdviser(args);
  const giver = { adviser, client: args.params['client'] ?? '' };
  const sent = await requireForm(args.request);
  const form = readKeepForm(sent);
  if (form === null) {
    // What is not theirs is not there for them, whatever they send.
    requireValue(await listCopies(giver));
    throw new Response(null, { status: 400 });
  }
  const here = copiesPath(locale, giver.client);
  if (form.intent === 'delete') {
    requireValue(await deleteCopy(giver, form.copy));
    return redirect(`${here}?state=deleted`);
  }
  const { code: typed, terms: enteredTerms, copy: id } = form;
  const entered = { code: typed, terms: enteredTerms };
  const checked = checkCopy(enteredTerms, toIsoDay(now()));
  const isEmpty = typed.trim() === '';
  if ('faults' in checked || checked.terms === null || isEmpty) {
    const copyFaults = 'faults' in checked ? checked.faults : [];
    const view = await open(args, { entered, fault: isEmpty ? 'empty' : null, copyFaults });
    return data(view, { status: 422 });
  }
  const access = accessOf(readTypedCode(sent).code);
  if (requireValue(await keepCopy(giver, access, { id, terms: checked.terms }))) {
    return redirect(`${here}?state=kept`);
  }
  return data(await open(args, { entered, fault: 'unknown' }), { status: 404 });
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function Copies() {
  const opened = useLoaderData<typeof loader>();
  return <CopiesPage view={useActionData<typeof action>() ?? opened} />;
}
