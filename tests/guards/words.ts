import type { Locale } from '#app/i18n/locales.ts';
import type { Words } from '../../scripts/languages/catalogues.ts';
import { readWords } from '../../scripts/languages/catalogues.ts';
import { repositoryFiles } from './repository.ts';

const LOCALE_FILE = /^locales\/([^/]+)\/([^/]+)\.json$/;

export function namespacesOf(locale: Locale): readonly string[] {
  return repositoryFiles().flatMap((name) => {
    const [, language, namespace] = LOCALE_FILE.exec(name) ?? [];
    return language === locale && namespace ? [namespace] : [];
  });
}

const read = new Map<Locale, Words>();

export function wordsOf(locale: Locale): Words {
  const words = read.get(locale) ?? readWords(`locales/${locale}`);
  read.set(locale, words);
  return words;
}
