import { findResumeCode } from '#app/domain/assessment/resume-code.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { FieldErrorText } from './form-words.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import { textOf } from './draft.ts';

interface ResumeSource {
  readonly typed: string;
  readonly fault: 'empty' | 'incomplete' | 'unknown' | null;
}

/** One plain message for wrong, erased and unknown codes: the difference is nobody's business, unless it is typing. */
export function toResumeView(translator: Translator, { typed, fault }: ResumeSource) {
  const { t } = translator;
  const title = t('assess:resume.title');
  const errors: FieldErrorText[] = fault ? [{ field: 'code', text: t(`assess:resume.faults.${fault}`) }] : [];
  return {
    documentTitle: pageTitle(translator, title, fault !== null),
    title,
    intro: t('assess:resume.intro'),
    label: t('assess:resume.label'),
    hint: t('assess:resume.hint'),
    submit: t('assess:resume.submit'),
    lost: t('assess:resume.lost'),
    errorTitle: t('common:form.errorTitle'),
    errors,
    typed,
  };
}

/** What was typed, and the code in it as it is written in addresses; empty where there is none. */
export function readTypedCode(form: FormData): { readonly text: string; readonly code: string } {
  const text = textOf(form, 'code');
  return { text, code: findResumeCode(text) ?? '' };
}
