import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { isKnownItem, toQuestionView } from '#app/features/questionnaire/question.view-model.ts';
import { isFaulty, markFaulty } from '#app/features/questionnaire/faulty-answer.server.ts';
import { pageTitle } from '#app/features/questionnaire/form-words.ts';
import { neighboursOf } from '#app/features/questionnaire/paths.ts';
import { DraftForm } from '#app/features/questionnaire/components/draft-form.tsx';
import { chooseLevelByKey } from '#app/features/questionnaire/components/level-keys.ts';
import { ProgressTracks } from '#app/features/questionnaire/components/progress-tracks.tsx';
import { QuestionFields } from '#app/features/questionnaire/components/question-fields.tsx';
import { nextAfter, openDraftPage, requireDraft, withLastTime } from './$lng.a.$code/draft-page.server.ts';
import { saveDraft } from './$lng.a.$code/save-draft.server.ts';

async function open(request: Request, params: LoaderFunctionArgs['params']) {
  const item = params['item'] ?? '';
  if (!isKnownItem(item)) throw new Response(null, { status: 404 });
  const context = await requireDraft(params);
  const { previous, next } = neighboursOf(item, context.paths);
  const page = openDraftPage(context, {
    form: 'question',
    item,
    keys: [`answers.${item}`],
    previousHref: nextAfter(request, context.paths, previous),
    nextHref: nextAfter(request, context.paths, next),
  });
  // Only a page that is shown needs to know what was answered last time: a form that is saved leads on.
  const findSource = async () => ({ draft: await withLastTime(context), item, paths: context.paths });
  return { context, findSource, page, skipHref: next };
}

export async function loader({ request, params, context: answer }: LoaderFunctionArgs) {
  const { context, findSource, page, skipHref } = await open(request, params);
  const view = toQuestionView(context.translator, await findSource());
  return { page, view, skipHref, title: pageTitle(context.translator, view.title, isFaulty(answer)) };
}

export async function action({ request, params, context: answer }: ActionFunctionArgs) {
  const { context, findSource, page, skipHref } = await open(request, params);
  const unsaved = await saveDraft(context, await request.formData(), page);
  const typed = { chosen: unsaved.typed['answer'] ?? null, reason: unsaved.typed['reason'] ?? '' };
  const view = toQuestionView(context.translator, { ...(await findSource()), typed });
  if (unsaved.page.errors.length > 0) markFaulty(answer);
  return data({ page: unsaved.page, view, skipHref }, { status: unsaved.status });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Question() {
  const opened = useLoaderData<typeof loader>();
  const { page, view, skipHref } = useActionData<typeof action>() ?? opened;
  return (
    <div className="wrap wrap--text stack">
      <ProgressTracks tracks={view.tracks} />
      <p className="question-place">
        <Link to={page.homeHref}>{page.words.home}</Link>
        <span>{view.position}</span>
      </p>
      <DraftForm
        key={view.item}
        page={page}
        onKeyDown={chooseLevelByKey}
        extra={<Link to={skipHref}>{view.later}</Link>}
      >
        <QuestionFields view={view} errors={page.errors} />
      </DraftForm>
    </div>
  );
}
