import { describe, expect, it } from 'vitest';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { placeholdersOf } from './icu.ts';
import type { Words } from './words.ts';
import { flatten, namespacesOf, wordsOf } from './words.ts';

const SOURCE: Locale = 'en';
const OTHERS = LOCALES.filter((locale) => locale !== SOURCE);

const missingFrom = (words: Words, other: Words): readonly string[] =>
  [...words.keys()].filter((key) => !other.has(key));

function isValid(message: string): boolean {
  try {
    placeholdersOf(message);
    return true;
  } catch {
    return false;
  }
}

const differing = (words: Words, other: Words): readonly string[] =>
  [...words].flatMap(([key, message]) => {
    const twin = other.get(key);
    if (twin === undefined || !isValid(message) || !isValid(twin)) return [];
    const [here, there] = [placeholdersOf(message).join(', '), placeholdersOf(twin).join(', ')];
    return here === there ? [] : [`${key}: {${here}} / {${there}}`];
  });

const source = wordsOf(SOURCE);

describe('the languages are equals', () => {
  it('reads catalogues at all', () => {
    expect(namespacesOf(SOURCE).length).toBeGreaterThan(0);
    expect(source.size).toBeGreaterThan(50);
  });

  it.each(OTHERS)('%s has every key of the source and no other', (locale) => {
    const words = wordsOf(locale);
    expect(missingFrom(source, words), `missing in ${locale}`).toEqual([]);
    expect(missingFrom(words, source), `only in ${locale}`).toEqual([]);
  });

  it.each(OTHERS)('%s takes the same values in every text', (locale) => {
    expect(differing(source, wordsOf(locale))).toEqual([]);
  });

  it.each(LOCALES)('%s is valid ICU everywhere', (locale) => {
    const broken = [...wordsOf(locale)].filter(([, message]) => !isValid(message)).map(([key]) => key);
    expect(broken).toEqual([]);
  });

  it.each(LOCALES)('%s has no empty, untrimmed or decomposed text', (locale) => {
    const bad = [...wordsOf(locale)].filter(
      ([, text]) => text === '' || text !== text.trim() || text !== text.normalize('NFC'),
    );
    expect(bad).toEqual([]);
  });
});

describe('the parity check itself', () => {
  it('sees a missing key, a renamed value, another kind and a lost choice, but leaves counting to the language', () => {
    const here = new Map([
      ['a', 'x'],
      ['b', '{n} days'],
      ['c', '{n, plural, one {# day} other {# days}}'],
      ['d', '{v, select, yes {y} other {o}}'],
      ['e', '{at, date}'],
    ]);
    const there = new Map([
      ['b', '{count} Tage'],
      ['c', '{n} Tage'],
      ['d', '{v, select, ja {y} other {o}}'],
      ['e', '{at}'],
    ]);
    expect(missingFrom(here, there)).toEqual(['a']);
    expect(differing(here, there).map((line) => line.slice(0, 1))).toEqual(['b', 'd', 'e']);
  });

  it('refuses an open brace and keeps the path of every leaf', () => {
    expect(isValid('{n days')).toBe(false);
    expect(flatten({ a: { b: 'x', c: 1 } }, 'ns:')).toEqual([
      ['ns:a.b', 'x'],
      ['ns:a.c', '1'],
    ]);
  });
});
