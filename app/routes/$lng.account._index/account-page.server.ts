import type { LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import type { Problem } from '#app/domain/shared/problem.ts';
import type { LetterFrame } from '#app/features/account/account-letters.server.ts';
import type { SentFields } from '#app/features/account/account-forms.schema.ts';
import { readFields } from '#app/features/account/account-forms.schema.ts';
import type { FormContent, State } from '#app/features/account/form-page.view-model.ts';
import { readState } from '#app/features/account/form-page.view-model.ts';
import { accountPath, readNext } from '#app/features/account/paths.ts';
import type { Browser, Member } from '#app/features/account/session.server.ts';
import { findSession, readBrowser, toMember } from '#app/features/account/session.server.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { requireValue, statusOf, toErrorAnswer } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { sessionCookie } from '#app/platform/session-cookie.server.ts';

type PageArgs = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>;

/** What every page of accounts is made with, whoever asks. */
export interface AccountPageContext {
  readonly locale: Locale;
  readonly translator: Translator;
  readonly browser: Browser;
  readonly frame: LetterFrame;
  readonly query: URLSearchParams;
  /** What the page says at its top when it is opened. */
  readonly content: FormContent;
}

export async function readPage({ request, params, context }: PageArgs): Promise<AccountPageContext> {
  const locale = requireLocale(params);
  const { searchParams: query } = new URL(request.url);
  return {
    locale,
    translator: translatorFor(locale),
    browser: await readBrowser(request),
    frame: { locale, origin: context.publicOrigin },
    query,
    content: { state: readState(query.get('state')), hasFaults: context.memory.hasFaults },
  };
}

/** The session of the browser, whatever it is good for. The loaders of one answer look once. */
export async function openSession({ context }: PageArgs, { browser }: AccountPageContext) {
  return requireValue(await context.memory.once('session', () => findSession(browser.token)));
}

export interface MemberPage extends AccountPageContext {
  readonly member: Member;
}

/** Whoever is signed in; everybody else is led to where that is done and back here afterwards. */
export async function requireMember(args: PageArgs): Promise<MemberPage> {
  const page = await readPage(args);
  const session = await openSession(args, page);
  const member = toMember(session);
  if (member !== null) return { ...page, member };
  const { pathname, search } = new URL(args.request.url);
  // Where the question of an address is none of ours, the page itself is enough.
  const next = `?next=${encodeURIComponent(readNext(pathname + search) ?? pathname)}`;
  const where = session !== null && !session.isComplete ? 'sign-in-code' : 'sign-in';
  throw redirect(accountPath(page.locale, where) + next);
}

/** Who is signed in has no use for a page where one signs in. */
export async function requireGuest(args: PageArgs): Promise<AccountPageContext> {
  const page = await readPage(args);
  if (toMember(await openSession(args, page)) !== null) throw redirect(accountPath(page.locale));
  return page;
}

export const readSent = async ({ request }: PageArgs): Promise<SentFields> =>
  readFields(await requireForm(request));

const PASSING: readonly Problem['code'][] = ['busy', 'not-saved', 'rate-limited'];

/** A form that comes back with what is wrong in it, and with what was typed. */
export function sendBack<View>({ context }: PageArgs, view: View) {
  context.memory.hasFaults = true;
  return data(view, { status: 422 });
}

/** A form that nothing is wrong with, but that could not be taken for now; what does not pass is an error page. */
export function sendLater<View>(problem: Problem, toView: (content: FormContent) => View) {
  if (!PASSING.includes(problem.code)) throw toErrorAnswer(problem);
  const headers: Record<string, string> =
    problem.retryAfterSeconds === undefined ? {} : { 'Retry-After': String(problem.retryAfterSeconds) };
  return data(toView({ problem }), { status: statusOf(problem), headers });
}

/** Where to go next, so that what was done is said there and a reload does nothing. */
export const goTo = (path: string, state?: State): Response =>
  redirect(state === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}state=${state}`);

/** The same, with the session that goes on in this browser; null ends it. */
export const goWith = async (token: string | null, path: string): Promise<Response> =>
  redirect(path, { headers: { 'Set-Cookie': await sessionCookie(token) } });
