import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { HomePage } from '#app/features/account/components/home-page.tsx';
import { toHomeView } from '#app/features/account/home.view-model.ts';
import { installationAccessOf } from '#app/features/operations/look-after-mail.server.ts';
import { toMailLink } from '#app/features/operations/mail-page.view-model.ts';
import { toPortfolioLink } from '#app/features/consulting/portfolio.view-model.ts';
import { toDueStepsLink } from '#app/features/progress/due-steps.view-model.ts';
import { requireMember } from './account-page.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { translator, member, content } = await requireMember(args);
  const portfolio = toPortfolioLink(translator, member);
  const mail = toMailLink(translator, installationAccessOf(member));
  return { ...toHomeView(translator, member, content), portfolio, due: toDueStepsLink(translator), mail };
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function AccountHome() {
  const view = useLoaderData<typeof loader>();
  const { portfolio, due } = view;
  const links = portfolio === null ? [] : [portfolio, due];
  const list = (
    <ul>
      {links.map(({ href, text }) => (
        <li key={href}>
          <Link to={href}>{text}</Link>
        </li>
      ))}
    </ul>
  );
  return <HomePage view={view} clients={portfolio && list} operating={view.mail} />;
}
