import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { isKnownItem } from '#app/features/questionnaire/question.view-model.ts';
import { LeadPage } from '#app/features/voices/components/lead-page.tsx';
import type { RoundAsking } from '#app/features/voices/lead-round.server.ts';
import {
  addVoice,
  discardRound,
  endAnswering,
  openRound,
  openRoundPage,
  revealItem,
  withdrawOpen,
  withdrawVoice,
} from '#app/features/voices/lead-round.server.ts';
import type { LeadSource } from '#app/features/voices/lead.view-model.ts';
import { toLeadView } from '#app/features/voices/lead.view-model.ts';
import type { MadeVoice } from '#app/features/voices/make-voices.server.ts';
import { roundPath } from '#app/features/voices/paths.ts';
import { readRole, readRoundForm } from '#app/features/voices/round-form.ts';
import { showSpreadsInSession } from '#app/features/voices/show-in-session.server.ts';
import { workshopPath } from '#app/features/workshop/paths.ts';
import { now } from '#app/platform/clock.ts';
import { isPassing, requireValue, statusOf } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/voices.css?url';
import type { WorkshopPageContext } from './$lng.account.workshops.$workshop/workshop-page.server.ts';
import { pathsIn, requireWorkshop } from './$lng.account.workshops.$workshop/workshop-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

type Shown = Partial<Pick<LeadSource, 'made' | 'typed' | 'said'>>;

async function open(args: LoaderFunctionArgs, page: WorkshopPageContext, shown: Shown = {}) {
  const { asking, locale, translator } = page;
  const opened = requireValue(await openRoundPage(asking));
  const home = workshopPath(locale, asking.id);
  const { question } = pathsIn(home);
  return toLeadView(translator, {
    ...{ opened, made: [], typed: null, said: null, ...shown },
    origin: args.context.publicOrigin,
    hrefs: { workshop: home, question: (item) => (isKnownItem(item) ? question(item) : home) },
    at: now(),
  });
}

export async function loader(args: LoaderFunctionArgs) {
  return open(args, await requireWorkshop(args));
}

/** What is shown once, in the answer to the form, or why it is not. */
type Making = (asking: RoundAsking, form: FormData) => Promise<Outcome<readonly MadeVoice[]>>;
type Doing = (asking: RoundAsking, form: FormData) => Promise<Outcome<null>>;

const textIn = (form: FormData, name: string): string => String(form.get(name) ?? '');

function badRequest(): never {
  throw new Response(null, { status: 400 });
}

const MAKES: Readonly<Record<string, Making>> = {
  add: (asking, form) => addVoice(asking, readRole(form) ?? badRequest()),
};

const DOES: Readonly<Record<string, Doing>> = {
  withdraw: (asking, form) => withdrawVoice(asking, textIn(form, 'voice')),
  'withdraw-open': (asking) => withdrawOpen(asking),
  end: (asking) => endAnswering(asking),
  reveal: (asking, form) => {
    const item = textIn(form, 'item');
    return isKnownItem(item) ? revealItem(asking, item) : badRequest();
  },
  discard: (asking) => discardRound(asking),
  'show-spreads': (asking) => showSpreadsInSession(asking, true),
  'hide-spreads': (asking) => showSpreadsInSession(asking, false),
};

/** The page again, with what could not be done; what nobody may see stays a 404. */
async function sendBack(args: ActionFunctionArgs, page: WorkshopPageContext, outcome: Outcome<unknown>) {
  if (outcome.ok) return null;
  const { problem } = outcome;
  const isStale = problem.code === 'stale-revision';
  if (!isStale && !isPassing(problem)) requireValue(outcome);
  const said = isStale ? 'stale' : 'notSaved';
  return data(await open(args, page, { said }), { status: statusOf(problem) });
}

async function openNew(args: ActionFunctionArgs, page: WorkshopPageContext, form: FormData) {
  const typed = readRoundForm(form);
  const { mode, ...rest } = typed.chosen;
  if (typed.fault !== null || mode === null) {
    args.context.memory.hasFaults = true;
    return data(await open(args, page, { typed }), { status: 422 });
  }
  const made = await openRound(page.asking, { mode, ...rest });
  if (!made.ok && made.problem.code === 'stale-revision') {
    return data(await open(args, page, { said: 'frozen' }), { status: 409 });
  }
  const refused = await sendBack(args, page, made);
  return refused ?? data(await open(args, page, { made: requireValue(made) }), { status: 200 });
}

export async function action(args: ActionFunctionArgs) {
  const page = await requireWorkshop(args);
  const form = await requireForm(args.request);
  const intent = textIn(form, 'intent');
  if (intent === 'open') return openNew(args, page, form);
  const make = MAKES[intent];
  if (make !== undefined) {
    const made = await make(page.asking, form);
    const refused = await sendBack(args, page, made);
    return refused ?? data(await open(args, page, { made: requireValue(made) }), { status: 200 });
  }
  const done = await (DOES[intent] ?? badRequest())(page.asking, form);
  const refused = await sendBack(args, page, done);
  if (refused !== null) return refused;
  const home = workshopPath(page.locale, page.asking.id);
  const item = textIn(form, 'item');
  const isFromQuestion = form.get('from') === 'question' && isKnownItem(item);
  return redirect(isFromQuestion ? pathsIn(home).question(item) : roundPath(home), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function VoicesOfAWorkshop() {
  const opened = useLoaderData<typeof loader>();
  return <LeadPage view={useActionData<typeof action>() ?? opened} />;
}
