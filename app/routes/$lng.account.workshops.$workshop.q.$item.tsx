import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { findBeside, toBesideChoice, withBeside } from '#app/features/questionnaire/beside.view-model.ts';
import { openDraftPage } from '#app/features/questionnaire/draft-page.ts';
import { toDraft } from '#app/features/questionnaire/draft.ts';
import { neighboursOf } from '#app/features/questionnaire/paths.ts';
import { toQuestionFields } from '#app/features/questionnaire/question-form.ts';
import { isKnownItem, toQuestionView } from '#app/features/questionnaire/question.view-model.ts';
import { BesideForm } from '#app/features/questionnaire/components/beside-form.tsx';
import { DraftForm } from '#app/features/questionnaire/components/draft-form.tsx';
import { chooseLevelByKey } from '#app/features/questionnaire/components/level-keys.ts';
import { ProgressTracks } from '#app/features/questionnaire/components/progress-tracks.tsx';
import { QuestionFields } from '#app/features/questionnaire/components/question-fields.tsx';
import { ItemVoices } from '#app/features/voices/components/item-voices.tsx';
import { toItemVoices } from '#app/features/voices/item-voices.view-model.ts';
import { roundPath } from '#app/features/voices/paths.ts';
import { NoteFields } from '#app/features/workshop/components/note-fields.tsx';
import { showItem } from '#app/features/workshop/lead-workshop.server.ts';
import { noteFaultTexts, toNoteFields } from '#app/features/workshop/note-fields.view-model.ts';
import type { ReadNoteForm } from '#app/features/workshop/note-form.ts';
import { toTime } from '#app/features/workshop/workshop.view-model.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { now } from '#app/platform/clock.ts';
import { statusOf } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import voicesStyles from '#app/styles/voices.css?url';
import type { Unsaved } from './$lng.a.$code/save-draft.server.ts';
import { findUnsaved } from './$lng.a.$code/save-draft.server.ts';
import { keepNote } from './$lng.account.workshops.$workshop/keep-note.server.ts';
import { requireWorkshopDraft } from './$lng.account.workshops.$workshop/workshop-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: voicesStyles }];

async function open(args: LoaderFunctionArgs) {
  const item = args.params['item'] ?? '';
  if (!isKnownItem(item)) throw new Response(null, { status: 404 });
  const draft = await requireWorkshopDraft(args);
  const { assessment, translator, paths } = draft;
  const { previous, next } = neighboursOf(item, paths);
  const beside = findBeside(args.request.url, translator.locale);
  const page = openDraftPage(translator, {
    ...{ form: 'question', item, keys: [`answers.${item}`], assessment, paths },
    ...{ previousHref: withBeside(previous, beside), nextHref: withBeside(next, beside) },
  });
  const besideChoice = toBesideChoice(translator, args.request.url);
  return { draft, item, page, beside: beside && translatorFor(beside), besideChoice };
}
type Opened = Awaited<ReturnType<typeof open>>;

function toView(
  { draft, item, page, beside, besideChoice }: Opened,
  unsaved: Unsaved | null,
  note: ReadNoteForm | null,
) {
  const { translator, assessment, paths, workshop } = draft;
  const typed = unsaved && { chosen: unsaved.typed['answer'] ?? null, reason: unsaved.typed['reason'] ?? '' };
  const source = { draft: toDraft(assessment, draft.opened.follows), item, paths, typed, beside };
  const view = toQuestionView(translator, source);
  const choice = toQuestionFields(assessment.answers[item]).chosen;
  return {
    page: unsaved?.page ?? page,
    view,
    skipHref: page.nextHref,
    besideChoice,
    note: toNoteFields(translator, {
      ...{ notes: workshop.notes, round: workshop.round, item, choice, typed: note },
    }),
    voices: toItemVoices(translator, {
      ...{ item, round: workshop.round, revealed: workshop.revealed },
      action: roundPath(paths.home),
    }),
    time: toTime(translator, workshop.workshop, now()),
    title: pageTitle(translator, view.title, (unsaved?.page.errors ?? []).length > 0),
  };
}

/** Whoever looks on is led along: the question that is opened here is shown there. */
export async function loader(args: LoaderFunctionArgs) {
  const opened = await open(args);
  await showItem(opened.draft.asking, opened.item);
  return toView(opened, null, null);
}

export async function action(args: ActionFunctionArgs) {
  const opened = await open(args);
  const { draft, item, page } = opened;
  const form = await requireForm(args.request);
  const unsaved = await findUnsaved(draft, form, page);
  const { read, saved } = await keepNote(draft.asking, item, { form, isAnswered: unsaved === null });
  const faults = noteFaultTexts(draft.translator, read?.faults ?? []);
  if (unsaved === null && faults.length === 0 && saved.ok) throw redirect(page.nextHref);
  const kept: Unsaved = unsaved ?? { status: 422, page, typed: Object.fromEntries(form) as Unsaved['typed'] };
  const refusal = saved.ok ? kept.page.refusal : draft.translator.t('assess:save.notSaved');
  const shown = { ...kept, page: { ...kept.page, errors: [...kept.page.errors, ...faults], refusal } };
  args.context.memory.hasFaults = shown.page.errors.length > 0;
  const status = saved.ok ? kept.status : statusOf(saved.problem);
  return data(toView(opened, shown, read), { status });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function WorkshopQuestion() {
  const opened = useLoaderData<typeof loader>();
  const { page, view, skipHref, besideChoice, note, voices, time, title } =
    useActionData<typeof action>() ?? opened;
  return (
    <div className="wrap stack stack--s question workshop-question">
      <ProgressTracks tracks={view.tracks} />
      <p className="question-place">
        <Link to={page.homeHref}>{page.words.home}</Link>
        <span>{view.position}</span>
        <span className="workshop-time">{time.paused ?? time.text}</span>
      </p>
      {voices && <ItemVoices view={voices} />}
      <DraftForm
        key={view.item}
        page={page}
        title={title}
        onKeyDown={chooseLevelByKey}
        extra={<Link to={skipHref}>{view.later}</Link>}
      >
        {(errors) => (
          <div className="workshop-columns">
            <QuestionFields view={view} errors={errors} />
            <NoteFields view={note} errors={errors} />
          </div>
        )}
      </DraftForm>
      {!page.merge && <BesideForm choice={besideChoice} />}
    </div>
  );
}
