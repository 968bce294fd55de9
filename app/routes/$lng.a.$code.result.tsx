import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { newCode } from '#app/features/assessment/create-once.server.ts';
import { patchAssessment } from '#app/features/assessment/patch-assessment.server.ts';
import { remarkOnStep, withdrawRemark } from '#app/features/assessment/remark-on-step.server.ts';
import { toWaves } from '#app/features/report/changes.view-model.ts';
import { ResultPage } from '#app/features/report/components/result-page.tsx';
import { toEndedNotice } from '#app/features/report/ended-since.ts';
import { buildReport } from '#app/features/report/render-report.server.ts';
import { toResultView } from '#app/features/report/result.view-model.ts';
import { readReturnForm } from '#app/features/report/return-form.ts';
import { toReturnForm } from '#app/features/report/return-form.view-model.ts';
import { readStepForm } from '#app/features/report/step-check-in.view-model.ts';
import { toVerification } from '#app/features/verification/to-verification.server.ts';
import { toVerificationPanel } from '#app/features/verification/verification.view-model.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/report.css?url';
import whatIfStyles from '#app/styles/what-if.css?url';
import { requireAsked, requireFinished } from './$lng.a.$code/assessment-page.server.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: whatIfStyles },
];

export async function loader(args: LoaderFunctionArgs) {
  const { code, locale, translator, paths, opened, completed } = await requireFinished(args);
  const { assessment, result } = completed;
  const origin = args.context.publicOrigin;
  const report = requireValue(await buildReport({ completed, locale, origin, check: null }));
  const goals = assessment.profile.goals ?? [];
  const view = toResultView(
    {
      report,
      code,
      newCode: newCode(),
      home: paths.home,
      waves: toWaves(completed, opened.follows),
      ended: toEndedNotice(result, toIsoDay(now()), translator),
      verification: toVerificationPanel(translator, paths.home, toVerification(code, opened)),
    },
    translator,
  );
  return { view, form: toReturnForm({ goals, useCases: assessment.useCases, refused: null }, translator) };
}

/** How a step is going, or the figures of the return. Without JavaScript the page comes back at the same place. */
export async function action(args: ActionFunctionArgs) {
  const { access, paths } = requireAsked(args);
  const fields = await requireForm(args.request);
  if (fields.get('intent') === 'returns') return saveReturns(args, fields);
  const said = readStepForm(fields);
  if (said === null) throw new Response(null, { status: 400 });
  const { measure, state, reason } = said;
  if (state === null) requireValue(await withdrawRemark(access, measure));
  else requireValue(await remarkOnStep(access, { measure, state, reason, note: null }));
  return redirect(`${paths.result}#${state === null ? 'steps' : 'reported'}`);
}

async function saveReturns(args: ActionFunctionArgs, fields: FormData) {
  const { access, assessment, paths, locale, translator } = await requireFinished(args);
  const goals = assessment.profile.goals ?? [];
  const read = readReturnForm(fields, { goals, known: assessment.useCases, locale });
  if (read.faults.length > 0) {
    const form = toReturnForm({ goals, useCases: [], refused: read }, translator);
    return data({ form }, { status: 422 });
  }
  // Figures for goals that are not on this page came through the HTTP API and stay.
  const others = assessment.useCases.filter((entry) => !goals.includes(entry.goal));
  const useCases = [...others, ...read.useCases];
  requireValue(await patchAssessment(access, { revision: assessment.revision, useCases }));
  return redirect(`${paths.result}#returns`);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.view.report.meta.title },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function Result() {
  const { view, form } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ResultPage view={view} form={refused?.form ?? form} />;
}
