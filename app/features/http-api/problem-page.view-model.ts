import type { ProblemCode } from '#app/domain/shared/problem.ts';
import { PROBLEM_STATUS } from '#app/domain/shared/problem.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEM_STATUS, code);

/** What a problem means, in words; null for what is none of the closed list. */
export function findProblemPage(code: string, { t }: Translator) {
  if (!isProblemCode(code)) return null;
  const title = t(`problems:codes.${code}.title`);
  return {
    documentTitle: `${title} – ${t('common:product')}`,
    title,
    text: t(`problems:codes.${code}.text`),
    codeLabel: t('problems:page.code'),
    code,
    status: t('problems:page.status', { status: String(PROBLEM_STATUS[code]) }),
    all: t('problems:page.all'),
  };
}
