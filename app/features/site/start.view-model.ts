import type { Translator } from '#app/i18n/translator.server.ts';
import { toHeadlineFigures } from '#app/report-model/headline-figures.view-model.ts';

interface StartSource {
  /** Who runs this, or null while it is not filled in. */
  readonly operatorName: string | null;
  /** Of what begins here. */
  readonly newCode: string;
}

export type StartView = ReturnType<typeof toStartView>;

/** The start page: what it is, why, how, what becomes of the answers, and who stands behind it. */
export function toStartView(translator: Translator, { operatorName, newCode }: StartSource) {
  const { locale, t } = translator;
  const at = (path: string): string => `/${locale}/${path}`;
  return {
    documentTitle: t('start:documentTitle'),
    description: t('start:description'),
    title: t('start:hero.title'),
    lead: t('start:hero.lead'),
    check: { href: at('check'), text: t('start:hero.check'), note: t('start:hero.checkNote') },
    full: { action: at('start'), newCode, text: t('start:hero.full'), note: t('start:hero.fullNote') },
    resume: { href: at('resume'), text: t('start:hero.resume') },
    promises: (['understandable', 'affordable', 'doable'] as const).map((key) => ({
      key,
      title: t(`start:promises.${key}.title`),
      text: t(`start:promises.${key}.text`),
    })),
    gap: {
      title: t('start:gap.title'),
      lead: t('start:gap.lead'),
      figures: toHeadlineFigures(translator),
      source: t('start:gap.source'),
      sources: { href: at('sources'), text: t('start:gap.sources') },
    },
    steps: {
      title: t('start:steps.title'),
      rows: (['check', 'questions', 'plan'] as const).map((key) => ({
        key,
        title: t(`start:steps.${key}.title`),
        time: t(`start:steps.${key}.time`),
        text: t(`start:steps.${key}.text`),
      })),
    },
    outcome: {
      title: t('start:outcome.title'),
      rows: (['place', 'brakes', 'plan', 'return', 'help', 'paper'] as const).map((key) => ({
        key,
        title: t(`start:outcome.${key}.title`),
        text: t(`start:outcome.${key}.text`),
      })),
    },
    data: {
      title: t('start:data.title'),
      rows: (['account', 'code', 'statistics', 'erase', 'host'] as const).map((key) =>
        t(`start:data.${key}`),
      ),
      privacy: { href: at('privacy'), text: t('start:data.privacy') },
    },
    who: {
      title: t('start:who.title'),
      operator: operatorName
        ? t('start:who.operator', { name: operatorName })
        : t('start:who.operatorUnknown'),
      neutral: t('start:who.neutral'),
      method: { href: at('method'), text: t('start:who.method') },
    },
    last: { title: t('start:last.title'), text: t('start:last.text') },
  };
}
