import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findPredecessors } from '#app/features/assessment/find-predecessors.server.ts';
import { findResult } from '#app/features/assessment/find-result.server.ts';
import { findVerification } from '#app/features/assessment/find-verification.server.ts';
import { patchAssessment } from '#app/features/assessment/patch-assessment.server.ts';
import { reportStep, withdrawStepReport } from '#app/features/assessment/report-step.server.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import { ResultPage } from '#app/features/report/components/result-page.tsx';
import { toEndedNotice } from '#app/features/report/ended-since.ts';
import { buildReport } from '#app/features/report/render-report.server.ts';
import { toResultView } from '#app/features/report/result.view-model.ts';
import { readReturnForm } from '#app/features/report/return-form.ts';
import { toReturnForm } from '#app/features/report/return-form.view-model.ts';
import { readStepForm } from '#app/features/report/step-check-in.view-model.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { statusOf } from '#app/platform/problem-response.ts';
import styles from '#app/styles/report.css?url';
import whatIfStyles from '#app/styles/what-if.css?url';
import { requireFinished } from './$lng.a.$code/finished-page.server.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: whatIfStyles },
];

function requireValue<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Response(null, { status: statusOf(outcome.problem) });
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const source = await requireFinished(params);
  const { locale, code, translator, assessment, result } = source;
  const report = buildReport({ source, locale, origin: context.publicOrigin });
  const goals = assessment.profile.goals ?? [];
  const waves = {
    present: { ...assessment, asOf: result.asOf },
    earlier: requireValue(await findPredecessors(code)),
  };
  return {
    view: toResultView(
      {
        ...{ report, code, waves },
        ended: toEndedNotice(result, toIsoDay(now()), translator),
        verification: await findVerification(code),
      },
      translator,
    ),
    form: toReturnForm({ goals, useCases: assessment.useCases, refused: null }, translator),
  };
}

/** How a step is going, or the figures of the return. Without JavaScript the page comes back at the same place. */
export async function action({ request, params }: ActionFunctionArgs) {
  const locale = requireLocale(params);
  const code = params['code'] ?? '';
  const fields = await request.formData();
  const page = pathsOf(locale, code).result;
  if (fields.get('intent') !== 'returns') {
    const said = readStepForm(fields);
    if (said === null) throw new Response(null, { status: 400 });
    const { measure, state, reason } = said;
    if (state === null) requireValue(await withdrawStepReport(code, measure));
    else requireValue(await reportStep(code, measure, { state, reason, note: null }));
    return redirect(`${page}#${state === null ? 'steps' : 'reported'}`);
  }
  const { assessment } = requireValue(await findResult(code));
  const goals = assessment.profile.goals ?? [];
  const read = readReturnForm(fields, goals, assessment.useCases);
  if (read.faults.length > 0) {
    const form = toReturnForm({ goals, useCases: [], refused: read }, translatorFor(locale));
    return data({ form }, { status: 422 });
  }
  // Figures for goals that are not on this page came through the interface and stay.
  const others = assessment.useCases.filter((entry) => !goals.includes(entry.goal));
  const useCases = [...others, ...read.useCases];
  requireValue(await patchAssessment(code, { revision: assessment.revision, useCases }));
  return redirect(`${page}#returns`);
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
