import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { clientPath } from '#app/features/consulting/paths.ts';
import {
  accompanyByCode,
  labelClient,
  readLabel,
  stopAccompanying,
} from '#app/features/progress/accompany.server.ts';
import { makeCheckIn, readCheckInForm, withdrawCheckIn } from '#app/features/progress/check-ins.server.ts';
import type { CheckInForm } from '#app/features/progress/check-ins.server.ts';
import type { CheckInsSource } from '#app/features/progress/check-ins.view-model.ts';
import type { ClientProgress } from '#app/features/progress/client-progress.server.ts';
import { openClientProgress } from '#app/features/progress/client-progress.server.ts';
import type { ProgressFaults, ProgressState } from '#app/features/progress/client-progress.view-model.ts';
import {
  NO_FAULTS,
  readProgressState,
  toClientProgressView,
} from '#app/features/progress/client-progress.view-model.ts';
import { ClientProgressPage } from '#app/features/progress/components/client-progress-page.tsx';
import { accessBy } from '#app/features/progress/due-steps.server.ts';
import { clientProgressPath } from '#app/features/progress/paths.ts';
import { newToken } from '#app/features/progress/progress-tokens.server.ts';
import { readTypedCode } from '#app/features/questionnaire/resume.view-model.ts';
import { toChanges } from '#app/features/report/changes.view-model.ts';
import { ChangesPart } from '#app/features/report/components/changes-part.tsx';
import type { Translator } from '#app/i18n/translator.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/report.css?url';
import shareStyles from '#app/styles/share.css?url';
import { requireAdviser } from './$lng.account.clients._index/adviser-page.server.ts';

export const links = () => [styles, shareStyles].map((href) => ({ rel: 'stylesheet', href }));

interface Shown {
  readonly faults?: Partial<ProgressFaults>;
  readonly typedLabel?: string;
  readonly made?: CheckInsSource['made'];
  readonly linkFault?: CheckInsSource['fault'];
}

async function ask(args: LoaderFunctionArgs) {
  const page = await requireAdviser(args);
  return { ...page, asking: { adviser: page.adviser, client: args.params['client'] ?? '' } };
}

function toComparison({ seen }: ClientProgress, translator: Translator) {
  if (seen === null) return null;
  const { assessment, result } = seen.plan.completed;
  const present = { ...assessment, asOf: result.asOf };
  return toChanges({ present, earlier: seen.earlier }, translator);
}

async function open(args: LoaderFunctionArgs, shown: Shown) {
  const { locale, translator, asking } = await ask(args);
  const progress = requireValue(await openClientProgress(asking, toIsoDay(now())));
  const faults = { ...NO_FAULTS, ...shown.faults };
  const isRefused = faults.code !== null || faults.label !== null || Boolean(shown.linkFault);
  if (isRefused) args.context.memory.hasFaults = true;
  const asked = new URL(args.request.url).searchParams.get('state');
  const view = toClientProgressView(translator, {
    ...{ progress, faults, typedLabel: shown.typedLabel ?? null },
    state: args.request.method === 'GET' ? readProgressState(asked) : null,
    links: {
      ...{ made: shown.made ?? null, newToken: newToken(), origin: args.context.publicOrigin },
      fault: shown.linkFault ?? null,
    },
    backHref: clientPath(locale, asking.client),
  });
  return { view, changes: toComparison(progress, translator) };
}

export const loader = (args: LoaderFunctionArgs) => open(args, {});

/** By the code of the firm, which alone lets an adviser in. */
async function accompany(args: ActionFunctionArgs, form: FormData) {
  const { asking } = await ask(args);
  const { text, code } = readTypedCode(form);
  const came = requireValue(await accompanyByCode(asking, accessOf(code)));
  if (came === 'begun') return null;
  const fault = text.trim() === '' ? 'empty' : came;
  return data(await open(args, { faults: { code: fault } }), { status: fault === 'unknown' ? 404 : 422 });
}

async function label(args: ActionFunctionArgs, form: FormData) {
  const { asking } = await ask(args);
  const { typed, isTooLong } = readLabel(form);
  if (isTooLong) {
    return data(await open(args, { faults: { label: 'long' }, typedLabel: typed }), { status: 422 });
  }
  requireValue(await labelClient(asking, typed));
  return null;
}

/** Makes or withdraws a link by which the firm reports; only where the firm lets the adviser see the plan. */
async function checkIn(args: ActionFunctionArgs, form: CheckInForm) {
  const { adviser, asking } = await ask(args);
  const { seen } = requireValue(await openClientProgress(asking, toIsoDay(now())));
  if (seen === null) throw new Response(null, { status: 404 });
  const { accompaniment } = seen;
  const making = { access: accessBy(adviser, accompaniment), accompaniment: accompaniment.id };
  if (form.intent === 'withdraw-check-in') {
    requireValue(await withdrawCheckIn(making, form.id));
    return null;
  }
  const { token, term } = form;
  if (term === null) return data(await open(args, { linkFault: 'term' }), { status: 422 });
  const lastDay = requireValue(await makeCheckIn(making, { token, term }));
  if (lastDay === null) return data(await open(args, { linkFault: 'full' }), { status: 422 });
  // Shown once: it is the answer itself, and nothing keeps it.
  return data(await open(args, { made: { token, lastDay } }));
}

export async function action(args: ActionFunctionArgs) {
  const { locale, asking } = await ask(args);
  const form = await requireForm(args.request);
  const goOn = (state: ProgressState) =>
    redirect(`${clientProgressPath(locale, asking.client)}?state=${state}`);
  const links = readCheckInForm(form);
  if (links !== null) return (await checkIn(args, links)) ?? goOn('withdrawn');
  switch (form.get('intent')) {
    case 'accompany':
      return (await accompany(args, form)) ?? goOn('begun');
    case 'label':
      return (await label(args, form)) ?? goOn('labelled');
    case 'stop':
      requireValue(await stopAccompanying(asking));
      return goOn('stopped');
    default:
      // What somebody may not look after is not there for them, whatever they send.
      requireValue(await openClientProgress(asking, toIsoDay(now())));
      throw new Response(null, { status: 400 });
  }
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.view.documentTitle },
];

export default function Progress() {
  const opened = useLoaderData<typeof loader>();
  const { view, changes } = useActionData<typeof action>() ?? opened;
  return <ClientProgressPage view={view}>{changes && <ChangesPart changes={changes} />}</ClientProgressPage>;
}
