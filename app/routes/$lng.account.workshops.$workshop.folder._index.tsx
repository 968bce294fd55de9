import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FolderPage } from '#app/features/folder/components/folder-page.tsx';
import { toFolderView } from '#app/features/folder/folder-page.view-model.ts';
import { openFolder, setClosed } from '#app/features/folder/keep-folder.server.ts';
import { folderPathsIn } from '#app/features/folder/paths.ts';
import { workshopPath } from '#app/features/workshop/paths.ts';
import { toIsoDay } from '#app/platform/clock.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { newId } from '#app/platform/random.server.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/folder.css?url';
import { requireWorkshop } from './$lng.account.workshops.$workshop/workshop-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

export async function loader(args: LoaderFunctionArgs) {
  const { asking, locale, translator, workshop } = await requireWorkshop(args);
  return toFolderView(translator, {
    ...requireValue(await openFolder(asking)),
    client: workshop.workshop.client.name,
    paths: folderPathsIn(workshopPath(locale, asking.id)),
    newEntry: newId(),
    query: new URL(args.request.url).searchParams,
    dayOf: toIsoDay,
  });
}

const INTENTS: Readonly<Record<string, boolean>> = { close: true, reopen: false };

/** Closes the folder, so that what is signed stays as it is, or opens it again. */
export async function action(args: ActionFunctionArgs) {
  const { asking, locale } = await requireWorkshop(args);
  const isClosed = INTENTS[String((await requireForm(args.request)).get('intent'))];
  if (isClosed === undefined) throw new Response(null, { status: 400 });
  requireValue(await setClosed(asking, isClosed));
  const { home } = folderPathsIn(workshopPath(locale, asking.id));
  return redirect(`${home}?state=${isClosed ? 'closed' : 'reopened'}`);
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function Folder() {
  return <FolderPage view={useLoaderData<typeof loader>()} />;
}
