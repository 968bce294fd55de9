import i18next from 'i18next';
import ICU from 'i18next-icu';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Formats } from './format.ts';
import { createFormats } from './format.ts';
import type { Locale } from './locales.ts';
import { readWords } from './words.server.ts';

/**
 * The words of one language. Words never reach the browser as a catalogue: loaders and view models
 * turn ids into text here, so the client bundle carries neither i18n code nor languages.
 */
export interface Translator {
  readonly locale: Locale;
  /** Text of `namespace:key.path`, an ICU message filled with `values`. Throws on an unknown key. */
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** Whether a text exists, for the few optional ones. */
  readonly has: (key: string) => boolean;
  readonly format: Formats;
}

/** A fresh instance: no language is ever process-global. Instances of a language are immutable, so they are kept. */
function createTranslator(locale: Locale): Translator {
  const resources = readWords(locale);
  const instance = i18next.createInstance();
  void instance.use(ICU).init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: resources },
    ns: Object.keys(resources),
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    // Without default values in the code, a missing key is a fault to be loud about.
    parseMissingKeyHandler: (key: string) => {
      throw new Error(`No text for "${key}" in "${locale}"`);
    },
  });
  // Most texts have nothing to fill in: those are looked up once.
  const plain = new Map<string, string>();
  const plainText = (key: string): string => {
    const known = plain.get(key);
    if (known !== undefined) return known;
    const text: unknown = instance.t(key);
    if (typeof text !== 'string') throw new Error(`"${key}" is a group of texts in "${locale}"`);
    plain.set(key, text);
    return text;
  };
  // A message with something to fill in is parsed once.
  const messages = new Map<string, IntlMessageFormat>();
  const messageOf = (key: string): IntlMessageFormat => {
    const known = messages.get(key);
    if (known) return known;
    const [namespace = '', path = ''] = key.split(':', 2);
    const text: unknown = instance.getResource(locale, namespace, path);
    if (typeof text !== 'string') throw new Error(`No text for "${key}" in "${locale}"`);
    const message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
    messages.set(key, message);
    return message;
  };
  // Asked again at each page, always of ids, so that few keys come together.
  const asked = new Map<string, boolean>();
  const has = (key: string): boolean => {
    const known = asked.get(key) ?? instance.exists(key);
    asked.set(key, known);
    return known;
  };
  return {
    locale,
    has,
    t: (key, values) => (values ? String(messageOf(key).format(values)) : plainText(key)),
    format: createFormats(locale),
  };
}

const translators = new Map<Locale, Translator>();

export function translatorFor(locale: Locale): Translator {
  const known = translators.get(locale);
  if (known) return known;
  const translator = createTranslator(locale);
  translators.set(locale, translator);
  return translator;
}
