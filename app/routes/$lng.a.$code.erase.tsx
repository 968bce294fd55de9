import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { eraseAssessment } from '#app/features/assessment/erase-assessment.server.ts';
import { toEraseView } from '#app/features/questionnaire/erase.view-model.ts';
import { toErrorAnswer } from '#app/platform/problem-response.ts';
import { requireAsked, requireAssessment } from './$lng.a.$code/assessment-page.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { translator, paths, assessment } = await requireAssessment(args);
  const cancel = assessment.status === 'completed' ? paths.result : paths.home;
  return toEraseView(translator, { cancel, consent: paths.consent });
}

/** A second click finds nothing left to erase, which is what it wanted. */
export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const { access, locale } = requireAsked({ request, params });
  const erased = await eraseAssessment(access);
  if (erased.ok || erased.problem.code === 'not-found') return redirect(`/${locale}/erased`);
  throw toErrorAnswer(erased.problem);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.documentTitle }];

export default function Erase() {
  const view = useLoaderData<typeof loader>();
  return (
    <div className="wrap wrap--text stack">
      <h1>{view.title}</h1>
      <p className="lead">{view.text}</p>
      <p className="notice notice--danger">{view.warning}</p>
      <Form method="post" className="row row--actions">
        <button className="button button--danger" type="submit">
          {view.submit}
        </button>
        <Link className="button button--quiet" to={view.cancel.href}>
          {view.cancel.text}
        </Link>
      </Form>
      <p>
        <Link to={view.consent.href}>{view.consent.text}</Link>
      </p>
    </div>
  );
}
