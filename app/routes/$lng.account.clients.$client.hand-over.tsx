import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import type { CopyFault } from '#app/domain/client/file-copy.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { clientPath } from '#app/features/consulting/paths.ts';
import { GivePage } from '#app/features/hand-over/components/give-page.tsx';
import { checkCopy } from '#app/features/hand-over/copy-form.ts';
import { listHandOvers, makeHandOver, withdrawHandOver } from '#app/features/hand-over/give.server.ts';
import type { Entered, GiveFault, MadeHandOver } from '#app/features/hand-over/give.view-model.ts';
import { NOTHING_ENTERED, toGiveView } from '#app/features/hand-over/give.view-model.ts';
import { newHandOverCode } from '#app/features/hand-over/hand-over-code.server.ts';
import type { GiveForm } from '#app/features/hand-over/hand-over-form.schema.ts';
import { readGiveForm } from '#app/features/hand-over/hand-over-form.schema.ts';
import { givePath } from '#app/features/hand-over/paths.ts';
import { readTypedCode } from '#app/features/questionnaire/resume.view-model.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/share.css?url';
import { requireAdviser } from './$lng.account.clients._index/adviser-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

interface Shown {
  readonly entered?: Entered;
  readonly faults?: readonly GiveFault[];
  readonly copyFaults?: readonly CopyFault[];
  readonly made?: MadeHandOver;
}

async function open(args: LoaderFunctionArgs, shown: Shown) {
  const { entered = NOTHING_ENTERED, faults = [], copyFaults = [], made } = shown;
  const { locale, translator, adviser } = await requireAdviser(args);
  const giver = { adviser, client: args.params['client'] ?? '' };
  const opened = requireValue(await listHandOvers(giver));
  if (faults.length + copyFaults.length > 0) args.context.memory.hasFaults = true;
  const { searchParams } = new URL(args.request.url);
  return toGiveView(translator, {
    ...{ ...opened, entered, faults, copyFaults, made: made ?? null, newCode: newHandOverCode() },
    origin: args.context.publicOrigin,
    today: toIsoDay(now()),
    isWithdrawn: args.request.method === 'GET' && searchParams.get('state') === 'withdrawn',
    backHref: clientPath(locale, giver.client),
  });
}

export const loader = (args: LoaderFunctionArgs) => open(args, {});

/** What was sent, and the code in what was typed. */
interface MakeForm extends Extract<GiveForm, { readonly intent: 'make' }> {
  readonly found: string;
}

/** What is missing, or does not go together. */
function faultsOf({ code, mode, term, copy }: MakeForm): readonly GiveFault[] {
  const isWrong = {
    empty: code.trim() === '',
    mode: mode === null,
    copyOfReport: mode === 'view' && copy.isKept,
    term: term === null,
  };
  return (['empty', 'mode', 'copyOfReport', 'term'] as const).filter((fault) => isWrong[fault]);
}

const REFUSED = { unknown: 'unknown', 'no-report': 'noReport', 'no-draft': 'noDraft' } as const;

async function make(args: ActionFunctionArgs, form: MakeForm) {
  const { adviser } = await requireAdviser(args);
  const { handOver, code, found, mode, term, copy } = form;
  const entered = { code, mode, term, copy };
  const refuse = async (faults: readonly GiveFault[], { copyFaults = [], status = 422 }: Refusal = {}) =>
    data(await open(args, { entered, faults, copyFaults }), { status });
  const checked = checkCopy(copy, toIsoDay(now()));
  const copyFaults = 'faults' in checked ? checked.faults : [];
  const faults = faultsOf(form);
  if ('faults' in checked || mode === null || term === null || faults.length > 0) {
    return refuse(faults, { copyFaults });
  }
  const giver = { adviser, client: args.params['client'] ?? '' };
  const request = { code: handOver, mode, term, copy: checked.terms };
  const made = requireValue(await makeHandOver(giver, accessOf(found), request));
  if (typeof made === 'string') return refuse([REFUSED[made]], { status: made === 'unknown' ? 404 : 422 });
  // Shown once: it is the answer itself, and nothing keeps it.
  return data(await open(args, { made: { code: handOver, mode, lastDay: made.lastDay } }));
}

interface Refusal {
  readonly copyFaults?: readonly CopyFault[];
  readonly status?: number;
}

export async function action(args: ActionFunctionArgs) {
  const { locale, adviser } = await requireAdviser(args);
  const giver = { adviser, client: args.params['client'] ?? '' };
  const sent = await requireForm(args.request);
  const form = readGiveForm(sent);
  if (form === null) {
    // What somebody may not hand over is not there for them, whatever they send.
    requireValue(await listHandOvers(giver));
    throw new Response(null, { status: 400 });
  }
  if (form.intent === 'make') return make(args, { ...form, found: readTypedCode(sent).code });
  requireValue(await withdrawHandOver(giver, form.id));
  return redirect(`${givePath(locale, giver.client)}?state=withdrawn`);
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function HandOver() {
  const opened = useLoaderData<typeof loader>();
  return <GivePage view={useActionData<typeof action>() ?? opened} />;
}
