import { existsSync } from 'node:fs';
import type { Locale } from '../../app/i18n/locales.ts';
import { DEFAULT_LOCALE, KNOWN_LOCALES } from '../../app/i18n/locales.ts';
import type { Words } from './catalogues.ts';
import { readWords } from './catalogues.ts';
import { placeholdersOf, missingFormsOf } from './icu.ts';

/** The language the others are held to. */
export const SOURCE_LOCALE: Locale = 'en';

/** What keeps a language from being offered, each with its file and key. */
export interface LanguageFaults {
  /** Words or forms of counting that are not there yet: the language is left out. */
  readonly missing: readonly string[];
  /** Words that would break a page or say something without its number: nothing is built. */
  readonly broken: readonly string[];
}

const placeOf = (locale: string, key: string): string => {
  const [namespace = '', path = ''] = key.split(':', 2);
  return `locales/${locale}/${namespace}.json: ${path}`;
};

const listed = (values: readonly string[]): string => `{${values.join(', ')}}`;

/** Why a message cannot stand in for its twin of the source; null where it can. */
function breachOf(message: string, twin: string): string | null {
  try {
    const [here, there] = [listed(placeholdersOf(message)), listed(placeholdersOf(twin))];
    return here === there ? null : `takes ${here}, not ${there}`;
  } catch (error) {
    return `is no valid message (${error instanceof Error ? error.message : String(error)})`;
  }
}

/** What is wrong with the words of a language, held against those of the source. */
export function languageFaults(locale: string, words: Words, source: Words): LanguageFaults {
  const missing = [...source.keys()].filter((key) => !words.has(key)).map((key) => placeOf(locale, key));
  const broken: string[] = [];
  for (const [key, message] of words) {
    const twin = source.get(key) ?? message;
    const breach = breachOf(message, twin);
    if (breach !== null) broken.push(`${placeOf(locale, key)} ${breach}`);
    else {
      const forms = missingFormsOf(message, twin, locale);
      if (forms.length > 0) missing.push(`${placeOf(locale, key)} without the form "${forms.join('", "')}"`);
    }
  }
  return { missing, broken };
}

/** Which of the known languages a build offers, and why not the others. */
export interface Offer {
  readonly published: readonly Locale[];
  readonly leftOut: readonly { readonly locale: Locale; readonly missing: readonly string[] }[];
  readonly broken: readonly string[];
}

/**
 * A language with words missing is left out. Where something is missing in the default language or the source, or a
 * message is broken in any, there is nothing to offer: `broken` says why.
 */
export function toOffer(wordsOf: (locale: Locale) => Words): Offer {
  const source = wordsOf(SOURCE_LOCALE);
  const checked = KNOWN_LOCALES.map((locale) => {
    const { missing, broken } = languageFaults(locale, wordsOf(locale), source);
    const isNeeded = locale === DEFAULT_LOCALE || locale === SOURCE_LOCALE;
    return isNeeded ? { locale, missing: [], broken: [...broken, ...missing] } : { locale, missing, broken };
  });
  return {
    published: checked.filter(({ missing }) => missing.length === 0).map(({ locale }) => locale),
    leftOut: checked
      .filter(({ missing }) => missing.length > 0)
      .map(({ locale, missing }) => ({ locale, missing })),
    broken: checked.flatMap(({ broken }) => broken),
  };
}

/** The same of the languages in a folder of folders. One without a folder has every word still to come. */
export const readOffer = (folder = 'locales'): Offer =>
  toOffer((locale) => {
    const place = `${folder}/${locale}`;
    return existsSync(place) ? readWords(place) : new Map();
  });
