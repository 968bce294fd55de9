import type { Locale } from '#app/i18n/locales.ts';
import { DEFAULT_LOCALE, LOCALES } from '#app/i18n/locales.ts';
import { readWords } from '../../scripts/languages/catalogues.ts';

const lettersOf = (locale: Locale): number =>
  [...readWords(`locales/${locale}`).values()].reduce((sum, text) => sum + text.length, 0);

const others = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE);

/**
 * Drawing takes seconds where reading takes none. So what is about room on paper is drawn in German, which has the longest
 * words, and in the language with the longest texts of all others: what fits these fits the rest. Each language is drawn
 * whole once, where pages and bookmarks are counted; what is about words loops over all languages without drawing.
 */
export const DRAWN_LOCALES: readonly Locale[] = [
  DEFAULT_LOCALE,
  ...others.toSorted((one, other) => lettersOf(other) - lettersOf(one)).slice(0, 1),
];
