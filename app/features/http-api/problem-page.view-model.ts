import type { ProblemCode } from '#app/domain/shared/problem.ts';
import { PROBLEM_STATUS } from '#app/domain/shared/problem.ts';
import { apart } from '#app/i18n/punctuation.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEM_STATUS, code);

/** What a problem means, in words; null for what is none of the closed list. */
export function findProblemPage(code: string, translator: Translator) {
  const { t } = translator;
  if (!isProblemCode(code)) return null;
  const title = t(`problems:codes.${code}.title`);
  return {
    documentTitle: `${title} – ${t('common:product')}`,
    title,
    text: t(`problems:codes.${code}.text`),
    statusAndLabel: apart(translator, [
      t('problems:page.status', { status: String(PROBLEM_STATUS[code]) }),
      t('problems:page.code'),
    ]),
    code,
    all: t('problems:page.all'),
  };
}
