import type { Translator } from '#app/i18n/translator.server.ts';
import { pageTitle } from '#app/i18n/page-title.ts';
import type { AssessmentPaths } from './paths.ts';

/** The words of the overview. */
export function toHomeView(translator: Translator, paths: AssessmentPaths) {
  const { t } = translator;
  const title = t('assess:home.title');
  return {
    documentTitle: pageTitle(translator, title),
    title,
    intro: t('assess:home.intro'),
    toCode: t('assess:code.keep'),
    erase: { href: paths.erase, text: t('assess:erase.link') },
  };
}
