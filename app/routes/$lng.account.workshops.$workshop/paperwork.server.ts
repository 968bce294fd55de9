import type { LoaderFunctionArgs } from '@remix-run/node';
import { choiceOf } from '#app/domain/questionnaire/answers.ts';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { openAssessment, toCompleted } from '#app/features/assessment/open-assessment.server.ts';
import type { DrawFault } from '#app/features/folder/folder-page.view-model.ts';
import { openFolder } from '#app/features/folder/keep-folder.server.ts';
import { agreedText } from '#app/features/questionnaire/answer-words.ts';
import { readTypedCode } from '#app/features/questionnaire/resume.view-model.ts';
import { findReportInput } from '#app/features/report/report-input.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { toGrantFolder } from '#app/report-model/paperwork/grant-folder.view-model.ts';
import { toMinutes } from '#app/report-model/paperwork/minutes.view-model.ts';
import type { Paperwork, PaperworkKind } from '#app/report-model/paperwork/paperwork-model.ts';
import { toPreparation } from '#app/report-model/paperwork/preparation.view-model.ts';
import type { SessionSource } from '#app/report-model/paperwork/session-source.ts';
import type { ReportInput } from '#app/report-model/report-input.ts';
import { requireAdviser } from '../$lng.account.clients._index/adviser-page.server.ts';
import type { WorkshopPageContext } from './workshop-page.server.ts';

type Found<Value> = { readonly value: Value } | { readonly fault: DrawFault };

/** The code that was typed for a document; each form has a field of its own. */
const codeIn = (form: FormData, kind: PaperworkKind) => {
  const typed = new FormData();
  const value = form.get(`code-${kind}`);
  if (typeof value === 'string') typed.set('code', value);
  return readTypedCode(typed);
};

const faultOf = (outcome: Extract<Outcome<unknown>, { readonly ok: false }>): { fault: DrawFault } => {
  const { code } = outcome.problem;
  if (code === 'not-found') return { fault: 'code-other' };
  return { fault: code === 'not-completed' ? 'not-completed' : 'busy' };
};

/** What the report of this very assessment says, for who came with its code: nothing else opens it once a session is over. */
async function findReport(
  { context }: LoaderFunctionArgs,
  { workshop, locale }: WorkshopPageContext,
  code: string,
): Promise<Found<ReportInput>> {
  const access = accessOf(code);
  if (access.owner !== workshop.workshop.assessment) return { fault: 'code-other' };
  const opened = await openAssessment(access);
  if (!opened.ok) return faultOf(opened);
  const completed = toCompleted(opened.value);
  if (!completed.ok) return faultOf(completed);
  const { follows } = opened.value;
  const source = { completed: completed.value, locale, origin: context.publicOrigin, check: null, follows };
  const input = await findReportInput(source);
  return input.ok ? { value: input.value } : faultOf(input);
}

/** The answers as far as the session shows them now; null where they are the firm's alone. */
async function findAnswers({ workshop }: WorkshopPageContext): Promise<Answers | null> {
  if (!workshop.canRead) return null;
  return requireValue(await openAssessment(workshop.access)).assessment.answers;
}

async function openSession(page: WorkshopPageContext, report: ReportInput | null): Promise<SessionSource> {
  const { asking, translator, workshop } = page;
  const answers = report?.facts.answers ?? (await findAnswers(page));
  return {
    ...requireValue(await openFolder(asking)),
    ...{ translator, client: workshop.workshop.client.name, notes: workshop.notes },
    choices: answers && ((item) => choiceOf(answers[item])),
    choiceText: (item, choice) => agreedText(translator, item, choice),
    today: toIsoDay(now()),
    dayOf: toIsoDay,
  };
}

/** A document in finished words, or why there is none. */
export async function findPaperwork(
  args: LoaderFunctionArgs,
  page: WorkshopPageContext,
  { form, kind }: { readonly form: FormData; readonly kind: PaperworkKind },
): Promise<Found<Paperwork>> {
  const { text, code } = codeIn(form, kind);
  if (kind === 'grant-folder' && text === '') return { fault: 'code-missing' };
  const found = text === '' || kind === 'minutes' ? { value: null } : await findReport(args, page, code);
  if ('fault' in found) return found;
  const report = found.value;
  const session = await openSession(page, report);
  if (kind === 'minutes') return { value: toMinutes(session) };
  if (report === null) return { value: toPreparation({ ...session, plan: null }) };
  if (kind === 'preparation') return { value: toPreparation({ ...session, plan: report }) };
  const { member } = await requireAdviser(args);
  const { organisation: own } = page.workshop.workshop.ties.client;
  const organisation = member.memberships.find(({ organisation: id }) => id === own)?.name ?? '';
  return { value: toGrantFolder({ ...session, report, organisation }) };
}
