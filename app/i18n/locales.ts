/** The one list of languages. Everything else about a language is a folder in locales/. */
export const LOCALES = ['de', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Where nothing better is known. */
export const DEFAULT_LOCALE: Locale = 'de';

/** Each language in its own words, and the BCP 47 tag that formats numbers, dates and money. */
export const LOCALE_NAMES = { de: 'Deutsch', en: 'English' } as const satisfies Record<Locale, string>;
export const FORMAT_TAGS = { de: 'de-DE', en: 'en-IE' } as const satisfies Record<Locale, string>;

/** @throws RangeError for a language this program does not have: what was stored was a language of ours. */
export function requireKnownLocale(tag: string): Locale {
  if (isLocale(tag)) return tag;
  throw new RangeError(`"${tag}" is no language of ours`);
}

export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale);
}
