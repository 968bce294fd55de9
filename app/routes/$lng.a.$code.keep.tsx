import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { goesAfter, toCodeCard } from '#app/features/questionnaire/code-card.view-model.ts';
import { KeepPage } from '#app/features/questionnaire/components/keep-page.tsx';
import { toDraft } from '#app/features/questionnaire/draft.ts';
import { toKeepView } from '#app/features/questionnaire/keep.view-model.ts';
import { env } from '#app/platform/env.server.ts';
import { requireDraft } from './$lng.a.$code/assessment-page.server.ts';

/** Where people come to an assessment first: like every page of a draft it makes way for the result, once there is one. */
export async function loader(args: LoaderFunctionArgs) {
  const { code, translator, paths, assessment, opened } = await requireDraft(args);
  const address = `${args.context.publicOrigin}${paths.home}`;
  const goesAfterDays = goesAfter(assessment, env.retention.unused);
  return {
    view: toKeepView(translator, toDraft(assessment, opened.follows), paths),
    card: toCodeCard(translator, { code, address, goesAfterDays }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.view.documentTitle }];

export default function Keep() {
  return <KeepPage {...useLoaderData<typeof loader>()} />;
}
