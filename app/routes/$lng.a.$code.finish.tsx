import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { completeAssessment } from '#app/features/assessment/complete-assessment.server.ts';
import { patchAssessment } from '#app/features/assessment/patch-assessment.server.ts';
import { FinishPage } from '#app/features/questionnaire/components/finish-page.tsx';
import { CONSENT_TEXT, readFinishForm } from '#app/features/questionnaire/finish-form.ts';
import { toFinishView } from '#app/features/questionnaire/finish.view-model.ts';
import { isDraftComplete } from '#app/features/questionnaire/progress.ts';
import { requireDraft } from './$lng.a.$code/draft-page.server.ts';

async function open(params: LoaderFunctionArgs['params']) {
  const context = await requireDraft(params);
  if (!isDraftComplete(context.assessment)) throw redirect(context.paths.review);
  return context;
}

export async function loader({ params }: LoaderFunctionArgs) {
  const { translator, assessment, paths } = await open(params);
  const { firmName, consent, revision } = assessment;
  const typed = { firmName, statistics: consent?.statistics ?? false, revision };
  return toFinishView(translator, { paths, typed, fault: null });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { code, translator, assessment, paths } = await open(params);
  const typed = readFinishForm(await request.formData());
  const show = (fault: 'firm-name' | 'stale' | 'not-saved', status: number, revision = assessment.revision) =>
    data(toFinishView(translator, { paths, typed: { ...typed, revision }, fault }), { status });
  if (typed.isNameTooLong) return show('firm-name', 422, typed.revision);
  const patched = await patchAssessment(code, {
    revision: typed.revision,
    locale: translator.locale,
    firmName: typed.firmName,
    consent: { statistics: typed.statistics, text: CONSENT_TEXT },
  });
  if (!patched.ok && patched.problem.code === 'stale-revision') return show('stale', 409);
  if (!patched.ok && patched.problem.code === 'wrong-type') return show('firm-name', 422);
  if (!patched.ok) return show('not-saved', 503);
  const completed = await completeAssessment(code, patched.value.revision);
  if (completed.ok || completed.problem.code === 'already-completed') return redirect(paths.result);
  if (completed.problem.code === 'stale-revision') return show('stale', 409, completed.problem.current);
  return show('not-saved', 503, patched.value.revision);
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function Finish() {
  const opened = useLoaderData<typeof loader>();
  return <FinishPage view={useActionData<typeof action>() ?? opened} />;
}
