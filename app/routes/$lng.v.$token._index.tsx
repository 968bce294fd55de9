import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { HOW_TO_ANSWER } from '#app/features/questionnaire/how-to-answer.view-model.ts';
import { ClosedVoice, OwnVoicePage } from '#app/features/voices/components/own-voice-page.tsx';
import { eraseVoice, finishVoice, takeVoice } from '#app/features/voices/own-voice.server.ts';
import type { OwnSource } from '#app/features/voices/own.view-model.ts';
import { toClosedVoice, toOwnView } from '#app/features/voices/own.view-model.ts';
import { voicePath } from '#app/features/voices/paths.ts';
import { NEW_TOKEN } from '#app/features/voices/voice-fields.ts';
import { newVoiceToken, readToken } from '#app/features/voices/voice-token.server.ts';
import { requireValue, statusOf } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import type { VoicePage } from './$lng.v.$token/voice-page.server.ts';
import { openVoicePage, voicePaths } from './$lng.v.$token/voice-page.server.ts';

interface Shown {
  readonly fault?: OwnSource['fault'];
  readonly newToken?: string | null;
}

async function open(args: LoaderFunctionArgs, { fault = null, newToken = null }: Shown = {}) {
  const { seen, translator, home } = await openVoicePage(args);
  if (seen === null) {
    const isErased = new URL(args.request.url).searchParams.get('state') === 'erased';
    return { closed: toClosedVoice(translator, isErased), view: null, status: isErased ? 200 : 404 };
  }
  const view = toOwnView(translator, {
    ...{ seen, fault, howId: HOW_TO_ANSWER },
    newToken: newToken ?? newVoiceToken(),
    address: `${args.context.publicOrigin}${home}`,
    questionHref: voicePaths(home).question,
  });
  return { closed: null, view, status: 200 };
}

/** Looking changes nothing: programs open what stands in mails. */
export async function loader(args: LoaderFunctionArgs) {
  const { status, ...page } = await open(args);
  return data(page, { status });
}

type Done = Outcome<{ readonly to: string }>;

async function take({ access, locale }: VoicePage, form: FormData): Promise<Done> {
  const token = readToken(form.get(NEW_TOKEN));
  if (token === null) throw new Response(null, { status: 400 });
  const taken = await takeVoice(access, token);
  return taken.ok ? { ok: true, value: { to: voicePath(locale, token) } } : taken;
}

async function finish({ access, home }: VoicePage): Promise<Done> {
  const finished = await finishVoice(access);
  return finished.ok ? { ok: true, value: { to: home } } : finished;
}

async function erase({ access, home }: VoicePage): Promise<Done> {
  const erased = await eraseVoice(access);
  return erased.ok ? { ok: true, value: { to: `${home}?state=erased` } } : erased;
}

const DONE: Readonly<Record<string, (page: VoicePage, form: FormData) => Promise<Done>>> = {
  ...{ take, finish, erase },
};

export async function action(args: ActionFunctionArgs) {
  const page = await openVoicePage(args);
  const form = await requireForm(args.request);
  const run = DONE[String(form.get('intent'))];
  if (run === undefined) throw new Response(null, { status: 400 });
  const done = await run(page, form);
  if (done.ok) return redirect(done.value.to, 303);
  const { problem } = done;
  const isGone = problem.code === 'not-found';
  if (!isGone && problem.code !== 'missing-item' && statusOf(problem) !== 503) requireValue(done);
  const fault = problem.code === 'missing-item' ? 'missing' : 'notSaved';
  if (fault === 'missing') args.context.memory.hasFaults = true;
  const shown = isGone ? {} : ({ fault, newToken: readToken(form.get(NEW_TOKEN)) } as const);
  const { status, ...again } = await open(args, shown);
  return data(again, { status: isGone ? status : statusOf(problem) });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.closed?.documentTitle ?? loaded?.view?.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function OwnVoice() {
  const opened = useLoaderData<typeof loader>();
  const { closed, view } = useActionData<typeof action>() ?? opened;
  return closed === null ? <OwnVoicePage view={view} /> : <ClosedVoice view={closed} />;
}
