import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NEW_CODE } from '#app/components/forms/new-code.tsx';
import { errorTitleIn, PageError } from '#app/components/shell/error-page.tsx';
import type { Problem } from '#app/domain/shared/problem.ts';
import { createOnce, newCode } from '#app/features/assessment/create-once.server.ts';
import { JoinPage } from '#app/features/campaigns/components/join-page.tsx';
import type { JoinFault } from '#app/features/campaigns/join.view-model.ts';
import { JOIN_CONSENT, JOIN_FIELDS, toJoinView } from '#app/features/campaigns/join.view-model.ts';
import { findCampaign } from '#app/features/campaigns/joined-campaign.server.ts';
import { joinPath } from '#app/features/campaigns/paths.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
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

async function open({ params }: LoaderFunctionArgs, returned: Returned = { district: null }) {
  const locale = requireLocale(params);
  const found = requireValue(await findCampaign(params['code'] ?? ''));
  return toJoinView(translatorFor(locale), {
    ...{ found, today: toIsoDay(now()), newCode: newCode() },
    ...{ faults: [], isRefused: false, ...returned },
  });
}

export async function loader(args: LoaderFunctionArgs) {
  const locale = requireLocale(args.params);
  const code = args.params['code'] ?? '';
  const { campaign } = requireValue(await findCampaign(code));
  const { pathname } = new URL(args.request.url);
  const meant = joinPath(locale, campaign.shortCode);
  // One address for one page, however the code was typed into it.
  if (pathname !== meant) throw redirect(meant);
  return open(args);
}

/** What a district that is missing or not theirs is mended by: choosing one. */
const isOfDistrict = ({ errors = [] }: Problem): boolean =>
  errors.some(({ pointer }) => pointer === '/district');

/** Begins an assessment that takes part. Refusing is a form of its own, and begins one that does not. */
export async function action(args: ActionFunctionArgs) {
  const locale = requireLocale(args.params);
  const form = await requireForm(args.request);
  const { campaign } = requireValue(await findCampaign(args.params['code'] ?? ''));
  const chosen = form.get(JOIN_FIELDS.district);
  const district = typeof chosen === 'string' && chosen !== '' ? chosen : null;
  const sendBack = async (returned: Returned, status: number) => {
    args.context.memory.hasFaults = (returned.faults ?? []).length > 0;
    return data(await open(args, returned), { status });
  };
  const faults: readonly JoinFault[] = [
    ...(district === null && campaign.districts.length > 0 ? (['district-missing'] as const) : []),
    ...(form.get(JOIN_FIELDS.consent) === 'yes' ? [] : (['consent-missing'] as const)),
  ];
  if (faults.length > 0) return sendBack({ district, faults }, 422);
  const begun = await createOnce(
    { locale, campaign: campaign.id, district, consent: JOIN_CONSENT },
    form.get(NEW_CODE),
  );
  if (begun.ok) return redirect(pathsOf(locale, begun.value.code).keep, 303);
  const { problem } = begun;
  if (isOfDistrict(problem)) return sendBack({ district: null, faults: ['district-missing'] }, 422);
  // Closed since the page was opened: the page says so, with the way to begin without it.
  if (problem.code === 'campaign-closed') return sendBack({ district: null }, 409);
  if (!isPassing(problem)) throw toErrorAnswer(problem);
  return sendBack({ district, isRefused: true }, statusOf(problem));
}

/** The form on it carries a code that nobody else may be shown. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view, error, matches }) => [
  { title: view?.documentTitle ?? errorTitleIn(matches, error) },
];

export default function Join() {
  const opened = useLoaderData<typeof loader>();
  return <JoinPage view={useActionData<typeof action>() ?? opened} />;
}
