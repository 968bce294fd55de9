import { redirect } from '@remix-run/node';
import { findReport } from '#app/features/assessment/find-report.server.ts';
import type { ReportSource } from '#app/features/assessment/use-case.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { statusOf } from '#app/platform/problem-response.ts';

interface FinishedContext extends ReportSource {
  readonly locale: Locale;
  readonly code: string;
  readonly translator: Translator;
}

/** What is stored of a completed assessment; a draft is shown where it can go on. */
export async function requireFinished(
  params: Readonly<Record<string, string | undefined>>,
): Promise<FinishedContext> {
  const locale = requireLocale(params);
  const code = params['code'] ?? '';
  const found = await findReport(code);
  if (found.ok) return { ...found.value, locale, code, translator: translatorFor(locale) };
  if (found.problem.code === 'not-completed') throw redirect(pathsOf(locale, code).home);
  throw new Response(null, { status: statusOf(found.problem) });
}
