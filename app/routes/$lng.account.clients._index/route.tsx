import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import type { ClientFilter } from '#app/domain/client/client.ts';
import { readClientFilter } from '#app/features/consulting/client-filter.ts';
import { PortfolioPage } from '#app/features/consulting/components/portfolio-page.tsx';
import { clientsPath } from '#app/features/consulting/paths.ts';
import { listClients } from '#app/features/consulting/portfolio.server.ts';
import { readPortfolioState, toPortfolioView } from '#app/features/consulting/portfolio.view-model.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/consulting.css?url';
import { requireAdviser, requirePortfolio } from './adviser-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

interface Looking {
  readonly text: string;
  readonly filter: ClientFilter;
  readonly after: string | null;
}

async function open(args: LoaderFunctionArgs, { text, filter, after }: Looking) {
  const { translator, adviser, member } = await requireAdviser(args);
  const portfolio = requirePortfolio(member, args.request);
  const state = new URL(args.request.url).searchParams.get('state');
  const isArchived = state === 'archived';
  const query = { isArchived, text, filter, after };
  const page = requireValue(await listClients(adviser, portfolio.organisation, query));
  const portfolios = member.memberships;
  return toPortfolioView(translator, {
    ...{ page, adviser, portfolio, portfolios, isArchived, text, filter },
    done: readPortfolioState(state),
  });
}

const addressOf = ({ request }: LoaderFunctionArgs): URLSearchParams => new URL(request.url).searchParams;

export const loader = (args: LoaderFunctionArgs) =>
  open(args, { text: '', filter: readClientFilter(addressOf(args)), after: null });

/** The list of an address, where that says all there is to say. */
async function toAddress(args: ActionFunctionArgs, filter: ClientFilter) {
  const { locale, member } = await requireAdviser(args);
  const { organisation } = requirePortfolio(member, args.request);
  const isArchived = addressOf(args).get('state') === 'archived';
  return redirect(clientsPath(locale, { organisation, isArchived, filter }), 303);
}

const textIn = (form: FormData, name: string): string | null => {
  const value = form.get(name);
  return typeof value === 'string' ? value : null;
};

/** Looks for names and turns pages. Nothing is changed; a name in an address would be kept on the way. */
export async function action(args: ActionFunctionArgs) {
  const form = await requireForm(args.request);
  const [text, after] = [textIn(form, 'text') ?? '', textIn(form, 'after')];
  const filter = readClientFilter(form);
  if (after === null && text.trim() === '') return toAddress(args, filter);
  return open(args, { text, filter, after });
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function Clients() {
  const opened = useLoaderData<typeof loader>();
  const view = useActionData<typeof action>() ?? opened;
  // Filled-in fields of another search are no answer to this one.
  const { here, search } = view;
  const looked = [here, search.text, ...search.filters.map(({ selected }) => selected ?? '')].join(' ');
  return <PortfolioPage key={looked} view={view} />;
}
