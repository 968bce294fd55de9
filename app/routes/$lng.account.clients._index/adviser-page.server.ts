import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Member } from '#app/features/account/session.server.ts';
import type { Adviser } from '#app/features/consulting/portfolio.server.ts';
import type { NamedPortfolio } from '#app/features/consulting/portfolio.view-model.ts';
import type { MemberPage } from '../$lng.account._index/account-page.server.ts';
import { requireMember } from '../$lng.account._index/account-page.server.ts';

/** Who is signed in and asks for pages of a portfolio, by the memberships of this moment. */
export interface AdviserPage extends MemberPage {
  readonly adviser: Adviser;
}

export async function requireAdviser(args: LoaderFunctionArgs): Promise<AdviserPage> {
  const page = await requireMember(args);
  return { ...page, adviser: page.member.actor };
}

/** The organisation an address names (`of`), else the first one; 404 where somebody belongs to none, or not to that. */
export function requirePortfolio({ memberships }: Member, { url }: Request): NamedPortfolio {
  const named = new URL(url).searchParams.get('of');
  const portfolio =
    named === null ? memberships[0] : memberships.find(({ organisation }) => organisation === named);
  if (portfolio === undefined) throw new Response(null, { status: 404 });
  return portfolio;
}
