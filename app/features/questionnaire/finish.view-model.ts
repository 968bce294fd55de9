import type { Translator } from '#app/i18n/translator.server.ts';
import { MAX_FIRM_NAME_LENGTH } from '#app/domain/assessment/assessment.ts';
import type { FinishForm } from './finish-form.ts';
import { tooManyIn } from './finish-form.ts';
import type { FieldErrorText } from './form-words.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { AssessmentPaths } from './paths.ts';

/** The words of consent where they are not those that everybody is asked with. */
export interface ConsentWords {
  readonly legend: string;
  readonly label: string;
  readonly hint: string;
}

interface FinishSource {
  readonly paths: AssessmentPaths;
  readonly typed: FinishForm;
  readonly fault: 'firm-name' | 'stale' | 'not-saved' | null;
  readonly consentWords: ConsentWords | null;
}

export type NameAndConsentView = ReturnType<typeof toNameAndConsent>;
export type FinishView = ReturnType<typeof toFinishView>;

function toNameAndConsent({ t }: Translator, { typed, fault, consentWords }: FinishSource) {
  const errors: FieldErrorText[] =
    fault === 'firm-name'
      ? [
          {
            field: 'firmName',
            text: t('assess:faults.firm-name', { count: tooManyIn(typed), most: MAX_FIRM_NAME_LENGTH }),
          },
        ]
      : [];
  return {
    errorTitle: t('common:form.errorTitle'),
    errors,
    revision: typed.revision,
    firmName: {
      label: t('assess:finish.firmName.label'),
      hint: t('assess:finish.firmName.hint'),
      value: typed.firmName,
    },
    consent: {
      ...(consentWords ?? {
        legend: t('assess:finish.consent.legend'),
        label: t('assess:finish.consent.label'),
        hint: t('assess:finish.consent.hint'),
      }),
      checked: typed.statistics,
      text: typed.consentText,
    },
  };
}

/** The last page before the result: two free choices, neither of them preset. */
export function toFinishView(translator: Translator, source: FinishSource) {
  const { t } = translator;
  const { paths, fault } = source;
  const title = t('assess:finish.title');
  return {
    ...toNameAndConsent(translator, source),
    documentTitle: pageTitle(translator, title, fault === 'firm-name'),
    title,
    intro: t('assess:finish.intro'),
    refusal: fault === 'stale' || fault === 'not-saved' ? t(`assess:finish.${fault}`) : null,
    closing: t('assess:finish.closing'),
    submit: t('assess:finish.submit'),
    back: { href: paths.review, text: t('assess:form.back') },
  };
}

interface ConsentSource extends FinishSource {
  readonly backHref: string;
  readonly isSaved: boolean;
}

/** The same two choices, open until the assessment is erased. */
export function toConsentView(translator: Translator, source: ConsentSource) {
  const { t } = translator;
  const { fault, backHref, isSaved } = source;
  const title = t('assess:consent.title');
  return {
    ...toNameAndConsent(translator, source),
    documentTitle: pageTitle(translator, title, fault === 'firm-name'),
    title,
    intro: t('assess:consent.intro'),
    refusal: fault === 'stale' || fault === 'not-saved' ? t(`assess:consent.${fault}`) : null,
    saved: isSaved ? t('assess:consent.saved') : null,
    submit: t('assess:consent.submit'),
    back: { href: backHref, text: t('assess:consent.back') },
  };
}
