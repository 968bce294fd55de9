import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { completeAssessment } from '#app/features/assessment/complete-assessment.server.ts';
import { openAssessment } from '#app/features/assessment/open-assessment.server.ts';
import { clientPath } from '#app/features/consulting/paths.ts';
import { ownReportPath } from '#app/features/own-report/paths.ts';
import { folderPathsIn } from '#app/features/folder/paths.ts';
import { agreedText, toSaidAnswer } from '#app/features/questionnaire/answer-words.ts';
import { isDraftComplete } from '#app/features/questionnaire/progress.ts';
import { scenariosPath } from '#app/features/scenarios/paths.ts';
import { roundPath } from '#app/features/voices/paths.ts';
import { WorkshopPage } from '#app/features/workshop/components/workshop-page.tsx';
import {
  makeProjector,
  moveWorkshop,
  planMinutes,
  setRunning,
} from '#app/features/workshop/lead-workshop.server.ts';
import type { Asking } from '#app/features/workshop/open-workshop.server.ts';
import { workshopPath } from '#app/features/workshop/paths.ts';
import { projectorAddress, readMinutes, toWorkshopView } from '#app/features/workshop/workshop.view-model.ts';
import { now } from '#app/platform/clock.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import type { WorkshopPageContext } from './$lng.account.workshops.$workshop/workshop-page.server.ts';
import { pathsIn, requireWorkshop } from './$lng.account.workshops.$workshop/workshop-page.server.ts';

/** Something that is shown once, in the answer to a form. */
interface Shown {
  readonly projector?: string;
  readonly fault?: 'stale' | 'incomplete';
}

async function open(args: LoaderFunctionArgs, { projector, fault }: Shown = {}) {
  const { translator, locale, asking, workshop } = await requireWorkshop(args);
  const { access } = workshop;
  const answers = workshop.canRead ? requireValue(await openAssessment(access)).assessment.answers : null;
  const paths = pathsIn(workshopPath(locale, asking.id));
  const isStale = new URL(args.request.url).searchParams.get('state') === 'stale';
  return toWorkshopView(translator, {
    opened: workshop,
    answerTo: answers && ((item) => toSaidAnswer(translator, item, answers[item])),
    agreedText: (item, choice) => agreedText(translator, item, choice),
    hrefs: {
      ...paths,
      returns: `${paths.home}/returns`,
      scenarios: scenariosPath(paths.home),
      ownReport: ownReportPath(paths.home),
      folder: folderPathsIn(paths.home).home,
      voices: roundPath(paths.home),
      client: clientPath(locale, workshop.workshop.client.id),
    },
    at: now(),
    projector:
      projector === undefined ? null : projectorAddress(args.context.publicOrigin, translator, projector),
    fault: fault ?? (isStale ? 'stale' : null),
  });
}

export const loader = (args: LoaderFunctionArgs) => open(args);

function plan(asking: Asking, form: FormData) {
  const minutes = readMinutes(form);
  if (minutes === null) throw new Response(null, { status: 400 });
  return planMinutes(asking, minutes);
}

/** What lacks an answer could be neither finished nor filled in by the firm, so it is not submitted. */
async function submit({ asking, workshop }: WorkshopPageContext): Promise<Outcome<unknown>> {
  const { assessment } = requireValue(await openAssessment(workshop.access));
  if (!isDraftComplete(assessment)) return { ok: false, problem: { code: 'missing-item' } };
  return moveWorkshop(asking, 'submit');
}

/** By the same use case as the holder's own page; what the firm allows stays as it is. */
async function complete({ workshop }: WorkshopPageContext): Promise<Outcome<unknown>> {
  const { access } = workshop;
  const { revision } = requireValue(await openAssessment(access)).assessment;
  return completeAssessment(access, { revision });
}

const DONE: Readonly<
  Record<string, (page: WorkshopPageContext, form: FormData) => Promise<Outcome<unknown>>>
> = {
  pause: ({ asking }) => setRunning(asking, false),
  resume: ({ asking }) => setRunning(asking, true),
  plan: ({ asking }, form) => plan(asking, form),
  submit,
  takeBack: ({ asking }) => moveWorkshop(asking, 'take-back'),
  close: ({ asking }) => moveWorkshop(asking, 'close'),
  complete,
};

const FAULTS: Readonly<Record<string, NonNullable<Shown['fault']>>> = {
  'stale-revision': 'stale',
  'missing-item': 'incomplete',
  'missing-field': 'incomplete',
};

export async function action(args: ActionFunctionArgs) {
  const page = await requireWorkshop(args);
  const form = await requireForm(args.request);
  const intent = String(form.get('intent'));
  // Shown in this answer and nowhere else: only its hash is kept.
  if (intent === 'projector') {
    return data(await open(args, { projector: requireValue(await makeProjector(page.asking)) }), {
      status: 200,
    });
  }
  const run = DONE[intent];
  if (run === undefined) throw new Response(null, { status: 400 });
  const done = await run(page, form);
  const fault = done.ok ? undefined : FAULTS[done.problem.code];
  if (fault === undefined) {
    requireValue(done);
    return redirect(workshopPath(page.locale, page.asking.id));
  }
  return data(await open(args, { fault }), { status: fault === 'stale' ? 409 : 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function Workshop() {
  const opened = useLoaderData<typeof loader>();
  return <WorkshopPage view={useActionData<typeof action>() ?? opened} />;
}
