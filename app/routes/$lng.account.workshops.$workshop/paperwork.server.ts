import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { openAssessment, toCompleted } from '#app/features/assessment/open-assessment.server.ts';
import type { DrawFault } from '#app/features/folder/folder-page.view-model.ts';
import { openFolder } from '#app/features/folder/keep-folder.server.ts';
import type { AskedPaperwork } from '#app/features/folder/to-paperwork.server.ts';
import { toPaperwork } from '#app/features/folder/to-paperwork.server.ts';
import { agreedText } from '#app/features/questionnaire/answer-words.ts';
import { readTypedCode } from '#app/features/questionnaire/resume.view-model.ts';
import type { ReportInput } from '#app/features/report/report-input.server.ts';
import { findReportInput } from '#app/features/report/report-input.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireAdviser } from '../$lng.account.clients._index/adviser-page.server.ts';
import type { WorkshopPageContext } from './workshop-page.server.ts';

type Found<Value> = { readonly value: Value } | { readonly fault: DrawFault };
type Paperwork = NonNullable<ReturnType<typeof toPaperwork>>;

/** The code that was typed for a document; each form has a field of its own. */
function codeIn(sent: FormData, { kind }: AskedPaperwork) {
  const typed = new FormData();
  const value = sent.get(`code-${kind}`);
  if (typeof value === 'string') typed.set('code', value);
  return readTypedCode(typed);
}

function faultOf({ problem }: Extract<Outcome<unknown>, { readonly ok: false }>): { fault: DrawFault } {
  if (problem.code === 'not-found') return { fault: 'code-other' };
  return { fault: problem.code === 'not-completed' ? 'not-completed' : 'busy' };
}

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

/** A document in finished words, or why there is none. */
export async function findPaperwork(
  args: LoaderFunctionArgs,
  page: WorkshopPageContext,
  { asked, sent }: { readonly asked: AskedPaperwork; readonly sent: FormData },
): Promise<Found<Paperwork>> {
  const { asking, translator, workshop } = page;
  const { text, code } = codeIn(sent, asked);
  const found = text === '' ? { value: null } : await findReport(args, page, code);
  if ('fault' in found) return found;
  const { client, ties } = workshop.workshop;
  const { memberships } = (await requireAdviser(args)).member;
  const organisation = memberships.find((each) => each.organisation === ties.client.organisation);
  const paperwork = toPaperwork({
    ...requireValue(await openFolder(asking)),
    ...{ kind: asked.kind, translator, client: client.name, notes: workshop.notes },
    answers: await findAnswers(page),
    report: found.value,
    choiceText: (item, choice) => agreedText(translator, item, choice),
    organisation: organisation?.name ?? '',
  });
  return paperwork === null ? { fault: 'code-missing' } : { value: paperwork };
}
