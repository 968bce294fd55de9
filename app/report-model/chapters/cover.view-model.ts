import { toOneLine } from '#app/domain/shared/one-line.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { isPrintable, MARK } from '../printable.ts';
import { toQrPath } from '../qr-path.server.ts';
import type { CheckModel, CoverModel, Fact } from '../report-model.ts';
import type { CheckLink, ReportFacts, ReportInput } from '../report-input.ts';

const PROFILE_FIELDS = ['sizeClass', 'sector', 'country', 'region', 'aiUse'] as const;

/** The profile in words: label and value of every field that was filled in. */
export function toProfileFacts(facts: ReportFacts, translator: Translator): Fact[] {
  const { t } = translator;
  return PROFILE_FIELDS.flatMap((field) => {
    const value = facts.profile[field];
    if (!value) return [];
    return [
      {
        label: t(`questionnaire:profile.${field}.title`),
        value: t(`questionnaire:profile.${field}.options.${value}`),
      },
    ];
  });
}

export function toCover({ result, facts, translator, links }: ReportInput): CoverModel {
  const { t, format } = translator;
  const firm = toOneLine(facts.firmName);
  return {
    product: t('report:product'),
    title: t('report:cover.title'),
    firm: firm === '' ? t('report:cover.noName') : firm,
    subtitle: t('report:cover.subtitle'),
    facts: [
      ...toProfileFacts(facts, translator),
      { label: t('report:cover.date'), value: format.date(result.asOf) },
    ],
    promise: t('report:cover.promise'),
    original: links.resume === null ? t('report:cover.originalHere') : t('report:cover.original'),
    originalUrl: links.resume,
    privacy: t('report:cover.privacy'),
    marks: isPrintable(facts.firmName) ? null : t('report:cover.marks', { mark: MARK }),
    check: links.check ? toCheck(links.check, t) : null,
  };
}

function toCheck({ code, form, answer }: CheckLink, t: Translator['t']): CheckModel {
  return {
    title: t('verify:paper.title'),
    text: t('verify:paper.text'),
    codeLabel: t('verify:paper.code'),
    code,
    place: form.replace(/^https?:\/\//, ''),
    url: answer,
    qr: toQrPath(answer),
  };
}
