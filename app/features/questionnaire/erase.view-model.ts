import type { Translator } from '#app/i18n/translator.server.ts';
import { pageTitle } from './form-words.ts';

export function toEraseView(translator: Translator, cancelHref: string) {
  const { t } = translator;
  const title = t('assess:erase.title');
  return {
    documentTitle: pageTitle(translator, title),
    title,
    text: t('assess:erase.text'),
    warning: t('assess:erase.warning'),
    submit: t('assess:erase.submit'),
    cancel: { href: cancelHref, text: t('assess:erase.cancel') },
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
