import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { JoinedPanel } from '#app/features/campaigns/components/joined-panel.tsx';
import { openJoined } from '#app/features/campaigns/joined-campaign.server.ts';
import { toJoinedView } from '#app/features/campaigns/joined.view-model.ts';
import { OwnDataPage } from '#app/features/hand-over/components/own-data-page.tsx';
import { objectToCopy } from '#app/features/hand-over/file-copy.server.ts';
import { readObjection } from '#app/features/hand-over/hand-over-form.schema.ts';
import { cutOffConsultant, openOwnData } from '#app/features/hand-over/own-data.server.ts';
import { readOwnDataState, toOwnDataView } from '#app/features/hand-over/own-data.view-model.ts';
import { ownDataFilePath, ownDataPath } from '#app/features/hand-over/paths.ts';
import { Versions } from '#app/features/own-report/components/versions.tsx';
import { listVersions } from '#app/features/own-report/own-report.server.ts';
import { toVersions } from '#app/features/own-report/versions.view-model.ts';
import { goesAfter, toCodeCard } from '#app/features/questionnaire/code-card.view-model.ts';
import { CodeCard } from '#app/features/questionnaire/components/code-card.tsx';
import { ShowingPanel } from '#app/features/voices/components/showing-panel.tsx';
import { countRevealed, showSpreads } from '#app/features/voices/shown-spreads.server.ts';
import { readShowing, toShowing } from '#app/features/voices/shown-spreads.view-model.ts';
import type { AccompanimentDecision } from '#app/features/progress/accompany.server.ts';
import {
  decideOnAccompaniment,
  listAccompanying,
  readAccompanimentDecision,
} from '#app/features/progress/accompany.server.ts';
import { listCheckIns } from '#app/features/progress/check-ins.server.ts';
import { readAccompanyingState, toAccompanyingView } from '#app/features/progress/accompanying.view-model.ts';
import { AccompanyingAdvisers } from '#app/features/progress/components/accompanying-advisers.tsx';
import { ownCheckInsPath } from '#app/features/progress/paths.ts';
import { env } from '#app/platform/env.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import type { Asked } from './$lng.a.$code/assessment-page.server.ts';
import { requireAsked, requireAssessment } from './$lng.a.$code/assessment-page.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { access, code, translator, paths, assessment, opened } = await requireAssessment(args);
  const state = new URL(args.request.url).searchParams.get('state');
  const address = `${args.context.publicOrigin}${paths.home}`;
  const goesAfterDays = goesAfter(assessment, env.retention.unused);
  const view = toOwnDataView(translator, {
    data: requireValue(await openOwnData(access)),
    files: { json: ownDataFilePath(paths.home, 'json'), csv: ownDataFilePath(paths.home, 'csv') },
    home: paths.home,
    backHref: assessment.status === 'completed' ? paths.result : paths.home,
    eraseHref: paths.erase,
    state: readOwnDataState(state),
  });
  const versions = toVersions(translator, {
    versions: requireValue(await listVersions(access)),
    home: paths.home,
    isCompleted: assessment.status === 'completed',
  });
  const showing = toShowing(translator, {
    revealed: requireValue(await countRevealed(access)),
    isShown: opened.shownSpreads !== null,
    isFirmsWord: opened.hasFirmDecidedOnVoices,
    hasAdviser: opened.hasAdviser,
    isDone: state === 'voices',
  });
  const accompanying = toAccompanyingView(translator, {
    accompanying: requireValue(await listAccompanying(access)),
    checkIns: requireValue(await listCheckIns(access)),
    checkInsHref: assessment.status === 'completed' ? ownCheckInsPath(paths.home) : null,
    state: readAccompanyingState(state),
  });
  const joined = toJoinedView(translator, {
    joined: assessment.campaign === null ? null : requireValue(await openJoined(access)),
    isAgreed: assessment.consent?.statistics ?? false,
    consentHref: paths.consent,
  });
  return {
    ...{ view, versions, showing, accompanying, joined },
    card: toCodeCard(translator, { code, address, goesAfterDays }),
  };
}

async function object({ access, paths }: Asked, form: FormData): Promise<Response> {
  const objection = readObjection(form);
  if (objection === null) throw new Response(null, { status: 400 });
  requireValue(await objectToCopy(access, objection));
  return redirect(`${ownDataPath(paths.home)}?state=objected`);
}

async function show({ access, paths }: Asked, isShown: boolean): Promise<Response> {
  requireValue(await showSpreads(access, isShown));
  return redirect(`${ownDataPath(paths.home)}?state=voices#voices-title`, 303);
}

async function decide({ access, paths }: Asked, decision: AccompanimentDecision): Promise<Response> {
  requireValue(await decideOnAccompaniment(access, decision));
  const state = decision.intent === 'accompany' ? 'begun' : 'ended';
  return redirect(`${ownDataPath(paths.home)}?state=accompaniment-${state}`);
}

/**
 * Ends what an adviser has of the assessment, lets one follow the plan, says no to a copy, or decides what the report says of
 * voices.
 */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const asked = requireAsked(args);
  const { access, code, paths } = asked;
  const form = await requireForm(args.request);
  if (form.get('intent') === 'object') return object(asked, form);
  const isShown = readShowing(form);
  if (isShown !== null) return show(asked, isShown);
  const decision = readAccompanimentDecision(form);
  if (decision !== null) return decide(asked, decision);
  const client = form.get('client');
  if (form.get('intent') !== 'cut-off' || typeof client !== 'string') {
    throw new Response(null, { status: 400 });
  }
  requireValue(await cutOffConsultant(access, { code, client }));
  return redirect(`${ownDataPath(paths.home)}?state=cut-off`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.view.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function OwnData() {
  const { view, versions, showing, accompanying, joined, card } = useLoaderData<typeof loader>();
  return (
    <OwnDataPage
      view={view}
      versions={
        <>
          {joined && <JoinedPanel view={joined} />}
          {versions && <Versions view={versions} />}
          {showing && <ShowingPanel view={showing} />}
        </>
      }
      accompanying={accompanying && <AccompanyingAdvisers view={accompanying} />}
    >
      <CodeCard card={card} />
    </OwnDataPage>
  );
}
