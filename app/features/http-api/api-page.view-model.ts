import type { ProblemCode } from '#app/domain/shared/problem.ts';
import { PROBLEM_STATUS } from '#app/domain/shared/problem.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { EXAMPLE_REQUEST, exampleResult } from './example.server.ts';
import { OPERATIONS } from './operations.ts';

const RULES = ['code', 'revision', 'repeat', 'size', 'limit', 'token'] as const;
const CODES = Object.keys(PROBLEM_STATUS) as ProblemCode[];
const ANSWER_CHARACTERS = 1400;

/** As people would write it: what is short stands on one line. */
function toText(value: unknown): string {
  const spread = JSON.stringify(value, null, 2);
  return spread.replace(/[[{]\s[^[\]{}]{1,110}?\s[\]}]/g, (part) => part.replace(/\s+/g, ' '));
}

/** A line that can be pasted into a terminal. */
function toCommand(origin: string): string {
  const body = toText(EXAMPLE_REQUEST);
  return `curl ${origin}/api/v1/evaluations \\\n  -H 'Content-Type: application/json' \\\n  -d '${body}'`;
}

/** The readable side of the description. The example is computed when the page is asked for. */
export function toApiPage(
  { t }: Translator,
  { asOf, origin }: { readonly asOf: string; readonly origin: string },
) {
  const answer = toText(exampleResult(asOf));
  return {
    documentTitle: `${t('api:page.title')} – ${t('common:product')}`,
    description: t('api:page.description'),
    title: t('api:page.title'),
    intro: t('api:page.intro'),
    machine: t('api:page.machine'),
    rulesTitle: t('api:page.rulesTitle'),
    rules: RULES.map((rule) => t(`api:page.rules.${rule}`)),
    callsTitle: t('api:page.callsTitle'),
    calls: OPERATIONS.map(({ id, method, path, scope }) => ({
      id,
      method: method.toUpperCase(),
      path,
      summary: t(`api:calls.${id}.summary`),
      text: t(`api:calls.${id}.text`),
      needs: scope === undefined ? null : t('api:page.needs', { scope }),
    })),
    tryTitle: t('api:page.tryTitle'),
    tryText: t('api:page.tryText'),
    command: toCommand(origin),
    answerTitle: t('api:page.answerTitle'),
    answer: `${answer.slice(0, answer.lastIndexOf('\n', ANSWER_CHARACTERS))}\n…`,
    problemsTitle: t('api:page.problemsTitle'),
    problemsCaption: t('api:page.problemsCaption'),
    problemsText: t('api:page.problemsText'),
    statusHead: t('api:page.status'),
    codeHead: t('api:page.code'),
    meaningHead: t('api:page.meaning'),
    problems: CODES.map((code) => ({
      code,
      href: `/problems/${code}`,
      status: PROBLEM_STATUS[code],
      title: t(`problems:codes.${code}.title`),
    })),
  };
}

export type ApiPageView = ReturnType<typeof toApiPage>;
