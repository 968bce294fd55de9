import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { clientsPath, remindedPath } from '#app/features/consulting/paths.ts';
import { canAddClients } from '#app/features/consulting/portfolio.server.ts';
import { findDue, openChosen } from '#app/features/reminders/choose-clients.server.ts';
import { RemindPage } from '#app/features/reminders/components/remind-page.tsx';
import type { RemindFault, RemindForm } from '#app/features/reminders/remind-form.ts';
import { readChosen, readRemindForm, remindFault } from '#app/features/reminders/remind-form.ts';
import { toRemindView } from '#app/features/reminders/remind.view-model.ts';
import { toPreview } from '#app/features/reminders/reminder-letter.server.ts';
import { sendReminders } from '#app/features/reminders/send-reminders.server.ts';
import { requireValue, statusOf, toErrorAnswer } from '#app/platform/problem-response.ts';
import { newId } from '#app/platform/random.server.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/consulting.css?url';
import { requireAdviser, requirePortfolio } from './$lng.account.clients._index/adviser-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

async function requireReminding(args: LoaderFunctionArgs) {
  const page = await requireAdviser(args);
  const portfolio = requirePortfolio(page.member, args.request);
  if (!canAddClients(portfolio)) throw new Response(null, { status: 404 });
  return { ...page, portfolio, reminding: { adviser: page.adviser, organisation: portfolio.organisation } };
}

interface Entered {
  readonly form: RemindForm | null;
  readonly fault?: RemindFault | null;
  readonly isRefused?: boolean;
}

async function open(args: LoaderFunctionArgs, { form, fault = null, isRefused = false }: Entered) {
  const { locale, translator, member, portfolio, reminding } = await requireReminding(args);
  const { searchParams } = new URL(args.request.url);
  const isDue = form === null && searchParams.get('due') === 'yes';
  const ids = form?.clients ?? readChosen(searchParams.getAll('client'));
  const chosen = requireValue(await (isDue ? findDue(reminding) : openChosen(reminding, ids)));
  if (fault !== null) args.context.memory.hasFaults = true;
  const { organisation, name } = portfolio;
  return toRemindView(translator, {
    ...{ organisation: { id: organisation, name }, adviser: member.name, chosen, isDue, fault, isRefused },
    introduction: form?.introduction ?? null,
    // A new letter each time the page is made: only the very same form, sent twice, is one.
    once: newId(),
    paragraphs: (introduction) =>
      toPreview(translator, { introduction, adviser: member.name, organisation: name }),
    cancelHref: clientsPath(locale, { organisation }),
  });
}

export const loader = (args: LoaderFunctionArgs) => open(args, { form: null });

export async function action(args: ActionFunctionArgs) {
  const { locale, reminding } = await requireReminding(args);
  const form = readRemindForm(await requireForm(args.request));
  if (form === null) throw new Response(null, { status: 400 });
  const fault = remindFault(form);
  if (fault !== null) return data(await open(args, { form, fault }), { status: 422 });
  if (form.intent === 'preview') return data(await open(args, { form }));
  const letter = { id: form.once, locale, introduction: form.introduction };
  const asked = await sendReminders(reminding, form.clients, letter);
  if (!asked.ok) {
    if (asked.problem.code === 'not-found') throw toErrorAnswer(asked.problem);
    return data(await open(args, { form, isRefused: true }), { status: statusOf(asked.problem) });
  }
  if (asked.value === 'asked') return redirect(remindedPath(locale, reminding.organisation));
  return data(await open(args, { form, fault: asked.value }), { status: 422 });
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function Remind() {
  const opened = useLoaderData<typeof loader>();
  return <RemindPage view={useActionData<typeof action>() ?? opened} />;
}
