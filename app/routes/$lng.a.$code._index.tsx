import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { JoinedPanel } from '#app/features/campaigns/components/joined-panel.tsx';
import { openJoined } from '#app/features/campaigns/joined-campaign.server.ts';
import { toJoinedView } from '#app/features/campaigns/joined.view-model.ts';
import { goesAfter, toCodeCard } from '#app/features/questionnaire/code-card.view-model.ts';
import { CodeCard } from '#app/features/questionnaire/components/code-card.tsx';
import { TaskList } from '#app/features/questionnaire/components/task-list.tsx';
import { toHomeView } from '#app/features/questionnaire/home.view-model.ts';
import { toReopenedNotice, toTaskList } from '#app/features/questionnaire/task-list.view-model.ts';
import { ownDataPath } from '#app/features/hand-over/paths.ts';
import { toDraft } from '#app/features/questionnaire/draft.ts';
import { isDraftComplete } from '#app/features/questionnaire/progress.ts';
import { scenariosPath } from '#app/features/scenarios/paths.ts';
import {
  decideOnAdviser,
  listAdmitted,
  readDecision,
} from '#app/features/workshop/admitted-advisers.server.ts';
import { toAdmittedView } from '#app/features/workshop/admitted.view-model.ts';
import { AdmittedAdvisers } from '#app/features/workshop/components/admitted-advisers.tsx';
import { env } from '#app/platform/env.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { requireAsked, requireDraft } from './$lng.a.$code/assessment-page.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { access, code, translator, paths, assessment, opened } = await requireDraft(args);
  const address = `${args.context.publicOrigin}${paths.home}`;
  const goesAfterDays = goesAfter(assessment, env.retention.unused);
  return {
    ...toHomeView(translator, paths),
    ownData: { href: ownDataPath(paths.home), text: translator.t('hand-over:data.link') },
    card: toCodeCard(translator, { code, address, goesAfterDays }),
    reopened: toReopenedNotice(translator, opened.reopenedFrom),
    admitted: toAdmittedView(translator, {
      advisers: opened.hasAdviser ? requireValue(await listAdmitted(access)) : [],
      reviewHref: paths.review,
      isDone: new URL(args.request.url).searchParams.get('state') === 'decided',
    }),
    // Before there are answers there is nothing to vary; an adviser may have kept some before all is answered.
    scenarios:
      opened.hasAdviser || isDraftComplete(assessment)
        ? { href: scenariosPath(paths.home), text: translator.t('scenarios:link') }
        : null,
    joined: toJoinedView(translator, {
      joined: assessment.campaign === null ? null : requireValue(await openJoined(access)),
      isAgreed: assessment.consent?.statistics ?? false,
      consentHref: paths.consent,
    }),
    list: toTaskList(translator, toDraft(assessment, opened.follows), paths),
  };
}

/** What the holder decides about an adviser who was let in. */
export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const { access, paths } = requireAsked({ request, params });
  const decision = readDecision(await requireForm(request));
  if (decision === null) throw new Response(null, { status: 400 });
  requireValue(await decideOnAdviser(access, decision));
  return redirect(`${paths.home}?state=decided`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.documentTitle }];

export default function AssessmentHome() {
  const { list, card, reopened, erase, ownData, admitted, joined, scenarios, ...home } =
    useLoaderData<typeof loader>();
  return (
    <div className="wrap columns">
      <div className="stack">
        <h1>{home.title}</h1>
        <p className="lead">{home.intro}</p>
        {reopened && <p className="notice">{reopened}</p>}
        <p className="to-code no-print">
          <a href="#code-title">{home.toCode}</a>
        </p>
        {admitted && <AdmittedAdvisers view={admitted} />}
        <TaskList list={list} />
        {joined && <JoinedPanel view={joined} />}
        {scenarios && (
          <p className="no-print">
            <Link to={scenarios.href}>{scenarios.text}</Link>
          </p>
        )}
      </div>
      <CodeCard card={card}>
        <p className="no-print">
          <Link to={ownData.href}>{ownData.text}</Link>
        </p>
        <p className="no-print">
          <Link className="erase-link" to={erase.href}>
            {erase.text}
          </Link>
        </p>
      </CodeCard>
    </div>
  );
}
