import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect, replace } from '@remix-run/node';
import type { AssessmentAccess } from '#app/domain/access/access.ts';
import type { Assessment, CompletedAssessment } from '#app/domain/assessment/assessment.ts';
import { accessOf, plainCodeOf } from '#app/features/assessment/access.server.ts';
import type { OpenedAssessment } from '#app/features/assessment/open-assessment.server.ts';
import {
  openAssessment,
  toCompleted,
  visitAssessment,
} from '#app/features/assessment/open-assessment.server.ts';
import type { AssessmentPaths } from '#app/features/questionnaire/paths.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { toErrorAnswer } from '#app/platform/problem-response.ts';
import { takeTurn } from '#app/platform/turns.server.ts';

/** What every loader and action is called with. */
export type PageArgs = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>;

/** Who asks for which assessment, before anything is read. */
export interface Asked {
  readonly code: string;
  readonly access: AssessmentAccess;
  readonly locale: Locale;
  readonly translator: Translator;
  readonly paths: AssessmentPaths;
}

export interface AssessmentPage extends Asked {
  readonly opened: OpenedAssessment;
  readonly assessment: Assessment;
}

/** The same place under another code. */
function placeUnder(code: string, address: string): string {
  const { pathname, search } = new URL(address);
  const [, locale = '', kind = '', , ...rest] = pathname.split('/');
  return `/${[locale, kind, code, ...rest].join('/')}${search}`;
}

/**
 * An address becomes an access; a language that is none of ours is a 404. What was pasted with a bracket, a full stop or
 * gaps leads to the plain code, whether there is something under it or not.
 */
export function requireAsked({ request, params }: Pick<PageArgs, 'request' | 'params'>): Asked {
  const locale = requireLocale(params);
  const code = params['code'] ?? '';
  const plain = plainCodeOf(code);
  if (plain !== null) throw redirect(placeUnder(plain, request.url));
  return {
    code,
    access: accessOf(code),
    locale,
    translator: translatorFor(locale),
    paths: pathsOf(locale, code),
  };
}

const isRead = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

/**
 * The assessment of an address, or a 404 that is the same for unknown, erased and malformed codes. The loaders of one
 * answer read it once; an action reads for itself, so that what is shown after it is what is stored then.
 */
export async function requireAssessment(args: PageArgs): Promise<AssessmentPage> {
  const { request, context } = args;
  const asked = requireAsked(args);
  const read = () => (isRead(request) ? visitAssessment : openAssessment)(asked.access);
  const opened = await (isRead(request)
    ? context.memory.once(`assessment ${asked.access.owner}`, read)
    : read());
  if (!opened.ok) throw toErrorAnswer(opened.problem);
  return { ...asked, opened: opened.value, assessment: opened.value.assessment };
}

/**
 * As above, for pages that change answers: a completed assessment shows its result instead, in the place of the page in
 * the history, or the way back from a result would lead to it again and again.
 */
export async function requireDraft(args: PageArgs): Promise<AssessmentPage> {
  const page = await requireAssessment(args);
  if (page.assessment.status === 'completed') throw replace(page.paths.result);
  return page;
}

/** As above, for the forms: what waits for a decision is shown where that is made. */
export async function requireOpenDraft(args: PageArgs): Promise<AssessmentPage> {
  const page = await requireDraft(args);
  if (page.assessment.isLocked) throw replace(page.paths.home);
  return page;
}

export interface FinishedPage extends AssessmentPage {
  readonly completed: CompletedAssessment;
}

/**
 * As above, for pages of a result; a draft is shown where it can go on. Such pages are large: where many are asked for at
 * once, one is made after the other, and none for who has gone meanwhile. What was sent to be saved is saved all the same.
 */
export async function requireFinished(args: PageArgs): Promise<FinishedPage> {
  const page = await requireAssessment(args);
  await takeTurn();
  if (isRead(args.request)) args.request.signal.throwIfAborted();
  const completed = toCompleted(page.opened);
  if (completed.ok) return { ...page, completed: completed.value };
  throw redirect(page.paths.home);
}
