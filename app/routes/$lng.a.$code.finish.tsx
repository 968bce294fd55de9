import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { completeAssessment } from '#app/features/assessment/complete-assessment.server.ts';
import { FinishPage } from '#app/features/questionnaire/components/finish-page.tsx';
import { readFinishForm, tooManyIn } from '#app/features/questionnaire/finish-form.ts';
import { toFinishView } from '#app/features/questionnaire/finish.view-model.ts';
import { isDraftComplete } from '#app/features/questionnaire/progress.ts';
import { isPassing, toErrorAnswer } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { requireAsked, requireDraft } from './$lng.a.$code/assessment-page.server.ts';
import { openConsent, openWordsOf } from './$lng.a.$code/consent-part.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const page = await requireDraft(args);
  const { translator, assessment, paths } = page;
  if (!isDraftComplete(assessment)) throw redirect(paths.review);
  const { firmName, consent, revision } = assessment;
  const { consentWords, consentText } = await openConsent(page);
  const typed = { firmName, statistics: consent?.statistics ?? false, consentText, revision };
  return toFinishView(translator, { paths, typed, fault: null, consentWords });
}

/** What completion lacks, as opposed to what a form got wrong. */
const isIncomplete = (code: string): boolean => code === 'missing-item' || code === 'missing-field';

export async function action({ request, params }: ActionFunctionArgs) {
  const asked = requireAsked({ request, params });
  const { access, translator, paths } = asked;
  const typed = readFinishForm(await requireForm(request));
  const show = async (
    fault: 'firm-name' | 'stale' | 'not-saved',
    status: number,
    revision = typed.revision,
  ) => {
    const consentWords = await openWordsOf(asked, typed.consentText);
    return data(toFinishView(translator, { paths, typed: { ...typed, revision }, fault, consentWords }), {
      status,
    });
  };
  if (tooManyIn(typed) > 0) return show('firm-name', 422);
  const completed = await completeAssessment(access, {
    revision: typed.revision,
    locale: translator.locale,
    firmName: typed.firmName,
    consent: { statistics: typed.statistics, text: typed.consentText },
  });
  if (completed.ok) return redirect(paths.result);
  const { code, current } = completed.problem;
  if (isIncomplete(code)) throw redirect(paths.review);
  if (code === 'stale-revision') return show('stale', 409, current);
  if (!isPassing(completed.problem)) throw toErrorAnswer(completed.problem);
  return show('not-saved', 503);
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function Finish() {
  const opened = useLoaderData<typeof loader>();
  return <FinishPage view={useActionData<typeof action>() ?? opened} />;
}
