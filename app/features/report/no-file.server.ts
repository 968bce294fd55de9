import { toBarePage } from '#app/components/shell/bare-page.server.tsx';
import type { Shell } from '#app/components/shell/shell.view-model.ts';
import { passingWords, toShell } from '#app/components/shell/shell.view-model.ts';
import type { Problem } from '#app/domain/shared/problem.ts';
import { PROBLEM_STATUS } from '#app/domain/shared/problem.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

interface NoFile {
  readonly problem: Problem;
  /** The addresses of the assessment and of the file that was asked for: a document, a calendar or a table. */
  readonly home: string;
  readonly file: string;
}

type Page = Pick<Parameters<typeof toBarePage>[0], 'words' | 'ways'>;

function pageFor({ t, locale }: Translator, { problem, home, file }: NoFile, errors: Shell['errors']): Page {
  if (problem.code === 'not-completed') {
    return {
      words: { title: t('report:web.noReport.title'), text: t('report:web.noReport.text') },
      ways: [{ href: home, text: t('report:web.noReport.goOn') }],
    };
  }
  if (problem.code === 'not-found') {
    const resume = { href: `/${locale}/resume`, text: errors.resume };
    return { words: errors.code, ways: [resume, { href: `/${locale}`, text: errors.home }] };
  }
  const words = PROBLEM_STATUS[problem.code] === 503 ? passingWords(errors, problem.code) : errors.broken;
  return { words, ways: [{ href: file, text: errors.again }] };
}

/** Why there is no such file, as a page: who followed the link without a script sees it instead of an empty window. */
export function toNoFileAnswer(translator: Translator, source: NoFile): Response {
  const { locale } = translator;
  const { code, retryAfterSeconds } = source.problem;
  const page = pageFor(translator, source, toShell(translator).errors);
  const status = PROBLEM_STATUS[code];
  const documentTitle = pageTitle(translator, page.words.title);
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': locale });
  if (retryAfterSeconds !== undefined) headers.set('Retry-After', String(retryAfterSeconds));
  return new Response(toBarePage({ locale, status, documentTitle, ...page }), { status, headers });
}
