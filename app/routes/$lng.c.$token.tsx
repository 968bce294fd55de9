import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ClosedPage } from '#app/components/closed-page.tsx';
import { remarkOnStep, withdrawRemark } from '#app/features/assessment/remark-on-step.server.ts';
import { readSaid, toCheckInView, toClosedCheckIn } from '#app/features/progress/check-in.view-model.ts';
import { findCheckIn } from '#app/features/progress/check-ins.server.ts';
import { CheckInPage } from '#app/features/progress/components/check-in-page.tsx';
import { checkInPath } from '#app/features/progress/paths.ts';
import { openPlanStanding } from '#app/features/progress/plan-standing.server.ts';
import { checkInAccessOf, plainTokenOf } from '#app/features/progress/progress-tokens.server.ts';
import { readStepForm } from '#app/features/report/step-check-in.view-model.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { requireValue, statusOf, toErrorAnswer } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';

/** What a firm may report on by a link, or one page for every link by which it can report nothing. */
async function open({ request, params, context }: LoaderFunctionArgs, isRefused: boolean) {
  const locale = requireLocale(params);
  const translator = translatorFor(locale);
  const token = params['token'] ?? '';
  const plain = plainTokenOf(token);
  if (plain !== null) throw redirect(checkInPath(locale, plain));
  const found = await findCheckIn(checkInAccessOf(token));
  if (!found.ok && found.problem.code === 'not-found') {
    return { closed: toClosedCheckIn(translator), view: null };
  }
  const { access, lastDay } = requireValue(found);
  const today = toIsoDay(now());
  const { steps } = requireValue(await openPlanStanding(access, 'remark-on-steps', today));
  if (isRefused) context.memory.hasFaults = true;
  const said = isRefused ? null : readSaid(new URL(request.url).searchParams.get('said'));
  return { closed: null, view: toCheckInView(translator, { steps, lastDay, said, isRefused }) };
}

export async function loader(args: LoaderFunctionArgs) {
  const opened = await open(args, false);
  return data(opened, { status: opened.closed === null ? 200 : 404 });
}

/** Reports by the same use case as the holder of the code. */
export async function action(args: ActionFunctionArgs) {
  const locale = requireLocale(args.params);
  const token = args.params['token'] ?? '';
  const form = readStepForm(await requireForm(args.request));
  const { access } = requireValue(await findCheckIn(checkInAccessOf(token)));
  if (form === null) throw new Response(null, { status: 400 });
  const { measure, state, reason } = form;
  const said = await (state === null
    ? withdrawRemark(access, measure)
    : remarkOnStep(access, { measure, state, reason, note: null }));
  if (said.ok) return redirect(`${checkInPath(locale, token)}?said=${state ?? 'withdrawn'}`);
  const { problem } = said;
  const isPassing = problem.code === 'busy' || problem.code === 'not-saved';
  if (!isPassing) throw toErrorAnswer(problem);
  return data(await open(args, true), { status: statusOf(problem) });
}

export const meta: MetaFunction<typeof loader> = ({ data: opened }) => [
  { title: opened?.closed?.documentTitle ?? opened?.view?.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function CheckIn() {
  const loaded = useLoaderData<typeof loader>();
  const { closed, view } = useActionData<typeof action>() ?? loaded;
  return closed === null ? <CheckInPage view={view} /> : <ClosedPage view={closed} />;
}
