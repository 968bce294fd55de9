import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { forgetCopies } from '#app/features/assessment/erase-assessment.server.ts';
import { TakePage } from '#app/features/hand-over/components/take-page.tsx';
import { offerAccessOf } from '#app/features/hand-over/hand-over-code.server.ts';
import { readTakeForm } from '#app/features/hand-over/hand-over-form.schema.ts';
import { ownDataPath, takePath } from '#app/features/hand-over/paths.ts';
import type { Taken } from '#app/features/hand-over/take.server.ts';
import { findOffer, newKey, takeOffer } from '#app/features/hand-over/take.server.ts';
import { toTakeView } from '#app/features/hand-over/take.view-model.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import { sharedPath } from '#app/features/sharing/share.view-model.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { requireValue, statusOf, toErrorAnswer } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';

/** Null where there is nothing to take; other problems become the answer. */
function found<Value>(outcome: Outcome<Value>): Value | null {
  return !outcome.ok && outcome.problem.code === 'not-found' ? null : requireValue(outcome);
}

interface Asked {
  readonly code: string;
  readonly fault?: 'empty' | 'closed';
  readonly isRefused?: boolean;
}

/** Looks the offer up, and changes nothing: programs open what stands in mails. */
async function open(args: LoaderFunctionArgs, { code, fault, isRefused = false }: Asked) {
  const translator = translatorFor(requireLocale(args.params));
  const offer = code === '' || fault !== undefined ? null : found(await findOffer(offerAccessOf(code)));
  const closed = code !== '' && offer === null ? 'closed' : null;
  const said = fault ?? closed;
  if (said !== null) args.context.memory.hasFaults = true;
  const key = newKey(offer?.mode ?? 'own');
  const view = toTakeView(translator, { code, offer, fault: said, isRefused, newKey: key });
  return { view, status: said === null ? 200 : said === 'empty' ? 422 : 404 };
}

export async function loader(args: LoaderFunctionArgs) {
  const code = new URL(args.request.url).searchParams.get('code') ?? '';
  const { view, status } = await open(args, { code });
  return data(view, { status });
}

/** To what the firm has now. */
function placeOf(locale: Locale, { mode, key }: Taken): string {
  if (mode === 'view') return sharedPath(locale, key);
  return `${ownDataPath(pathsOf(locale, key).home)}?state=taken`;
}

export async function action(args: ActionFunctionArgs) {
  const locale = requireLocale(args.params);
  const sent = readTakeForm(await requireForm(args.request));
  if (sent === null) throw new Response(null, { status: 400 });
  const { code, key } = sent;
  const sendBack = async (asked: Asked, status?: number) => {
    const opened = await open(args, asked);
    return data(opened.view, { status: status ?? opened.status });
  };
  if (code.trim() === '') return sendBack({ code: '', fault: 'empty' });
  const access = offerAccessOf(code);
  // From the form that asks for the code alone: now there is something to take.
  if (key === '') {
    const isThere = found(await findOffer(access)) !== null;
    return isThere ? redirect(takePath(locale, code.trim())) : sendBack({ code, fault: 'closed' });
  }
  const taken = await takeOffer(access, key);
  if (taken.ok) {
    if (taken.value.before !== null) await forgetCopies(taken.value.before);
    return redirect(placeOf(locale, taken.value));
  }
  const { problem } = taken;
  if (problem.code === 'not-found') return sendBack({ code, fault: 'closed' });
  const isRefused = problem.code === 'busy' || problem.code === 'not-saved';
  if (isRefused) return sendBack({ code, isRefused }, statusOf(problem));
  throw toErrorAnswer(problem);
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view?.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function TakeOver() {
  const opened = useLoaderData<typeof loader>();
  return <TakePage view={useActionData<typeof action>() ?? opened} />;
}
