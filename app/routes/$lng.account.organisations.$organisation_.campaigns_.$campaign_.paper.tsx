import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NEW_CODE } from '#app/components/forms/new-code.tsx';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { createOnce, newCode } from '#app/features/assessment/create-once.server.ts';
import { JOIN_CONSENT, PERSONAL_JOIN_CONSENT } from '#app/features/campaigns/join.view-model.ts';
import { EntryPage } from '#app/features/paper-twin/components/entry-page.tsx';
import { noteEntry } from '#app/features/paper-twin/enter-paper.server.ts';
import type { EntryFault } from '#app/features/paper-twin/entry-form.ts';
import {
  readEntryHead,
  reasonFault,
  toEntryFault,
  toQuestionForms,
} from '#app/features/paper-twin/entry-form.ts';
import type { TypedEntry } from '#app/features/paper-twin/entry.view-model.ts';
import { toEntryView } from '#app/features/paper-twin/entry.view-model.ts';
import { paperListPath } from '#app/features/paper-twin/paths.ts';
import { typedValues } from '#app/features/questionnaire/form-values.ts';
import { readGoalsForm } from '#app/features/questionnaire/goals-form.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import { readProfileForm } from '#app/features/questionnaire/profile-form.ts';
import { readQuestionForm } from '#app/features/questionnaire/question-form.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import {
  requireCampaign,
  requireChamber,
  statusOfPassing,
} from './$lng.account._index/campaign-pages.server.ts';

/** A form that comes back. */
interface Returned {
  readonly typed: TypedEntry;
  readonly faults: readonly EntryFault[];
  readonly isRefused: boolean;
}
const NOTHING: Returned = { typed: {}, faults: [], isRefused: false };

/** For who may enter forms of a campaign; outside of its waves the page leads back. */
async function requireEntry(args: LoaderFunctionArgs) {
  const chamber = await requireChamber(args);
  const { campaign } = await requireCampaign(chamber, args, 'enter-paper');
  return { chamber, campaign, backHref: paperListPath(chamber.organisation) };
}

type Entry = Awaited<ReturnType<typeof requireEntry>>;

const toView = ({ chamber, campaign, backHref }: Entry, returned: Returned) =>
  toEntryView(chamber.page.translator, { campaign, backHref, newCode: newCode(), ...returned });

export const loader = async (args: LoaderFunctionArgs) => toView(await requireEntry(args), NOTHING);

/** What was ticked, read as the pages of the questionnaire read it. */
function readAnswers(form: FormData) {
  const questions = toQuestionForms(form).map(({ item, form: single }) => ({
    ...{ item, read: readQuestionForm(single, item) },
  }));
  const goals = readGoalsForm(form);
  const faults: readonly EntryFault[] = [
    ...goals.faults.map(({ field }) => ({ field, code: 'goal' }) as const),
    ...questions.filter(({ read }) => read.faults.length > 0).map(({ item }) => reasonFault(item)),
  ];
  const profile = { ...readProfileForm(form).change.profile, ...goals.change.profile };
  const answers = Object.fromEntries(
    questions.flatMap(({ read }) => Object.entries(read.change.answers ?? {})),
  );
  return { profile, answers, faults };
}

/** Enters a form: whoever does knows answers from now on. Its firm gets the code of what was entered. */
export async function action(args: ActionFunctionArgs) {
  const entry = await requireEntry(args);
  const { chamber, campaign } = entry;
  const form = await requireForm(args.request);
  const typed = typedValues(form);
  const head = readEntryHead(form, campaign.districts.length > 0);
  const { profile, answers, faults } = readAnswers(form);
  const sendBack = (wrong: readonly EntryFault[]) => {
    args.context.memory.hasFaults = true;
    return data(toView(entry, { typed, faults: wrong, isRefused: false }), { status: 422 });
  };
  if (head.faults.length + faults.length > 0) return sendBack([...head.faults, ...faults]);
  requireValue(await noteEntry(chamber.access, campaign.id));
  const { locale } = chamber.page;
  const begun = await createOnce(
    {
      ...{ locale, campaign: campaign.id, district: head.district, profile, answers },
      consent: head.code === null ? JOIN_CONSENT : PERSONAL_JOIN_CONSENT,
    },
    form.get(NEW_CODE),
    { personal: head.code, fromPaper: true },
  );
  if (begun.ok) return redirect(pathsOf(locale, begun.value.code).keep, 303);
  const fault = toEntryFault(begun.problem);
  if (fault !== null) return sendBack([fault]);
  const status = statusOfPassing(begun.problem);
  return data(toView(entry, { typed, faults: [], isRefused: true }), { status });
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function EnterPaper() {
  const opened = useLoaderData<typeof loader>();
  return <EntryPage view={useActionData<typeof action>() ?? opened} />;
}
