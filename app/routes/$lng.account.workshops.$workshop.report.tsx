import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { OwnReportPage } from '#app/features/own-report/components/own-report-page.tsx';
import type { ReadOwnReport } from '#app/features/own-report/own-report-form.ts';
import { readOwnReportForm } from '#app/features/own-report/own-report-form.ts';
import { openOwnReport, saveOwnReport } from '#app/features/own-report/own-report.server.ts';
import { toOwnReportView } from '#app/features/own-report/own-report.view-model.ts';
import { ownReportPath } from '#app/features/own-report/paths.ts';
import { readTypedCode } from '#app/features/questionnaire/resume.view-model.ts';
import { beginWorkshop } from '#app/features/workshop/begin-workshop.server.ts';
import { workshopPath } from '#app/features/workshop/paths.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { requireValue, statusOf, toErrorAnswer } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/own-report.css?url';
import { requireAdviser } from './$lng.account.clients._index/adviser-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

/** A form that comes back. */
interface Returned {
  readonly status: 404 | 422 | 503;
  readonly read?: ReadOwnReport;
  readonly codeFault?: 'empty' | 'unknown';
  readonly isRefused?: boolean;
}

const STATES = ['saved', 'opened'] as const;

async function requireWriting(args: LoaderFunctionArgs) {
  const page = await requireAdviser(args);
  const writing = { adviser: page.adviser, id: args.params['workshop'] ?? '' };
  return { page, writing, home: workshopPath(page.locale, writing.id) };
}
type Asked = Awaited<ReturnType<typeof requireWriting>>;

async function open({ page, writing, home }: Asked, returned: Returned | null = null) {
  const { translator, query } = page;
  const state = returned === null ? STATES.find((each) => each === query.get('state')) : undefined;
  return toOwnReportView(translator, {
    opened: requireValue(await openOwnReport(writing)),
    typed: returned?.read?.typed ?? null,
    faults: returned?.read?.faults ?? [],
    codeFault: returned?.codeFault ?? null,
    state: state ?? null,
    refusal: returned?.isRefused ? translator.t('own-report:refused') : null,
    home,
    today: toIsoDay(now()),
  });
}

export const loader = async (args: LoaderFunctionArgs) => open(await requireWriting(args));

async function sendBack({ context }: ActionFunctionArgs, asked: Asked, returned: Returned) {
  context.memory.hasFaults = true;
  return data(await open(asked, returned), { status: returned.status });
}

async function save(args: ActionFunctionArgs, asked: Asked, form: FormData) {
  const { writing, home } = asked;
  const read = readOwnReportForm(form);
  if (read.faults.length > 0) return sendBack(args, asked, { read, status: 422 });
  const saved = await saveOwnReport(writing, read.words);
  if (saved.ok) return redirect(`${ownReportPath(home)}?state=saved`);
  if (statusOf(saved.problem) !== 503) throw toErrorAnswer(saved.problem);
  return sendBack(args, asked, { read, isRefused: true, status: 503 });
}

/** Only the code of this very assessment lets its adviser in again. */
async function reopen(args: ActionFunctionArgs, asked: Asked, form: FormData) {
  const { writing, home } = asked;
  const { workshop } = requireValue(await openOwnReport(writing));
  const { text, code } = readTypedCode(form);
  if (text === '') return sendBack(args, asked, { codeFault: 'empty', status: 422 });
  const assessment = accessOf(code);
  if (assessment.owner !== workshop.assessment)
    return sendBack(args, asked, { codeFault: 'unknown', status: 404 });
  const { adviser } = writing;
  requireValue(await beginWorkshop({ adviser, client: workshop.client.id, assessment, purpose: 'report' }));
  return redirect(`${ownReportPath(home)}?state=opened`);
}

export async function action(args: ActionFunctionArgs) {
  const asked = await requireWriting(args);
  requireValue(await openOwnReport(asked.writing));
  const form = await requireForm(args.request);
  switch (form.get('intent')) {
    case 'save':
      return save(args, asked, form);
    case 'open':
      return reopen(args, asked, form);
    default:
      throw new Response(null, { status: 400 });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function OwnReport() {
  const opened = useLoaderData<typeof loader>();
  return <OwnReportPage view={useActionData<typeof action>() ?? opened} />;
}
