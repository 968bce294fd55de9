import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { clientPath } from '#app/features/consulting/paths.ts';
import { GivePage } from '#app/features/hand-over/components/give-page.tsx';
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
  readonly made?: MadeHandOver;
}

async function open(args: LoaderFunctionArgs, { entered = NOTHING_ENTERED, faults = [], made }: Shown) {
  const { locale, translator, adviser } = await requireAdviser(args);
  const giver = { adviser, client: args.params['client'] ?? '' };
  const opened = requireValue(await listHandOvers(giver));
  if (faults.length > 0) args.context.memory.hasFaults = true;
  const { searchParams } = new URL(args.request.url);
  return toGiveView(translator, {
    ...{ ...opened, entered, faults, made: made ?? null, newCode: newHandOverCode() },
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

async function make(args: ActionFunctionArgs, { handOver, code, found, mode, term }: MakeForm) {
  const { adviser } = await requireAdviser(args);
  const entered = { code, mode, term };
  const refuse = async (faults: readonly GiveFault[], status = 422) =>
    data(await open(args, { entered, faults }), { status });
  if (code.trim() === '' || mode === null || term === null) {
    const missing = { empty: code.trim() === '', mode: mode === null, term: term === null };
    return refuse((['empty', 'mode', 'term'] as const).filter((fault) => missing[fault]));
  }
  const giver = { adviser, client: args.params['client'] ?? '' };
  const access = accessOf(found);
  const made = requireValue(await makeHandOver(giver, access, { code: handOver, mode, term }));
  if (made === 'unknown') return refuse(['unknown'], 404);
  if (made === 'no-report') return refuse(['noReport']);
  // Shown once: it is the answer itself, and nothing keeps it.
  return data(await open(args, { made: { code: handOver, mode, lastDay: made.lastDay } }));
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
