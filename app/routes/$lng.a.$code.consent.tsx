import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useRef } from 'react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { useKeptFields } from '#app/components/forms/use-kept-fields.ts';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { patchAssessment } from '#app/features/assessment/patch-assessment.server.ts';
import { NameAndConsent } from '#app/features/questionnaire/components/name-and-consent.tsx';
import { readFinishForm, tooManyIn } from '#app/features/questionnaire/finish-form.ts';
import { toConsentView } from '#app/features/questionnaire/finish.view-model.ts';
import { isPassing, toErrorAnswer } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import type { PageArgs } from './$lng.a.$code/assessment-page.server.ts';
import { requireAsked, requireAssessment } from './$lng.a.$code/assessment-page.server.ts';
import { openConsent } from './$lng.a.$code/consent-part.server.ts';

async function open(args: PageArgs) {
  const page = await requireAssessment(args);
  const { paths, assessment } = page;
  const backHref = assessment.status === 'completed' ? paths.result : paths.home;
  return { ...page, ...(await openConsent(page)), backHref };
}

export async function loader(args: LoaderFunctionArgs) {
  const { translator, assessment, paths, backHref, ...asked } = await open(args);
  const { consentWords, consentText } = asked;
  const { firmName, consent, revision } = assessment;
  const typed = { firmName, statistics: consent?.statistics ?? false, consentText, revision };
  const isSaved = new URL(args.request.url).searchParams.has('saved');
  return toConsentView(translator, { paths, typed, fault: null, backHref, isSaved, consentWords });
}

export async function action(args: ActionFunctionArgs) {
  const { access, paths } = requireAsked(args);
  const typed = readFinishForm(await requireForm(args.request));
  const show = async (fault: 'firm-name' | 'stale' | 'not-saved', status: number) => {
    const { translator, assessment, backHref, consentWords } = await open(args);
    const kept = { ...typed, revision: assessment.revision };
    const view = toConsentView(translator, {
      ...{ paths, typed: kept, fault, backHref, isSaved: false, consentWords },
    });
    return data(view, { status });
  };
  if (tooManyIn(typed) > 0) return show('firm-name', 422);
  const { revision, firmName, statistics, consentText } = typed;
  const consent = { statistics, text: consentText };
  const patched = await patchAssessment(access, { revision, firmName, consent });
  if (patched.ok) return redirect(`${paths.consent}?saved=1`);
  if (patched.problem.code === 'stale-revision') return show('stale', 409);
  if (!isPassing(patched.problem)) throw toErrorAnswer(patched.problem);
  return show('not-saved', 503);
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function Consent() {
  const opened = useLoaderData<typeof loader>();
  const view = useActionData<typeof action>() ?? opened;
  const form = useRef<HTMLFormElement>(null);
  useKeptFields({ form, name: 'consent', isRefused: view.errors.length > 0 || view.refusal !== null });
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <div role="status">{view.saved && <p className="notice notice--success">{view.saved}</p>}</div>
      <Refusal text={view.refusal} />
      <Form className="form" method="post" ref={form} noValidate autoComplete="off">
        <input type="hidden" name="revision" value={view.revision} />
        <NameAndConsent view={view} />
        <p className="row row--actions">
          <button className="button" type="submit">
            {view.submit}
          </button>
          <Link className="button button--quiet" to={view.back.href}>
            {view.back.text}
          </Link>
        </p>
      </Form>
    </div>
  );
}
