import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { newCode } from '#app/features/assessment/create-once.server.ts';
import { evaluateStateless } from '#app/features/assessment/evaluate-stateless.server.ts';
import { QuickAnswer } from '#app/features/questionnaire/components/quick-answer.tsx';
import { QuickCheckForm } from '#app/features/questionnaire/components/quick-check-form.tsx';
import {
  isQuickCheckComplete,
  toQuickAnswer,
  toQuickCheckForm,
  toQuickFields,
} from '#app/features/questionnaire/quick-check.view-model.ts';
import { readQuickAnswers } from '#app/features/questionnaire/start-form.ts';
import { timesNeeded } from '#app/features/questionnaire/time-needed.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const translator = translatorFor(requireLocale(params));
  const minutes = timesNeeded(translator);
  const url = new URL(request.url);
  const { fields, isSent, isEditing } = toQuickFields(url.searchParams);
  const given = readQuickAnswers(fields);
  const values = Object.fromEntries([...fields].map(([name, value]) => [name, String(value)]));
  const { sizeClass } = given.profile;
  if (!isQuickCheckComplete(given) || !sizeClass || isEditing) {
    return toQuickCheckForm(translator, { values, isSent: isSent && !isEditing, minutes: minutes.check });
  }
  const evaluated = await evaluateStateless(given, { partial: true });
  const quick = evaluated.ok ? evaluated.value.quick : undefined;
  if (!quick) throw new Response(null, { status: 422 });
  const edit = new URLSearchParams({ ...values, edit: '1' });
  const editHref = `${url.pathname}?${edit}`;
  return toQuickAnswer(translator, {
    ...{ quick, sizeClass, values, editHref },
    minutes: minutes.questions,
    newCode: newCode(),
  });
}

/** The form below the answer carries a code that nobody else may be shown. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.documentTitle }];

export default function QuickCheck() {
  const view = useLoaderData<typeof loader>();
  return view.kind === 'form' ? <QuickCheckForm view={view} /> : <QuickAnswer view={view} />;
}
