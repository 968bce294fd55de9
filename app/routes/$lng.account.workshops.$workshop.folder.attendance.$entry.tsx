import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { AttendanceFault, AttendanceFields } from '#app/features/folder/attendance-form.ts';
import { readAttendanceForm, toAttendanceFields } from '#app/features/folder/attendance-form.ts';
import { AttendanceFormPage } from '#app/features/folder/components/form-pages.tsx';
import { toAttendanceFormView } from '#app/features/folder/form-pages.view-model.ts';
import { noteAttendance, removeAttendance } from '#app/features/folder/keep-folder.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { requireValue, statusOf } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/folder.css?url';
import { isPassing, requireOpenFolder } from './$lng.account.workshops.$workshop/folder-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

interface Entered {
  readonly fields: AttendanceFields;
  readonly faults: readonly AttendanceFault[];
  readonly isRefused: boolean;
}

/** The entry of an address: one that is there, or the one that its form makes. Sent twice, it is noted once. */
async function requireEntry(args: LoaderFunctionArgs) {
  const page = await requireOpenFolder(args);
  const id = z.uuid().safeParse(args.params['entry']).data;
  if (id === undefined) throw new Response(null, { status: 404 });
  return { ...page, id, entry: page.attendances.find((each) => each.id === id) ?? null };
}

async function open(args: LoaderFunctionArgs, entered: Entered | null) {
  const { entry, translator, paths } = await requireEntry(args);
  const fields = toAttendanceFields(entry, toIsoDay(now()));
  return toAttendanceFormView(translator, {
    ...(entered ?? { fields, faults: [], isRefused: false }),
    ...{ isNew: entry === null, backHref: paths.home },
  });
}

export const loader = (args: LoaderFunctionArgs) => open(args, null);

export async function action(args: ActionFunctionArgs) {
  const { asking, id, paths } = await requireEntry(args);
  const form = await requireForm(args.request);
  if (form.get('intent') === 'remove') {
    requireValue(await removeAttendance(asking, id));
    return redirect(`${paths.home}?state=removed`);
  }
  const { details, ...entered } = readAttendanceForm(form);
  if (details === null) {
    args.context.memory.hasFaults = true;
    return data(await open(args, { ...entered, isRefused: false }), { status: 422 });
  }
  const saved = await noteAttendance(asking, id, details);
  if (saved.ok) return redirect(`${paths.home}?state=saved`);
  // Closed or filled up meanwhile: the page of the folder says which.
  if (!isPassing(saved.problem)) throw redirect(paths.home);
  return data(await open(args, { ...entered, isRefused: true }), { status: statusOf(saved.problem) });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function AttendanceEntry() {
  const opened = useLoaderData<typeof loader>();
  return <AttendanceFormPage view={useActionData<typeof action>() ?? opened} />;
}
