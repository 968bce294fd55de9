import { pageTitle } from '#app/i18n/page-title.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

interface ReturnsSource {
  readonly paths: { readonly home: string; readonly goals: string };
  readonly hasGoals: boolean;
  readonly hasFaults: boolean;
}

/** Around the form for what each goal costs today; without a goal there is nothing to ask. */
export function toReturnsView(translator: Translator, { paths, hasGoals, hasFaults }: ReturnsSource) {
  const { t } = translator;
  const title = t('workshop:overview.returns');
  return {
    documentTitle: pageTitle(translator, title, hasFaults),
    title,
    home: { href: paths.home, text: t('assess:form.home') },
    none: hasGoals
      ? null
      : {
          text: t('workshop:returns.none'),
          href: paths.goals,
          link: t('workshop:overview.goals'),
        },
  };
}
