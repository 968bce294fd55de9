import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { DraftForm } from '#app/features/questionnaire/components/draft-form.tsx';
import { ProfileFields } from '#app/features/questionnaire/components/profile-fields.tsx';
import { toFieldValues } from '#app/features/questionnaire/form-values.ts';
import { isFaulty, markFaulty } from '#app/features/questionnaire/faulty-answer.server.ts';
import { pageTitle } from '#app/features/questionnaire/form-words.ts';
import { FIRST_ITEM } from '#app/features/questionnaire/paths.ts';
import { toProfileView } from '#app/features/questionnaire/profile.view-model.ts';
import { nextAfter, openDraftPage, requireDraft } from './$lng.a.$code/draft-page.server.ts';
import { saveDraft } from './$lng.a.$code/save-draft.server.ts';

const KEYS = ['role', 'sizeClass', 'sector', 'country', 'region', 'aiUse'].map((field) => `profile.${field}`);

async function open(request: Request, params: LoaderFunctionArgs['params']) {
  const context = await requireDraft(params);
  const page = openDraftPage(context, {
    form: 'profile',
    keys: KEYS,
    previousHref: nextAfter(request, context.paths, context.paths.home),
    nextHref: nextAfter(request, context.paths, context.paths.question(FIRST_ITEM)),
  });
  return { context, page };
}

export async function loader({ request, params, context: answer }: LoaderFunctionArgs) {
  const { context, page } = await open(request, params);
  const { translator, assessment, paths } = context;
  const values = toFieldValues(translator, assessment.profile);
  const view = toProfileView(translator, values, { draft: assessment, paths });
  return { page, view, title: pageTitle(translator, view.title, isFaulty(answer)) };
}

export async function action({ request, params, context: answer }: ActionFunctionArgs) {
  const { context, page } = await open(request, params);
  const unsaved = await saveDraft(context, await request.formData(), page);
  const { translator, assessment, paths } = context;
  const view = toProfileView(translator, unsaved.typed, { draft: assessment, paths });
  if (unsaved.page.errors.length > 0) markFaulty(answer);
  return data({ page: unsaved.page, view }, { status: unsaved.status });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Profile() {
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
      <DraftForm page={page}>
        <ProfileFields view={view} errors={page.errors} />
      </DraftForm>
    </div>
  );
}
