import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { DraftForm } from '#app/features/questionnaire/components/draft-form.tsx';
import { MoneyFields } from '#app/features/questionnaire/components/money-fields.tsx';
import { toFieldValues } from '#app/features/questionnaire/form-values.ts';
import { isFaulty, markFaulty } from '#app/features/questionnaire/faulty-answer.server.ts';
import { pageTitle } from '#app/features/questionnaire/form-words.ts';
import { toMoneyView } from '#app/features/questionnaire/money.view-model.ts';
import { nextAfter, openDraftPage, requireDraft } from './$lng.a.$code/draft-page.server.ts';
import { saveDraft } from './$lng.a.$code/save-draft.server.ts';

async function open(request: Request, params: LoaderFunctionArgs['params']) {
  const context = await requireDraft(params);
  const page = openDraftPage(context, {
    form: 'money',
    keys: ['profile.resources'],
    previousHref: nextAfter(request, context.paths, context.paths.goals),
    nextHref: context.paths.review,
  });
  return { context, page };
}

export async function loader({ request, params, context: answer }: LoaderFunctionArgs) {
  const { context, page } = await open(request, params);
  const { translator, assessment } = context;
  const values = toFieldValues(translator, assessment.profile);
  const view = toMoneyView(translator, values, assessment.profile.sizeClass);
  return { page, view, title: pageTitle(translator, view.title, isFaulty(answer)) };
}

export async function action({ request, params, context: answer }: ActionFunctionArgs) {
  const { context, page } = await open(request, params);
  const unsaved = await saveDraft(context, await request.formData(), page);
  const view = toMoneyView(context.translator, unsaved.typed, context.assessment.profile.sizeClass);
  if (unsaved.page.errors.length > 0) markFaulty(answer);
  return data({ page: unsaved.page, view }, { status: unsaved.status });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Money() {
  const opened = useLoaderData<typeof loader>();
  const { page, view } = useActionData<typeof action>() ?? opened;
  return (
    <div className="wrap wrap--text stack">
      <p className="question-place">
        <Link to={page.homeHref}>{page.words.home}</Link>
      </p>
      {!page.merge && (
        <>
          <h1>{view.title}</h1>
          <p className="lead">{view.intro}</p>
        </>
      )}
      <DraftForm page={page} extra={<Link to={page.nextHref}>{view.skip}</Link>}>
        <MoneyFields view={view} errors={page.errors} />
      </DraftForm>
    </div>
  );
}
