import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import type { DrawFault } from '#app/features/folder/folder-page.view-model.ts';
import { drawPaperwork, toFileAnswer } from '#app/features/folder/draw-paperwork.server.ts';
import { noteExport } from '#app/features/folder/keep-folder.server.ts';
import { folderPathsIn } from '#app/features/folder/paths.ts';
import { readAsked } from '#app/features/folder/to-paperwork.server.ts';
import { workshopPath } from '#app/features/workshop/paths.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { findPaperwork } from './$lng.account.workshops.$workshop/paperwork.server.ts';
import { requireWorkshop } from './$lng.account.workshops.$workshop/workshop-page.server.ts';

/** Draws a document and sends it as a file. A form, not a link: the code of an assessment stands in no address here. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const page = await requireWorkshop(args);
  const sent = await requireForm(args.request);
  const asked = readAsked(sent);
  if (asked === null) throw new Response(null, { status: 400 });
  const { home } = folderPathsIn(workshopPath(page.locale, page.asking.id));
  const refuse = (fault: DrawFault) => redirect(`${home}?fault=${fault}&document=${asked.kind}`, 303);
  const found = await findPaperwork(args, page, { asked, sent });
  if ('fault' in found) return refuse(found.fault);
  const drawn = await drawPaperwork(found.value, asked.form);
  if (!drawn.ok) return refuse('busy');
  requireValue(await noteExport(page.asking));
  return toFileAnswer(drawn.value, { ...asked, day: found.value.meta.asOf });
}

/** Nothing to see here: who opens the address goes to the folder. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { asking, locale } = await requireWorkshop(args);
  return redirect(folderPathsIn(workshopPath(locale, asking.id)).home);
}
