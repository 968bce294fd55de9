import type { Locale } from './locales.ts';
import { FORMAT_TAGS } from './locales.ts';

/** What the readers of one language call another: "Schwedisch", "suédois". */
export const languageNameIn = (reader: Locale, locale: Locale): string =>
  new Intl.DisplayNames([FORMAT_TAGS[reader]], { type: 'language', fallback: 'code' }).of(locale) ?? locale;
