import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { PageError } from '#app/components/shell/error-page.tsx';
import { NEW_CODE } from '#app/components/forms/new-code.tsx';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { createOnce, newCode } from '#app/features/assessment/create-once.server.ts';
import { findVersion } from '#app/features/assessment/find-version.server.ts';
import type { Asking } from '#app/features/consulting/change-client.server.ts';
import {
  archiveClient,
  linkAssessment,
  takeOverClient,
  unlinkAssessment,
} from '#app/features/consulting/change-client.server.ts';
import type { ClientState } from '#app/features/consulting/client.view-model.ts';
import { readClientState, toClientView } from '#app/features/consulting/client.view-model.ts';
import { ClientPage } from '#app/features/consulting/components/client-page.tsx';
import { clientPath } from '#app/features/consulting/paths.ts';
import { findProfile, openClient } from '#app/features/consulting/portfolio.server.ts';
import { ownReportPath } from '#app/features/own-report/paths.ts';
import { ClientCopies } from '#app/features/hand-over/components/client-copies.tsx';
import { toClientCopies } from '#app/features/hand-over/copies.view-model.ts';
import { listCopies } from '#app/features/hand-over/file-copy.server.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import { readTypedCode } from '#app/features/questionnaire/resume.view-model.ts';
import { beginWorkshop } from '#app/features/workshop/begin-workshop.server.ts';
import { toClientWorkshops } from '#app/features/workshop/client-workshops.view-model.ts';
import { ClientWorkshops } from '#app/features/workshop/components/client-workshops.tsx';
import { listWorkshops } from '#app/features/workshop/open-workshop.server.ts';
import { workshopPath } from '#app/features/workshop/paths.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/consulting.css?url';
import { requireAdviser } from './$lng.account.clients._index/adviser-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

async function open(args: LoaderFunctionArgs, fault: 'empty' | 'unknown' | null) {
  const { translator, adviser } = await requireAdviser(args);
  const opened = requireValue(await openClient(adviser, args.params['client'] ?? ''));
  const state = fault === null ? readClientState(new URL(args.request.url).searchParams.get('state')) : null;
  const view = toClientView(translator, { opened, newCode: newCode(), state, fault });
  const workshops = requireValue(await listWorkshops(adviser, opened.client.id));
  const copies = await listCopies({ adviser, client: opened.client.id });
  return {
    ...view,
    workshops: view.forms && toClientWorkshops(translator, workshops),
    copies: view.handOver && toClientCopies(translator, requireValue(copies)),
  };
}

export const loader = (args: LoaderFunctionArgs) => open(args, null);

/**
 * Begins an assessment with what is noted of the client, and leads to the page that shows its code; from there on to a
 * workshop, where it is to be answered in one.
 */
async function begin(asking: Asking, form: FormData, locale: Locale): Promise<Response> {
  const profile = requireValue(await findProfile(asking.adviser, asking.id));
  const testRun = form.get('testRun') === 'yes';
  const { code } = requireValue(await createOnce({ locale, profile, testRun }, form.get(NEW_CODE)));
  requireValue(await linkAssessment(asking, accessOf(code)));
  const { keep } = pathsOf(locale, code);
  if (form.get('intent') === 'begin') return redirect(keep);
  return redirect(`${keep}?workshop=${await beginAbout(asking, accessOf(code))}`);
}

/** The ways to open what is under a code: as its holder, to answer it together, or to write around its report. */
const OPENING: readonly unknown[] = ['open', 'open-workshop', 'open-own-report'];

const beginAbout = async (
  { adviser, id: client }: Asking,
  assessment: AssessmentAccess,
  purpose: 'answer' | 'report' = 'answer',
): Promise<string> => requireValue(await beginWorkshop({ adviser, client, assessment, purpose }));

type Change = readonly [ClientState, (asking: Asking, form: FormData) => ReturnType<typeof archiveClient>];

const CHANGES: Readonly<Record<string, Change>> = {
  archive: ['archived', (asking) => archiveClient(asking, true)],
  restore: ['restored', (asking) => archiveClient(asking, false)],
  'take-over': ['taken-over', (asking) => takeOverClient(asking)],
  unlink: ['unlinked', (asking, form) => unlinkAssessment(asking, readAssessment(form))],
};

function readAssessment(form: FormData): string {
  const id = form.get('assessment');
  if (typeof id === 'string') return id;
  throw new Response(null, { status: 400 });
}

/** Leads to the assessment under a typed code, which is on the list of the client from then on. */
async function openTyped(args: ActionFunctionArgs, asking: Asking, form: FormData) {
  requireValue(await openClient(asking.adviser, asking.id, 'begin-assessment'));
  const { text, code } = readTypedCode(form);
  const found = await findVersion(accessOf(code));
  if (!found.ok && found.problem.code === 'not-found') {
    args.context.memory.hasFaults = true;
    const fault = text === '' ? 'empty' : 'unknown';
    return data(await open(args, fault), { status: fault === 'empty' ? 422 : 404 });
  }
  const { asOf } = requireValue(found);
  requireValue(await linkAssessment(asking, accessOf(code)));
  const locale = requireLocale(args.params);
  const paths = pathsOf(locale, code);
  if (form.get('intent') === 'open-own-report') {
    const workshop = await beginAbout(asking, accessOf(code), 'report');
    return redirect(ownReportPath(workshopPath(locale, workshop)));
  }
  const isWorkshop = asOf === null && form.get('intent') === 'open-workshop';
  if (isWorkshop) return redirect(workshopPath(locale, await beginAbout(asking, accessOf(code))));
  return redirect(asOf === null ? paths.home : paths.result);
}

export async function action(args: ActionFunctionArgs) {
  const { locale, adviser } = await requireAdviser(args);
  const asking = { adviser, id: args.params['client'] ?? '' };
  const form = await requireForm(args.request);
  const intent = form.get('intent');
  if (intent === 'begin' || intent === 'begin-workshop') return begin(asking, form, locale);
  if (OPENING.includes(intent)) return openTyped(args, asking, form);
  const change = typeof intent === 'string' ? CHANGES[intent] : undefined;
  if (change === undefined) throw new Response(null, { status: 400 });
  const [state, run] = change;
  requireValue(await run(asking, form));
  return redirect(`${clientPath(locale, asking.id)}?state=${state}`);
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function Client() {
  const opened = useLoaderData<typeof loader>();
  const view = useActionData<typeof action>() ?? opened;
  return (
    <ClientPage view={view}>
      {view.workshops && <ClientWorkshops view={view.workshops} />}
      {view.copies && <ClientCopies view={view.copies} />}
    </ClientPage>
  );
}
