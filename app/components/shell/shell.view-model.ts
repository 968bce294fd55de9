import type { Locale } from '#app/i18n/locales.ts';
import { DIRECTIONS, LOCALES, LOCALE_NAMES } from '#app/i18n/locales.ts';
import type { Translator } from '#app/i18n/translator.server.ts';

interface NavigationLink {
  readonly href: string;
  readonly text: string;
}

/** The words of an error page. */
export interface ErrorWords {
  readonly title: string;
  readonly text: string;
}

/** Everything around a page, in one language. */
export interface Shell {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  readonly product: string;
  readonly home: NavigationLink;
  readonly skip: string;
  readonly navigationLabel: string;
  readonly navigation: readonly NavigationLink[];
  readonly footerLabel: string;
  readonly footer: readonly NavigationLink[];
  readonly footerText: string;
  readonly languageNow: string;
  readonly languageLabel: string;
  readonly languages: readonly {
    readonly locale: Locale;
    readonly name: string;
    readonly direction: 'ltr' | 'rtl';
  }[];
  readonly errors: {
    readonly notFound: ErrorWords;
    readonly code: ErrorWords;
    readonly busy: ErrorWords;
    readonly storage: ErrorWords;
    readonly broken: ErrorWords;
    readonly offline: ErrorWords;
    readonly home: string;
    readonly resume: string;
    readonly again: string;
  };
}

/** What stands in the way for now: too many at once, or the storage. */
export const passingWords = ({ busy, storage }: Shell['errors'], code: unknown): ErrorWords =>
  code === 'not-saved' || code === 'not-read' ? storage : busy;

export function toShell({ locale, t }: Translator): Shell {
  const at = (path: string): string => `/${locale}${path}`;
  return {
    locale,
    direction: DIRECTIONS[locale],
    product: t('common:product'),
    home: { href: at(''), text: t('common:nav.home') },
    skip: t('common:nav.skip'),
    navigationLabel: t('common:nav.label'),
    navigation: [
      { href: at('/method'), text: t('common:nav.method') },
      { href: at('/providers'), text: t('common:nav.providers') },
      { href: at('/resume'), text: t('common:nav.resume') },
    ],
    footerLabel: t('common:footer.label'),
    footer: [
      { href: at('/sources'), text: t('common:footer.sources') },
      { href: at('/verify'), text: t('common:footer.verify') },
      { href: '/api', text: t('common:footer.api') },
      { href: at('/account/sign-in'), text: t('common:footer.advisers') },
      { href: at('/imprint'), text: t('common:footer.imprint') },
      { href: at('/privacy'), text: t('common:footer.privacy') },
      { href: at('/accessibility'), text: t('common:footer.accessibility') },
    ],
    footerText: t('common:footer.text'),
    languageNow: t('common:nav.languageNow', { language: LOCALE_NAMES[locale] }),
    languageLabel: t('common:nav.language'),
    languages: LOCALES.map((each) => ({
      ...{ locale: each, name: LOCALE_NAMES[each], direction: DIRECTIONS[each] },
    })),
    errors: {
      notFound: { title: t('common:errors.notFound.title'), text: t('common:errors.notFound.text') },
      code: { title: t('common:errors.code.title'), text: t('common:errors.code.text') },
      busy: { title: t('common:errors.busy.title'), text: t('common:errors.busy.text') },
      storage: { title: t('common:errors.storage.title'), text: t('common:errors.storage.text') },
      broken: { title: t('common:errors.broken.title'), text: t('common:errors.broken.text') },
      offline: { title: t('common:errors.offline.title'), text: t('common:errors.offline.text') },
      home: t('common:errors.home'),
      resume: t('common:errors.resume'),
      again: t('common:errors.again'),
    },
  };
}
