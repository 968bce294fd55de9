import type { Locale } from '#app/i18n/locales.ts';
import { readText, repositoryFiles } from './repository.ts';

/** Texts of one language by `namespace:key.path`. */
export type Words = ReadonlyMap<string, string>;

const LOCALE_FILE = /^locales\/([^/]+)\/([^/]+)\.json$/;

/** Every text of a nested catalogue with its path. A leaf that is no text is kept as its JSON, to be refused. */
export function flatten(content: unknown, prefix: string): readonly (readonly [string, string])[] {
  if (typeof content === 'string') return [[prefix, content]];
  if (typeof content !== 'object' || content === null) return [[prefix, JSON.stringify(content)]];
  const separator = prefix.endsWith(':') ? '' : '.';
  return Object.entries(content).flatMap(([key, value]) => flatten(value, `${prefix}${separator}${key}`));
}

export function namespacesOf(locale: Locale): readonly string[] {
  return repositoryFiles().flatMap((name) => {
    const [, language, namespace] = LOCALE_FILE.exec(name) ?? [];
    return language === locale && namespace ? [namespace] : [];
  });
}

export function wordsOf(locale: Locale): Words {
  const all = namespacesOf(locale).flatMap((namespace) => {
    const content: unknown = JSON.parse(readText(`locales/${locale}/${namespace}.json`));
    return flatten(content, `${namespace}:`);
  });
  return new Map(all);
}
