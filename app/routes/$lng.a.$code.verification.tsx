import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changeVerification } from '#app/features/assessment/change-verification.server.ts';
import { findResult } from '#app/features/assessment/find-result.server.ts';
import { findVerification } from '#app/features/assessment/find-verification.server.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import { VerificationPage } from '#app/features/report/components/verification-page.tsx';
import {
  readVerificationChoice,
  toVerificationView,
  verificationPath,
} from '#app/features/report/verification.view-model.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { statusOf } from '#app/platform/problem-response.ts';

type Opened = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>;

async function open({ request, params, context }: Opened, isRefused: boolean) {
  const locale = requireLocale(params);
  const code = params['code'] ?? '';
  const { home } = pathsOf(locale, code);
  const found = await findResult(code);
  if (!found.ok && found.problem.code === 'not-completed') throw redirect(home);
  if (!found.ok) throw new Response(null, { status: statusOf(found.problem) });
  const { assessment, result } = found.value;
  return toVerificationView(translatorFor(locale), {
    ...{ result, testRun: assessment.testRun, verification: await findVerification(code) },
    ...{ origin: context.publicOrigin, home, isRefused },
    chosen: readVerificationChoice(new URL(request.url).searchParams.get('chosen')),
  });
}

export const loader = (args: LoaderFunctionArgs) => open(args, false);

/** Takes the choice; the page comes back under an address of its own, so that the new state is announced. */
export async function action(args: ActionFunctionArgs) {
  const { params, request } = args;
  const locale = requireLocale(params);
  const code = params['code'] ?? '';
  const choice = readVerificationChoice((await request.formData()).get('choice'));
  if (choice === null) throw new Response(null, { status: 400 });
  const changed = await changeVerification(code, choice === 'on');
  if (changed.ok) return redirect(`${verificationPath(pathsOf(locale, code).home)}?chosen=${choice}`);
  const isRefused = changed.problem.code === 'busy' || changed.problem.code === 'not-saved';
  if (isRefused) return data(await open(args, true), { status: statusOf(changed.problem) });
  if (changed.problem.code === 'not-completed') throw redirect(pathsOf(locale, code).home);
  throw new Response(null, { status: statusOf(changed.problem) });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view?.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function Verification() {
  const opened = useLoaderData<typeof loader>();
  return <VerificationPage view={useActionData<typeof action>() ?? opened} />;
}
