import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { Refusal } from '#app/components/forms/refusal.tsx';
import { ProgressTracks } from '#app/features/questionnaire/components/progress-tracks.tsx';
import { QuestionFields } from '#app/features/questionnaire/components/question-fields.tsx';
import { chooseLevelByKey } from '#app/features/questionnaire/components/level-keys.ts';
import { neighboursOf } from '#app/features/questionnaire/paths.ts';
import { isKnownItem, toQuestionView } from '#app/features/questionnaire/question.view-model.ts';
import { saveChoice } from '#app/features/voices/own-voice.server.ts';
import { toQuestionWords } from '#app/features/voices/own.view-model.ts';
import { readChoice, toVoiceDraft } from '#app/features/voices/voice-draft.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import { requireValue, statusOf } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { openVoicePage, voicePaths } from './$lng.v.$token/voice-page.server.ts';

interface Shown {
  readonly fault: 'missing' | 'tooMany' | 'notSaved' | null;
  /** What was chosen and could not be kept. */
  readonly chosen?: string | null;
}

/** One question for one voice. What cannot be answered now is said on the page of the voice. */
async function open(args: LoaderFunctionArgs) {
  const item = args.params['item'] ?? '';
  if (!isKnownItem(item)) throw new Response(null, { status: 404 });
  const page = await openVoicePage(args);
  if (!page.seen?.standing.canAnswer) throw redirect(page.home, 303);
  return { ...page, item, voice: page.seen.voice };
}

function toView({ item, home, voice, translator }: Awaited<ReturnType<typeof open>>, shown: Shown) {
  const { fault, chosen = null } = shown;
  const paths = voicePaths(home);
  const source = { item, paths, draft: toVoiceDraft(voice), asksReason: false };
  const typed = chosen === null ? null : { chosen, reason: '' };
  const view = toQuestionView(translator, { ...source, typed });
  const words = toQuestionWords(translator, fault === 'notSaved' ? null : fault);
  const { previous, next } = neighboursOf(item, paths);
  return {
    ...{ view, words, homeHref: home, previousHref: previous, nextHref: next },
    refusal: fault === 'notSaved' ? words.notSaved : null,
    title: pageTitle(translator, view.title, fault !== null),
  };
}

export async function loader(args: LoaderFunctionArgs) {
  return toView(await open(args), { fault: null });
}

export async function action(args: ActionFunctionArgs) {
  const opened = await open(args);
  const form = await requireForm(args.request);
  const choice = readChoice(form);
  const sendBack = (shown: Shown, status: number) => {
    args.context.memory.hasFaults = true;
    return data(toView(opened, shown), { status });
  };
  if (choice === null) return sendBack({ fault: 'missing' }, 422);
  const saved = await saveChoice(opened.access, opened.item, choice);
  if (saved.ok) return redirect(neighboursOf(opened.item, voicePaths(opened.home)).next, 303);
  const { problem } = saved;
  if (problem.code === 'too-many-not-applicable') return sendBack({ fault: 'tooMany', chosen: choice }, 422);
  if (problem.code === 'not-found') return redirect(opened.home, 303);
  if (statusOf(problem) !== 503) requireValue(saved);
  return sendBack({ fault: 'notSaved', chosen: choice }, statusOf(problem));
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title },
  { name: 'robots', content: 'noindex, nofollow' },
];

/** A plain form: a voice is saved by its button alone, and nothing of it stays in the browser. */
export default function QuestionOfAVoice() {
  const opened = useLoaderData<typeof loader>();
  const { view, words, homeHref, previousHref, nextHref, refusal, title } =
    useActionData<typeof action>() ?? opened;
  return (
    <div className="wrap wrap--text stack stack--s question">
      <ProgressTracks tracks={view.tracks} />
      <p className="question-place">
        <Link to={homeHref}>{words.home}</Link>
        <span>{view.position}</span>
      </p>
      <ErrorSummary title={words.errorTitle} errors={words.errors} documentTitle={title} />
      <Refusal text={refusal} />
      <Form
        key={view.item}
        method="post"
        className="form"
        noValidate
        autoComplete="off"
        onKeyDown={chooseLevelByKey}
      >
        <QuestionFields view={view} errors={words.errors} />
        <div className="row row--actions">
          <button className="button" type="submit">
            {words.next}
          </button>
          <Link className="button button--quiet" to={previousHref}>
            {words.back}
          </Link>
          <Link to={nextHref}>{view.later}</Link>
        </div>
      </Form>
    </div>
  );
}
