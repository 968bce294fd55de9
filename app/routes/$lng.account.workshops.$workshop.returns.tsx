import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { ReturnForm } from '#app/features/report/components/return-form.tsx';
import type { ReturnsRead } from '#app/features/report/return-form.ts';
import { toReturnForm } from '#app/features/report/return-form.view-model.ts';
import { toReturnsView } from '#app/features/workshop/returns.view-model.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/report.css?url';
import { keepReturns } from './$lng.a.$code/result-page.server.ts';
import { requireWorkshopDraft } from './$lng.account.workshops.$workshop/workshop-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

async function open(args: LoaderFunctionArgs, refused: ReturnsRead | null) {
  const { translator, assessment, paths } = await requireWorkshopDraft(args);
  const { goals = [] } = assessment.profile;
  const view = toReturnsView(translator, { paths, hasGoals: goals.length > 0, hasFaults: refused !== null });
  return { ...view, form: toReturnForm({ goals, useCases: assessment.useCases, refused }, translator) };
}

export const loader = (args: LoaderFunctionArgs) => open(args, null);

/** By the form of the result: what the task of each goal costs today, in hours or in euros. */
export async function action(args: ActionFunctionArgs) {
  const page = await requireWorkshopDraft(args);
  const refused = await keepReturns(page, await requireForm(args.request));
  return refused === null ? redirect(page.paths.home) : data(await open(args, refused), { status: 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function WorkshopReturns() {
  const opened = useLoaderData<typeof loader>();
  const { title, home, none, form } = useActionData<typeof action>() ?? opened;
  return (
    <div className="wrap wrap--text stack">
      <p className="question-place">
        <Link to={home.href}>{home.text}</Link>
      </p>
      <h1>{title}</h1>
      {none && (
        <p>
          {none.text} <Link to={none.href}>{none.link}</Link>
        </p>
      )}
      <ReturnForm form={form} isOpen />
    </div>
  );
}
