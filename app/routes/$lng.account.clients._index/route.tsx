import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { PortfolioPage } from '#app/features/consulting/components/portfolio-page.tsx';
import { listClients } from '#app/features/consulting/portfolio.server.ts';
import { readPortfolioState, toPortfolioView } from '#app/features/consulting/portfolio.view-model.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/consulting.css?url';
import { requireAdviser, requirePortfolio } from './adviser-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

interface Looking {
  readonly text: string;
  readonly after: string | null;
}

async function open(args: LoaderFunctionArgs, { text, after }: Looking) {
  const { translator, adviser, member } = await requireAdviser(args);
  const portfolio = requirePortfolio(member, args.request);
  const state = new URL(args.request.url).searchParams.get('state');
  const isArchived = state === 'archived';
  const page = requireValue(await listClients(adviser, portfolio.organisation, { isArchived, text, after }));
  const portfolios = member.memberships;
  return toPortfolioView(translator, {
    ...{ page, adviser, portfolio, portfolios, isArchived, text, done: readPortfolioState(state) },
  });
}

export const loader = (args: LoaderFunctionArgs) => open(args, { text: '', after: null });

/** Looks for names and turns pages. Nothing is changed; a name in an address would be kept on the way. */
export async function action(args: ActionFunctionArgs) {
  const form = await requireForm(args.request);
  const [text, after] = [form.get('text'), form.get('after')];
  return open(args, {
    text: typeof text === 'string' ? text : '',
    after: typeof after === 'string' ? after : null,
  });
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function Clients() {
  const opened = useLoaderData<typeof loader>();
  const view = useActionData<typeof action>() ?? opened;
  // Filled-in fields of another search are no answer to this one.
  return <PortfolioPage key={`${view.here} ${view.search.text}`} view={view} />;
}
