import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { isKnownItem, toQuestionView } from '#app/features/questionnaire/question.view-model.ts';
import { toDraft } from '#app/features/questionnaire/draft.ts';
import { openDraftPage } from '#app/features/questionnaire/draft-page.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import { neighboursOf } from '#app/features/questionnaire/paths.ts';
import { findBeside, toBesideChoice, withBeside } from '#app/features/questionnaire/beside.view-model.ts';
import { BesideForm } from '#app/features/questionnaire/components/beside-form.tsx';
import { DraftForm } from '#app/features/questionnaire/components/draft-form.tsx';
import { chooseLevelByKey } from '#app/features/questionnaire/components/level-keys.ts';
import { ProgressTracks } from '#app/features/questionnaire/components/progress-tracks.tsx';
import { QuestionFields } from '#app/features/questionnaire/components/question-fields.tsx';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { requireForm } from '#app/platform/require-form.ts';
import type { PageArgs } from './$lng.a.$code/assessment-page.server.ts';
import { requireOpenDraft } from './$lng.a.$code/assessment-page.server.ts';
import { nextAfter } from './$lng.a.$code/draft-page.server.ts';
import { saveDraft } from './$lng.a.$code/save-draft.server.ts';

async function open(args: PageArgs) {
  const item = args.params['item'] ?? '';
  if (!isKnownItem(item)) throw new Response(null, { status: 404 });
  const opened = await requireOpenDraft(args);
  const { assessment, translator, paths } = opened;
  const { previous, next } = neighboursOf(item, paths);
  const beside = findBeside(args.request.url, translator.locale);
  const page = openDraftPage(translator, {
    form: 'question',
    item,
    keys: [`answers.${item}`],
    assessment,
    paths,
    previousHref: withBeside(nextAfter(args.request, paths, previous), beside),
    nextHref: withBeside(nextAfter(args.request, paths, next), beside),
  });
  const source = {
    draft: toDraft(assessment, opened.opened.follows),
    item,
    paths,
    beside: beside && translatorFor(beside),
  };
  const besideChoice = toBesideChoice(translator, args.request.url);
  return { opened, source, page, skipHref: withBeside(next, beside), besideChoice };
}

export async function loader(args: LoaderFunctionArgs) {
  const { opened, source, page, skipHref, besideChoice } = await open(args);
  const { translator } = opened;
  const view = toQuestionView(translator, source);
  const title = pageTitle(translator, view.title, args.context.memory.hasFaults);
  return { page, view, skipHref, besideChoice, title };
}

export async function action(args: ActionFunctionArgs) {
  const { opened, source, page, skipHref, besideChoice } = await open(args);
  const unsaved = await saveDraft(opened, await requireForm(args.request), page);
  args.context.memory.hasFaults = unsaved.page.errors.length > 0;
  const typed = { chosen: unsaved.typed['answer'] ?? null, reason: unsaved.typed['reason'] ?? '' };
  const view = toQuestionView(opened.translator, { ...source, typed });
  const title = pageTitle(opened.translator, view.title, args.context.memory.hasFaults);
  return data({ page: unsaved.page, view, skipHref, besideChoice, title }, { status: unsaved.status });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Question() {
  const opened = useLoaderData<typeof loader>();
  const { page, view, skipHref, besideChoice, title } = useActionData<typeof action>() ?? opened;
  return (
    <div className="wrap wrap--text stack stack--s question">
      <ProgressTracks tracks={view.tracks} />
      <p className="question-place">
        <Link to={page.homeHref}>{page.words.home}</Link>
        <span>{view.position}</span>
      </p>
      <DraftForm
        key={view.item}
        page={page}
        title={title}
        onKeyDown={chooseLevelByKey}
        extra={<Link to={skipHref}>{view.later}</Link>}
      >
        {(errors) => <QuestionFields view={view} errors={errors} />}
      </DraftForm>
      {!page.merge && <BesideForm choice={besideChoice} />}
    </div>
  );
}
