import type { Request as Asked, Response as Answering } from 'express';
import type { Problem } from '#app/domain/shared/problem.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { localeOfRequest } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { isApi } from '#app/platform/private-paths.ts';
import { statusOf, toProblemBody, toProblemHeaders } from '#app/platform/problem-response.ts';
import { problemWords } from './problem-answer.server.ts';

const localeOf = (request: Asked): Locale => localeOfRequest(request.path, request);

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A page without styles, scripts or a build behind it: what a person sees when the door is shut. */
function toPage(problem: Problem, locale: Locale): string {
  const { t } = translatorFor(locale);
  const title = escapeHtml(t(`problems:codes.${problem.code}.title`));
  const text = escapeHtml(t(`problems:codes.${problem.code}.text`));
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>`;
}

/** A problem found before any route is asked: as JSON for programs, as a plain page for people. */
export function sendProblem(request: Asked, response: Answering, problem: Problem): void {
  const locale = localeOf(request);
  const words = problemWords(problem, locale);
  response.status(statusOf(problem)).set(toProblemHeaders(problem, words));
  if (isApi(request.path)) {
    response.end(JSON.stringify(toProblemBody(problem, words)));
    return;
  }
  response.type('text/html; charset=utf-8').end(toPage(problem, locale));
}
