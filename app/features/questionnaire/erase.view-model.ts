import type { Translator } from '#app/i18n/translator.server.ts';
import { pageTitle } from '#app/i18n/page-title.ts';

interface EraseTargets {
  readonly cancel: string;
  readonly consent: string;
}

export function toEraseView(translator: Translator, targets: EraseTargets) {
  const { t } = translator;
  const title = t('assess:erase.title');
  return {
    documentTitle: pageTitle(translator, title),
    title,
    text: t('assess:erase.text'),
    warning: t('assess:erase.warning'),
    submit: t('assess:erase.submit'),
    cancel: { href: targets.cancel, text: t('assess:erase.cancel') },
    consent: { href: targets.consent, text: t('assess:erase.consent') },
  };
}

export function toErasedView(translator: Translator) {
  const { t, locale } = translator;
  const title = t('assess:erased.title');
  return {
    documentTitle: pageTitle(translator, title),
    title,
    text: t('assess:erased.text'),
    home: { href: `/${locale}`, text: t('common:errors.home') },
  };
}
