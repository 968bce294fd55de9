import type { Translator } from '#app/i18n/translator.server.ts';
import type { FinishForm } from './finish-form.ts';
import type { FieldErrorText } from './form-words.ts';
import { pageTitle } from './form-words.ts';
import type { AssessmentPaths } from './paths.ts';

interface FinishSource {
  readonly paths: AssessmentPaths;
  readonly typed: FinishForm;
  readonly fault: 'firm-name' | 'stale' | 'not-saved' | null;
}

export type FinishView = ReturnType<typeof toFinishView>;

/** The last page before the result: two free choices, neither of them preset. */
export function toFinishView(translator: Translator, { paths, typed, fault }: FinishSource) {
  const { t } = translator;
  const title = t('assess:finish.title');
  const errors: FieldErrorText[] =
    fault === 'firm-name' ? [{ field: 'firmName', text: t('assess:faults.firm-name') }] : [];
  return {
    documentTitle: pageTitle(translator, title, errors.length > 0),
    title,
    intro: t('assess:finish.intro'),
    errorTitle: t('common:form.errorTitle'),
    errors,
    refusal: fault === 'stale' || fault === 'not-saved' ? t(`assess:finish.${fault}`) : null,
    revision: typed.revision,
    firmName: {
      label: t('assess:finish.firmName.label'),
      hint: t('assess:finish.firmName.hint'),
      value: typed.firmName,
    },
    consent: {
      legend: t('assess:finish.consent.legend'),
      label: t('assess:finish.consent.label'),
      hint: t('assess:finish.consent.hint'),
      checked: typed.statistics,
    },
    closing: t('assess:finish.closing'),
    submit: t('assess:finish.submit'),
    back: { href: paths.review, text: t('assess:form.back') },
  };
}
