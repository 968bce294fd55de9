import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { EndableReminders } from './end-reminders.server.ts';
import { endPath } from './paths.ts';

interface EndSource {
  readonly code: string;
  /** Null: nothing is found under the code, or it is still to be typed. */
  readonly found: EndableReminders | null;
  readonly fault: 'empty' | 'unknown' | null;
  readonly isRefused: boolean;
}

/** The page on which a firm says that it wants no more reminders. */
export function toEndView(translator: Translator, { code, found, fault, isRefused }: EndSource) {
  const { t, locale } = translator;
  const title = t('reminder:end.title');
  const organisation = found?.organisationName ?? '';
  const error = fault && t(`reminder:end.faults.${fault}`);
  return {
    documentTitle: pageTitle(translator, title, error !== null),
    title,
    errorTitle: t('common:form.errorTitle'),
    errors: error === null ? [] : [{ field: 'code', text: error }],
    refusal: isRefused ? t('reminder:end.refused') : null,
    action: endPath(locale),
    code,
    done: found?.isEnded === true ? t('reminder:end.done', { organisation }) : null,
    question: found?.isEnded === false ? t('reminder:end.text', { organisation }) : null,
    kept: t('reminder:end.kept'),
    submit: t('reminder:end.submit'),
    typed: {
      intro: t('reminder:end.typed'),
      label: t('reminder:end.code'),
      hint: t('reminder:end.codeHint'),
      submit: t('reminder:end.find'),
    },
  };
}
export type EndView = ReturnType<typeof toEndView>;
