import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { accountPath } from '#app/features/account/paths.ts';
import type { Member } from '#app/features/account/session.server.ts';
import { findSession, toMember } from '#app/features/account/session.server.ts';
import type { Adviser } from '#app/features/consulting/portfolio.server.ts';
import type { NamedPortfolio } from '#app/features/consulting/portfolio.view-model.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { readSessionToken } from '#app/platform/session-cookie.server.ts';

type AskedArgs = Pick<LoaderFunctionArgs, 'request' | 'params'>;

/** Who is signed in and asks for pages of a portfolio, by the memberships of this moment. */
export interface AdviserPage {
  readonly locale: Locale;
  readonly translator: Translator;
  readonly adviser: Adviser;
  readonly member: Member;
}

/** Who is not signed in is led to where that is done; what was asked for is shown afterwards. */
export async function requireAdviser({ request, params }: AskedArgs): Promise<AdviserPage> {
  const locale = requireLocale(params);
  const session = requireValue(await findSession(await readSessionToken(request)));
  const member = toMember(session);
  if (member !== null) return { locale, translator: translatorFor(locale), adviser: member.actor, member };
  const { pathname, search } = new URL(request.url);
  const next = new URLSearchParams({ next: `${pathname}${search}` });
  throw redirect(`${accountPath(locale, 'sign-in')}?${next.toString()}`);
}

/** The organisation an address names (`of`), else the first one; 404 where somebody belongs to none, or not to that. */
export function requirePortfolio({ memberships }: Member, { url }: Request): NamedPortfolio {
  const named = new URL(url).searchParams.get('of');
  const portfolio =
    named === null ? memberships[0] : memberships.find(({ organisation }) => organisation === named);
  if (portfolio === undefined) throw new Response(null, { status: 404 });
  return portfolio;
}
