import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { toChapterView } from '#app/features/report/chapter.view-model.ts';
import { ChapterPage } from '#app/features/report/components/chapter-page.tsx';
import { PrintPage } from '#app/features/report/components/print-page.tsx';
import { toPrintView } from '#app/features/report/handout.view-model.ts';
import { findResultPage } from '#app/features/report/result-chapters.ts';
import { toReturnForm } from '#app/features/report/return-form.view-model.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/report.css?url';
import type { PageArgs } from './$lng.a.$code/assessment-page.server.ts';
import { requireFinished } from './$lng.a.$code/assessment-page.server.ts';
import { openResult, reportStep, saveReturns } from './$lng.a.$code/result-page.server.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

function requireResultPage({ params }: Pick<PageArgs, 'params'>) {
  const id = findResultPage(params['chapter']);
  if (id === null) throw new Response(null, { status: 404 });
  return id;
}

export async function loader(args: LoaderFunctionArgs) {
  const id = requireResultPage(args);
  const { page, input } = await openResult(args);
  if (id === 'print') return { print: toPrintView(input, page.translator), chapter: null };
  const chapter = toChapterView(id, input, page.translator);
  if (chapter === null) throw new Response(null, { status: 404 });
  return { print: null, chapter };
}

/** How a step is going, or the figures of the return. Without JavaScript the page comes back at the same place. */
export async function action(args: ActionFunctionArgs) {
  const id = requireResultPage(args);
  const fields = await requireForm(args.request);
  if (id !== 'return') return await reportStep(args, fields, 'reported');
  const refused = await saveReturns(args, fields);
  if (refused instanceof Response) return refused;
  const { assessment, translator } = await requireFinished(args);
  const goals = assessment.profile.goals ?? [];
  return data({ form: toReturnForm({ goals, useCases: [], refused }, translator) }, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: (loaded?.chapter ?? loaded?.print)?.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function ResultChapter() {
  const { chapter, print } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (print !== null) return <PrintPage view={print} />;
  return <ChapterPage view={chapter} refused={refused?.form ?? null} />;
}
