import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DetailsFormPage } from '#app/features/folder/components/form-pages.tsx';
import type { DetailsFault, DetailsFields } from '#app/features/folder/details-form.ts';
import { readDetailsForm, toDetailsFields } from '#app/features/folder/details-form.ts';
import { toDetailsFormView } from '#app/features/folder/form-pages.view-model.ts';
import { saveDetails } from '#app/features/folder/keep-folder.server.ts';
import { statusOf } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/folder.css?url';
import { isPassing, requireOpenFolder } from './$lng.account.workshops.$workshop/folder-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

interface Entered {
  readonly fields: DetailsFields;
  readonly faults: readonly DetailsFault[];
  readonly isRefused: boolean;
}

async function open(args: LoaderFunctionArgs, entered: Entered | null) {
  const { folder, translator, paths } = await requireOpenFolder(args);
  return toDetailsFormView(translator, {
    ...(entered ?? { fields: toDetailsFields(folder), faults: [], isRefused: false }),
    backHref: paths.home,
  });
}

export const loader = (args: LoaderFunctionArgs) => open(args, null);

/** What is wrong comes back with all that was typed. */
export async function action(args: ActionFunctionArgs) {
  const { asking, paths } = await requireOpenFolder(args);
  const { details, ...entered } = readDetailsForm(await requireForm(args.request));
  if (details === null) {
    args.context.memory.hasFaults = true;
    return data(await open(args, { ...entered, isRefused: false }), { status: 422 });
  }
  const saved = await saveDetails(asking, details);
  if (saved.ok) return redirect(`${paths.home}?state=saved`);
  if (!isPassing(saved.problem)) throw redirect(paths.home);
  return data(await open(args, { ...entered, isRefused: true }), { status: statusOf(saved.problem) });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function FolderDetails() {
  const opened = useLoaderData<typeof loader>();
  return <DetailsFormPage view={useActionData<typeof action>() ?? opened} />;
}
