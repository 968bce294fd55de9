import type { Problem } from '#app/domain/shared/problem.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { ProblemWords } from '#app/platform/problem-response.ts';
import { statusOf, toProblemBody, toProblemHeaders } from '#app/platform/problem-response.ts';

export function problemWords({ code }: Problem, locale: Locale): ProblemWords {
  return { title: translatorFor(locale).t(`problems:codes.${code}.title`), locale };
}

/** A problem as it is sent: RFC 9457, in the language of who asked. */
export function toProblemAnswer(problem: Problem, locale: Locale, headers: HeadersInit = {}): Response {
  const words = problemWords(problem, locale);
  const all = new Headers({
    ...toProblemHeaders(problem, words),
    ...Object.fromEntries(new Headers(headers)),
  });
  const bytes = Buffer.from(JSON.stringify(toProblemBody(problem, words)));
  all.set('Content-Length', String(bytes.byteLength));
  return new Response(bytes, { status: statusOf(problem), headers: all });
}

/** A fault of ours: no code of the list, nothing of the inside. */
export function toFaultAnswer(locale: Locale): Response {
  const title = translatorFor(locale).t('problems:fault.title');
  return new Response(JSON.stringify({ type: 'about:blank', title, status: 500 }), {
    status: 500,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': locale,
      'Cache-Control': 'no-store',
    },
  });
}
