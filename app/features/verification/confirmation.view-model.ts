import type { Band } from '#app/domain/scoring/score-result.ts';
import type { Fact } from '#app/report-model/report-model.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { ConfirmedReport } from '#app/persistence/verification-repository.ts';
import { verifyPath } from './verification-link.ts';

/** All that anybody learns from a verification code, in the words the paper says it with. */
export interface Confirmation {
  readonly facts: readonly Fact[];
  /** What the band means, for a reader who is not the firm. */
  readonly meaning: string;
  readonly testRun: string | null;
}

const titleOf = (band: Band, { t }: Translator): string => t(`method:bands.${band}.title`);

export function toConfirmation(report: ConfirmedReport, translator: Translator): Confirmation {
  const { t, format } = translator;
  const { bandLow, bandHigh } = report;
  const band = report.band ?? (bandLow === bandHigh ? bandLow : null);
  const span = { low: titleOf(bandLow, translator), high: titleOf(bandHigh, translator) };
  return {
    facts: [
      { label: t('report:cover.date'), value: format.date(report.asOf) },
      {
        label: t('report:method.questionnaire'),
        value: t('verify:version', { version: report.questionnaire }),
      },
      { label: t('report:method.version'), value: t('verify:version', { version: report.method }) },
      {
        label: t('report:profile.head.band'),
        value: band === null ? t('report:profile.bandSpan', span) : titleOf(band, translator),
      },
    ],
    meaning: t(`verify:bands.${band ?? 'open'}`),
    testRun: report.testRun ? t('verify:confirmed.testRun') : null,
  };
}

const documentTitle = ({ t }: Translator, page: string): string => t('common:pageTitle', { page });

interface TypedCode {
  /** Stays in the form: one wrong character is quicker to mend than twenty to type. */
  readonly typed?: string;
  readonly fault?: 'empty' | null;
}

/** The form in which a reader types the code of a report. */
function toVerifyForm(translator: Translator, { typed = '', fault = null }: TypedCode) {
  const { t, locale } = translator;
  return {
    action: verifyPath(locale),
    label: t('verify:form.label'),
    hint: t('verify:form.hint'),
    value: typed,
    submit: t('verify:form.submit'),
    errorTitle: t('common:form.errorTitle'),
    errors: fault === null ? [] : [{ field: 'code', text: t(`verify:form.${fault}`) }],
  };
}
export type VerifyForm = ReturnType<typeof toVerifyForm>;

/** The page a reader of a report comes to first. */
export function toVerifyPage(translator: Translator, fault: 'empty' | null) {
  const { t } = translator;
  const title = documentTitle(translator, t('verify:form.title'));
  return {
    kind: 'form' as const,
    documentTitle: fault === null ? title : t('common:form.errorPrefix', { title }),
    title: t('verify:form.title'),
    intro: t('verify:form.intro'),
    answer: t('verify:form.answer'),
    form: toVerifyForm(translator, { fault }),
  };
}

/** One answer for unknown, malformed and erased codes and for what nobody may check: the same, word for word. */
export function toUnconfirmedPage(translator: Translator, typed: string) {
  const { t } = translator;
  return {
    kind: 'unconfirmed' as const,
    documentTitle: documentTitle(translator, t('verify:unconfirmed.title')),
    title: t('verify:unconfirmed.title'),
    text: t('verify:unconfirmed.text'),
    meaning: t('verify:unconfirmed.meaning'),
    form: toVerifyForm(translator, { typed }),
  };
}

export function toConfirmedPage(report: ConfirmedReport, translator: Translator) {
  const { t, locale } = translator;
  return {
    kind: 'confirmed' as const,
    documentTitle: documentTitle(translator, t('verify:confirmed.title')),
    title: t('verify:confirmed.title'),
    intro: t('verify:confirmed.intro'),
    confirmation: toConfirmation(report, translator),
    meansTitle: t('verify:confirmed.meansTitle'),
    means: [t('verify:confirmed.means.1'), t('verify:confirmed.means.2')],
    another: { href: verifyPath(locale), text: t('verify:confirmed.another') },
  };
}

export type VerifyView =
  ReturnType<typeof toVerifyPage> | ReturnType<typeof toUnconfirmedPage> | ReturnType<typeof toConfirmedPage>;
