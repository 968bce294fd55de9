import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { NEW_CODE } from '#app/components/forms/new-code.tsx';
import { PageError } from '#app/components/shell/error-page.tsx';
import { createOnce } from '#app/features/assessment/create-once.server.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import { readStartForm } from '#app/features/questionnaire/start-form.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';

export function loader({ params }: LoaderFunctionArgs): Response {
  return redirect(`/${requireLocale(params)}`);
}

/** Never shown. With a page, its boundary can say why nothing was begun, also to who has no script. */
export default function Start() {
  return null;
}

export const ErrorBoundary = PageError;

export const headers: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? new Headers();

/** Begins an assessment: empty, with the answers of the quick check, or as the follow-up of an earlier one (`from`). */
export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const locale = requireLocale(params);
  const form = await requireForm(request);
  const begun = await createOnce({ locale, ...readStartForm(form) }, form.get(NEW_CODE));
  return redirect(pathsOf(locale, requireValue(begun).code).keep);
}
