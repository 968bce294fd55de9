import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { groupCode } from '#app/features/assessment/resume-code.ts';
import { CodeCard } from '#app/features/questionnaire/components/code-card.tsx';
import { TaskList } from '#app/features/questionnaire/components/task-list.tsx';
import { toHomeView } from '#app/features/questionnaire/home.view-model.ts';
import { toTaskList } from '#app/features/questionnaire/task-list.view-model.ts';
import { requireDraft, withLastTime } from './$lng.a.$code/draft-page.server.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const opened = await requireDraft(params);
  const { code, translator, paths } = opened;
  const address = `${context.publicOrigin}${paths.home}`;
  return {
    ...toHomeView(translator, { paths, groupedCode: groupCode(code), address }),
    list: toTaskList(translator, await withLastTime(opened), paths),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.documentTitle }];

export default function AssessmentHome() {
  const { list, ...home } = useLoaderData<typeof loader>();
  return (
    <div className="wrap columns">
      <div className="stack">
        <h1>{home.title}</h1>
        <p className="lead">{home.intro}</p>
        <p className="to-code no-print">
          <a href="#code-title">{home.code.keep}</a>
        </p>
        <TaskList list={list} />
      </div>
      <CodeCard home={home} />
    </div>
  );
}
