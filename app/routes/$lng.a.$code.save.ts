import type { ActionFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { requireForm } from '#app/platform/require-form.ts';
import { requireAsked } from './$lng.a.$code/assessment-page.server.ts';
import { autosave, sendAutosaved } from './$lng.a.$code/autosave.server.ts';

export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const asked = requireAsked({ request, params });
  return sendAutosaved(await autosave(asked, await requireForm(request)));
}

/** Nothing to see here: who opens the address goes to the overview. */
export function loader({ request, params }: ActionFunctionArgs): Response {
  return redirect(requireAsked({ request, params }).paths.home);
}
