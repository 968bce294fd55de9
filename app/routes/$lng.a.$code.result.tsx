import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { toCodeCard } from '#app/features/questionnaire/code-card.view-model.ts';
import { CodeCard } from '#app/features/questionnaire/components/code-card.tsx';
import { OverviewPage } from '#app/features/report/components/overview-page.tsx';
import { toOverview } from '#app/features/report/overview.view-model.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/report.css?url';
import { openResult, reportStep } from './$lng.a.$code/result-page.server.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader(args: LoaderFunctionArgs) {
  const { page, input } = await openResult(args);
  const { code, translator, paths } = page;
  const address = `${args.context.publicOrigin}${paths.home}`;
  return {
    view: toOverview(input, translator),
    card: toCodeCard(translator, { code, address, goesAfterDays: null }),
  };
}

/** How this week's step is going. */
export async function action(args: ActionFunctionArgs) {
  return await reportStep(args, await requireForm(args.request), 'said');
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.view.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function Result() {
  const { view, card } = useLoaderData<typeof loader>();
  return <OverviewPage view={view} code={<CodeCard card={card} />} />;
}
