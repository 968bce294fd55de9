import type { Locale } from '#app/i18n/locales.ts';
import { isLocale } from '#app/i18n/locales.ts';

/** The same path in another language; a path without a language leads to that language's start page. */
export function pathInLocale(pathname: string, locale: Locale): string {
  const [, first, ...rest] = pathname.split('/');
  return isLocale(first) ? ['', locale, ...rest].join('/') : `/${locale}`;
}
