interface Language {
  /** In its own words. */
  readonly name: string;
  /** The BCP 47 tag that formats numbers, dates and money. */
  readonly formatTag: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * The one list of languages; everything else about a language is a folder in locales/. The tag of a country decides marks
 * and the order of a date alone: a reader in Liège or Ghent reads those of Paris and The Hague as well.
 */
const LANGUAGES = {
  de: { name: 'Deutsch', formatTag: 'de-DE', direction: 'ltr' },
  en: { name: 'English', formatTag: 'en-IE', direction: 'ltr' },
  fr: { name: 'Français', formatTag: 'fr-FR', direction: 'ltr' },
  nl: { name: 'Nederlands', formatTag: 'nl-NL', direction: 'ltr' },
  sv: { name: 'Svenska', formatTag: 'sv-SE', direction: 'ltr' },
} as const satisfies Record<string, Language>;

export type Locale = keyof typeof LANGUAGES;

/** Where nothing better is known. */
export const DEFAULT_LOCALE: Locale = 'de';

/** All that have an entry, finished or not. */
export const KNOWN_LOCALES = Object.keys(LANGUAGES) as readonly Locale[];

/** Put in by the build, which leaves out a language with words missing; while working on the code nothing is. */
declare const PUBLISHED_LOCALES: readonly Locale[];

/** The languages this program is offered in. */
export const LOCALES = typeof PUBLISHED_LOCALES === 'undefined' ? KNOWN_LOCALES : PUBLISHED_LOCALES;

function each<Key extends keyof Language>(key: Key): Readonly<Record<Locale, Language[Key]>> {
  const entries = KNOWN_LOCALES.map((locale) => [locale, LANGUAGES[locale][key]] as const);
  return Object.fromEntries(entries) as Record<Locale, Language[Key]>;
}

export const LOCALE_NAMES = each('name');
export const FORMAT_TAGS = each('formatTag');
export const DIRECTIONS = each('direction');

const isKnown = (tag: string): tag is Locale => Object.hasOwn(LANGUAGES, tag);

/** @throws RangeError for a language this program never had. */
export function languageNameOf(tag: string): string {
  if (isKnown(tag)) return LOCALE_NAMES[tag];
  throw new RangeError(`"${tag}" is no language of ours`);
}

/**
 * The language of what was stored; the default where an update left that one out.
 * @throws RangeError for a language this program never had: what was stored was a language of ours.
 */
export function requireKnownLocale(tag: string): Locale {
  if (isLocale(tag)) return tag;
  if (isKnown(tag)) return DEFAULT_LOCALE;
  throw new RangeError(`"${tag}" is no language of ours`);
}

export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale);
}
