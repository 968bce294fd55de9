import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { goesAfter, toCodeCard } from '#app/features/questionnaire/code-card.view-model.ts';
import { KeepPage } from '#app/features/questionnaire/components/keep-page.tsx';
import { toDraft } from '#app/features/questionnaire/draft.ts';
import { toKeepView } from '#app/features/questionnaire/keep.view-model.ts';
import { workshopPath } from '#app/features/workshop/paths.ts';
import { env } from '#app/platform/env.server.ts';
import { requireDraft } from './$lng.a.$code/assessment-page.server.ts';

/** Where people come to an assessment first: like every page of a draft it makes way for the result, once there is one. */
export async function loader(args: LoaderFunctionArgs) {
  const { code, locale, translator, paths, assessment, opened } = await requireDraft(args);
  const address = `${args.context.publicOrigin}${paths.home}`;
  const goesAfterDays = goesAfter(assessment, env.retention.unused);
  const view = toKeepView(translator, toDraft(assessment, opened.follows), paths);
  // Whoever began it for a client goes on where it is answered together.
  const workshop = z.uuid().safeParse(new URL(args.request.url).searchParams.get('workshop'));
  const next = workshop.success && {
    next: { href: workshopPath(locale, workshop.data), text: translator.t('workshop:client.toWorkshop') },
  };
  return {
    view: { ...view, ...next },
    card: toCodeCard(translator, { code, address, goesAfterDays }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.view.documentTitle }];

export default function Keep() {
  return <KeepPage {...useLoaderData<typeof loader>()} />;
}
