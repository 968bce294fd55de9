import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NEW_CODE } from '#app/components/forms/new-code.tsx';
import { errorTitleIn, PageError } from '#app/components/shell/error-page.tsx';
import type { Problem } from '#app/domain/shared/problem.ts';
import { createOnce, newCode } from '#app/features/assessment/create-once.server.ts';
import { JoinPage } from '#app/features/campaigns/components/join-page.tsx';
import { TypedJoinPage } from '#app/features/campaigns/components/typed-join-page.tsx';
import type { JoinFault } from '#app/features/campaigns/join.view-model.ts';
import {
  JOIN_FIELDS,
  PERSONAL_JOIN_CONSENT,
  toJoinView,
  toTypedJoinView,
} from '#app/features/campaigns/join.view-model.ts';
import { findCampaign } from '#app/features/campaigns/joined-campaign.server.ts';
import { joinPath } from '#app/features/campaigns/paths.ts';
import { personalPath } from '#app/features/member-list/paths.ts';
import type { OpenedPersonalCode } from '#app/features/member-list/personal-code.server.ts';
import { endLettersByCode, openPersonalCode } from '#app/features/member-list/personal-code.server.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { isPassing, requireValue, statusOf, toErrorAnswer } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';

/** A form that comes back. */
interface Returned {
  readonly district: string | null;
  readonly faults?: readonly JoinFault[];
  readonly isRefused?: boolean;
}
const NOTHING: Returned = { district: null };

/** What a code opens; null where it opens nothing. */
async function find({ params }: LoaderFunctionArgs): Promise<OpenedPersonalCode | null> {
  const opened = await openPersonalCode(params['token'] ?? '');
  if (opened.ok) return opened.value;
  if (opened.problem.code === 'not-found') return null;
  throw toErrorAnswer(opened.problem);
}

async function open(locale: Locale, personal: OpenedPersonalCode, returned: Returned = NOTHING) {
  const found = requireValue(await findCampaign(personal.shortCode));
  const { code, getsLetters } = personal;
  return toJoinView(translatorFor(locale), {
    ...{ found, today: toIsoDay(now()), newCode: newCode() },
    ...{ faults: [], isRefused: false, ...returned },
    personal: { path: personalPath(locale, code), getsLetters },
  });
}

/** A code that was mistyped, or that a newer letter has replaced, can be typed anew, or that of the campaign. */
function toUnknown(locale: Locale, context: LoaderFunctionArgs['context']) {
  context.memory.hasFaults = true;
  const view = toTypedJoinView(translatorFor(locale), { typed: '', fault: 'unknown-letter' });
  return data({ join: null, typed: view, documentTitle: view.documentTitle }, { status: 404 });
}

const toPage = (view: Awaited<ReturnType<typeof open>>, status = 200) =>
  data({ join: view, typed: null, documentTitle: view.documentTitle }, { status });

export async function loader(args: LoaderFunctionArgs) {
  const locale = requireLocale(args.params);
  const personal = await find(args);
  if (personal === null) return toUnknown(locale, args.context);
  if (personal.isOfEarlierWave) throw redirect(joinPath(locale, personal.shortCode));
  return toPage(await open(locale, personal));
}

/** What a district that is missing or not theirs is mended by: choosing one. */
const isOfDistrict = ({ errors = [] }: Problem): boolean =>
  errors.some(({ pointer }) => pointer === '/district');

/** Ends letters by the button of the page, or by a mail program on its own, which follows no way further (RFC 8058). */
async function endLetters(locale: Locale, { code }: OpenedPersonalCode, isOneClick: boolean) {
  requireValue(await endLettersByCode(code));
  if (isOneClick) throw new Response(null, { status: 200 });
  return redirect(personalPath(locale, code), 303);
}

const faultsIn = (form: FormData, district: string | null, hasDistricts: boolean): readonly JoinFault[] => [
  ...(district === null && hasDistricts ? (['district-missing'] as const) : []),
  ...(form.get(JOIN_FIELDS.consent) === 'yes' ? [] : (['consent-missing'] as const)),
];

/** How a form comes back that was refused; null where the page itself says how it stands. */
function toReturned(problem: Problem, district: string | null): [Returned, number] | null {
  if (isOfDistrict(problem)) return [{ district: null, faults: ['district-missing'] }, 422];
  // Replaced by a newer letter since the page was opened.
  if (problem.code === 'not-found') return null;
  if (problem.code === 'campaign-closed') return [NOTHING, 409];
  if (!isPassing(problem)) throw toErrorAnswer(problem);
  return [{ district, isRefused: true }, statusOf(problem)];
}

/** Begins an assessment that counts once however often the code is used. */
async function join(args: ActionFunctionArgs, personal: OpenedPersonalCode, form: FormData) {
  const locale = requireLocale(args.params);
  const { campaign } = requireValue(await findCampaign(personal.shortCode));
  const chosen = form.get(JOIN_FIELDS.district);
  const district = typeof chosen === 'string' && chosen !== '' ? chosen : null;
  const sendBack = async (returned: Returned, status: number) => {
    args.context.memory.hasFaults = (returned.faults ?? []).length > 0;
    return toPage(await open(locale, personal, returned), status);
  };
  const faults = faultsIn(form, district, campaign.districts.length > 0);
  if (faults.length > 0) return sendBack({ district, faults }, 422);
  const begun = await createOnce(
    { locale, campaign: campaign.id, district, consent: PERSONAL_JOIN_CONSENT },
    form.get(NEW_CODE),
    { personal: personal.code },
  );
  if (begun.ok) return redirect(pathsOf(locale, begun.value.code).keep, 303);
  const returned = toReturned(begun.problem, district);
  return returned === null ? redirect(personalPath(locale, personal.code), 303) : sendBack(...returned);
}

export async function action(args: ActionFunctionArgs) {
  const locale = requireLocale(args.params);
  const form = await requireForm(args.request);
  const personal = await find(args);
  if (personal === null) return toUnknown(locale, args.context);
  const isOneClick = form.get('List-Unsubscribe') === 'One-Click';
  const isEnd = isOneClick || form.get('intent') === 'end-letters';
  return isEnd ? endLetters(locale, personal, isOneClick) : join(args, personal, form);
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view, error, matches }) => [
  { title: view?.documentTitle ?? errorTitleIn(matches, error) },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function PersonalJoin() {
  const opened = useLoaderData<typeof loader>();
  const { join, typed } = useActionData<typeof action>() ?? opened;
  return join === null ? <TypedJoinPage view={typed} /> : <JoinPage view={join} />;
}
