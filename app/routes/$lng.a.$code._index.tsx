import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { goesAfter, toCodeCard } from '#app/features/questionnaire/code-card.view-model.ts';
import { CodeCard } from '#app/features/questionnaire/components/code-card.tsx';
import { TaskList } from '#app/features/questionnaire/components/task-list.tsx';
import { toHomeView } from '#app/features/questionnaire/home.view-model.ts';
import { toReopenedNotice, toTaskList } from '#app/features/questionnaire/task-list.view-model.ts';
import { toDraft } from '#app/features/questionnaire/draft.ts';
import { env } from '#app/platform/env.server.ts';
import { requireDraft } from './$lng.a.$code/assessment-page.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { code, translator, paths, assessment, opened } = await requireDraft(args);
  const address = `${args.context.publicOrigin}${paths.home}`;
  const goesAfterDays = goesAfter(assessment, env.retention.unused);
  return {
    ...toHomeView(translator, paths),
    card: toCodeCard(translator, { code, address, goesAfterDays }),
    reopened: toReopenedNotice(translator, opened.reopenedFrom),
    list: toTaskList(translator, toDraft(assessment, opened.follows), paths),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.documentTitle }];

export default function AssessmentHome() {
  const { list, card, reopened, erase, ...home } = useLoaderData<typeof loader>();
  return (
    <div className="wrap columns">
      <div className="stack">
        <h1>{home.title}</h1>
        <p className="lead">{home.intro}</p>
        {reopened && <p className="notice">{reopened}</p>}
        <p className="to-code no-print">
          <a href="#code-title">{home.toCode}</a>
        </p>
        <TaskList list={list} />
      </div>
      <CodeCard card={card}>
        <p className="no-print">
          <Link className="erase-link" to={erase.href}>
            {erase.text}
          </Link>
        </p>
      </CodeCard>
    </div>
  );
}
