import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { EndPage } from '#app/features/reminders/components/end-page.tsx';
import { endReminders, findEnd } from '#app/features/reminders/end-reminders.server.ts';
import { toEndView } from '#app/features/reminders/end.view-model.ts';
import { endPath } from '#app/features/reminders/paths.ts';
import { reminderAccessOf } from '#app/features/reminders/reminder-code.server.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { requireValue, statusOf } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';

interface Asked {
  readonly code: string;
  readonly isEmpty?: boolean;
  readonly isRefused?: boolean;
}

/** Looks the letter up, and changes nothing: programs open what stands in mails. */
async function open(args: LoaderFunctionArgs, { code, isEmpty = false, isRefused = false }: Asked) {
  const translator = translatorFor(requireLocale(args.params));
  const looked = code === '' ? null : await findEnd(reminderAccessOf(code));
  const isUnknown = looked !== null && !looked.ok && looked.problem.code === 'not-found';
  const found = looked === null || isUnknown ? null : requireValue(looked);
  const fault = isEmpty ? 'empty' : isUnknown ? 'unknown' : null;
  if (fault !== null) args.context.memory.hasFaults = true;
  const view = toEndView(translator, { code, found, fault, isRefused });
  return { view, status: isEmpty ? 422 : isUnknown ? 404 : 200 };
}

export async function loader(args: LoaderFunctionArgs) {
  const code = new URL(args.request.url).searchParams.get('code') ?? '';
  const { view, status } = await open(args, { code });
  return data(view, { status });
}

/** Our form, or the button of a mail program, which sends its one field to the address in the letter (RFC 8058). */
function readEnd(request: Request, form: FormData) {
  const isOneClick = form.get('List-Unsubscribe') === 'One-Click';
  const typed = isOneClick ? new URL(request.url).searchParams.get('code') : form.get('code');
  const code = typeof typed === 'string' ? typed.trim() : '';
  return { code, isOneClick, isEnd: isOneClick || form.get('intent') === 'end' };
}

export async function action(args: ActionFunctionArgs) {
  const locale = requireLocale(args.params);
  const { code, isOneClick, isEnd } = readEnd(args.request, await requireForm(args.request));
  const sendBack = async (asked: Asked, status?: number) => {
    const opened = await open(args, asked);
    return data(opened.view, { status: status ?? opened.status });
  };
  if (code === '') return sendBack({ code, isEmpty: true });
  // Only the button ends something; a typed code leads to it.
  if (!isEnd) return redirect(endPath(locale, code));
  const ended = await endReminders(reminderAccessOf(code));
  // A mail program follows no redirect.
  if (ended.ok) return isOneClick ? sendBack({ code }) : redirect(endPath(locale, code));
  const { problem } = ended;
  const isRefused = problem.code === 'busy' || problem.code === 'not-saved';
  if (isRefused) return sendBack({ code, isRefused }, statusOf(problem));
  return sendBack({ code });
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view?.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function NoReminders() {
  const opened = useLoaderData<typeof loader>();
  return <EndPage view={useActionData<typeof action>() ?? opened} />;
}
