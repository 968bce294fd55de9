import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useRef } from 'react';
import { ErrorSummary } from '#app/components/forms/error-summary.tsx';
import { TextField } from '#app/components/forms/text-field.tsx';
import { useKeptFields } from '#app/components/forms/use-kept-fields.ts';
import { errorTitleIn, PageError } from '#app/components/shell/error-page.tsx';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { findVersion } from '#app/features/assessment/find-version.server.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import { readTypedCode, toResumeView } from '#app/features/questionnaire/resume.view-model.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { toErrorAnswer } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';

export function loader({ params, context }: LoaderFunctionArgs) {
  const fault = context.memory.hasFaults ? 'unknown' : null;
  return toResumeView(translatorFor(requireLocale(params)), { typed: '', fault });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = requireLocale(params);
  const { text, code } = readTypedCode(await requireForm(request));
  const found = await findVersion(accessOf(code));
  if (found.ok) {
    const paths = pathsOf(locale, code);
    return redirect(found.value.asOf === null ? paths.home : paths.result);
  }
  if (found.problem.code !== 'not-found') throw toErrorAnswer(found.problem);
  context.memory.hasFaults = true;
  const fault = code !== '' ? 'unknown' : text === '' ? 'empty' : 'incomplete';
  const view = toResumeView(translatorFor(locale), { typed: text, fault });
  return data(view, { status: fault === 'unknown' ? 404 : 422 });
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view, error, matches }) => [
  { title: view?.documentTitle ?? errorTitleIn(matches, error) },
];

export default function Resume() {
  const opened = useLoaderData<typeof loader>();
  const view = useActionData<typeof action>() ?? opened;
  const form = useRef<HTMLFormElement>(null);
  useKeptFields({ form, name: 'resume', isRefused: view.errors.length > 0 });
  return (
    <div className="wrap wrap--text stack">
      <ErrorSummary title={view.errorTitle} errors={view.errors} documentTitle={view.documentTitle} />
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <Form className="form" method="post" ref={form} noValidate>
        <TextField
          name="code"
          label={view.label}
          hint={view.hint}
          error={view.errors[0]?.text}
          value={view.typed}
          look="code"
          autoComplete="off"
        />
        <p className="row row--actions">
          <button className="button" type="submit">
            {view.submit}
          </button>
        </p>
      </Form>
      <p className="notice">{view.lost}</p>
    </div>
  );
}
