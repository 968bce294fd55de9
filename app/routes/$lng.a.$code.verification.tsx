import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changeVerification } from '#app/features/verification/change-verification.server.ts';
import { toVerification } from '#app/features/verification/to-verification.server.ts';
import { VerificationPage } from '#app/features/verification/components/verification-page.tsx';
import {
  readVerificationChoice,
  toVerificationView,
  verificationPath,
} from '#app/features/verification/verification.view-model.ts';
import { statusOf, toErrorAnswer } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import type { PageArgs } from './$lng.a.$code/assessment-page.server.ts';
import { requireAsked, requireFinished } from './$lng.a.$code/assessment-page.server.ts';

async function open(args: PageArgs, isRefused: boolean) {
  const { code, translator, paths, opened, completed } = await requireFinished(args);
  const { request, context } = args;
  return toVerificationView(translator, {
    result: completed.result,
    testRun: completed.assessment.testRun,
    verification: toVerification(code, opened),
    origin: context.publicOrigin,
    home: paths.home,
    isRefused,
    chosen: readVerificationChoice(new URL(request.url).searchParams.get('chosen')),
  });
}

export const loader = (args: LoaderFunctionArgs) => open(args, false);

/** Takes the choice; the page comes back under an address of its own, so that the new state is announced. */
export async function action(args: ActionFunctionArgs) {
  const { access, code, paths } = requireAsked(args);
  const choice = readVerificationChoice((await requireForm(args.request)).get('choice'));
  if (choice === null) throw new Response(null, { status: 400 });
  const changed = await changeVerification(access, { code, isAllowed: choice === 'on' });
  if (changed.ok) return redirect(`${verificationPath(paths.home)}?chosen=${choice}`);
  const isRefused = changed.problem.code === 'busy' || changed.problem.code === 'not-saved';
  if (isRefused) return data(await open(args, true), { status: statusOf(changed.problem) });
  if (changed.problem.code === 'not-completed') throw redirect(paths.home);
  throw toErrorAnswer(changed.problem);
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view?.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function Verification() {
  const opened = useLoaderData<typeof loader>();
  return <VerificationPage view={useActionData<typeof action>() ?? opened} />;
}
