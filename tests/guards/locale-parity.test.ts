import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { DEFAULT_LOCALE, KNOWN_LOCALES, LOCALES } from '#app/i18n/locales.ts';
import { requireOffer } from '../../scripts/check-languages.mjs';
import { flatten } from '../../scripts/languages/catalogues.ts';
import {
  languageFaults,
  readOffer,
  SOURCE_LOCALE,
  toOffer,
} from '../../scripts/languages/language-faults.ts';
import { findPublished } from '../../scripts/questionnaire-fingerprint.ts';
import { namespacesOf, wordsOf } from './words.ts';

const OTHERS = LOCALES.filter((locale) => locale !== SOURCE_LOCALE);
const BEGUN = readdirSync('locales') as readonly Locale[];

describe('the languages are equals', () => {
  it('reads catalogues at all', () => {
    expect(namespacesOf(SOURCE_LOCALE).length).toBeGreaterThan(0);
    expect(wordsOf(SOURCE_LOCALE).size).toBeGreaterThan(50);
  });

  it('has an entry in the list for every folder', () => {
    expect(BEGUN.filter((locale) => !KNOWN_LOCALES.includes(locale))).toEqual([]);
  });

  it.each(BEGUN)('%s says nothing that would break a page', (locale) => {
    expect(languageFaults(locale, wordsOf(locale), wordsOf(SOURCE_LOCALE)).broken).toEqual([]);
  });

  it.each(BEGUN)('%s has no empty, untrimmed or decomposed text', (locale) => {
    const bad = [...wordsOf(locale)].filter(
      ([, text]) => text === '' || text !== text.trim() || text !== text.normalize('NFC'),
    );
    expect(bad).toEqual([]);
  });

  it.each(OTHERS)('%s has no word that the source does not have', (locale) => {
    const source = wordsOf(SOURCE_LOCALE);
    expect([...wordsOf(locale).keys()].filter((key) => !source.has(key))).toEqual([]);
  });

  it('lacks no word in a language in which questions were published', () => {
    // A language that is on its way may lack words, and is not offered. Once people could answer in it, it stays.
    const published = Object.keys(findPublished(CURRENT_QUESTIONNAIRE)?.words ?? {});
    const { leftOut } = readOffer();
    expect(leftOut.filter(({ locale }) => published.includes(locale))).toEqual([]);
  });
});

describe('what a build offers', () => {
  const source = new Map([
    ['a:title', 'x'],
    ['a:days', '{n, plural, one {# day} other {# days}}'],
  ]);
  const offer = (changes: Partial<Record<Locale, ReadonlyMap<string, string>>>) =>
    toOffer((locale) => changes[locale] ?? source);

  it('is every language that has all words', () => {
    expect(offer({})).toEqual({ published: KNOWN_LOCALES, leftOut: [], broken: [] });
  });

  it('leaves out a language that lacks a word or a form of counting, and names file and key', () => {
    const days = ['a:days', '{n, plural, other {# jours}}'] as const;
    expect(offer({ fr: new Map([days]) })).toEqual({
      published: KNOWN_LOCALES.filter((locale) => locale !== 'fr'),
      leftOut: [
        {
          locale: 'fr',
          missing: ['locales/fr/a.json: title', 'locales/fr/a.json: days without the form "one"'],
        },
      ],
      broken: [],
    });
  });

  it('is nothing where a value is missing or a message cannot be read', () => {
    const { broken } = offer({
      fr: new Map([...source, ['a:days', 'jours']]),
      nl: new Map([['a:title', '{x']]),
    });
    expect(broken[0]).toBe('locales/fr/a.json: days takes {}, not {n:value}');
    expect(broken[1]).toContain('locales/nl/a.json: title is no valid message');
  });

  it('is nothing without the whole of German', () => {
    const { broken, published } = offer({ [DEFAULT_LOCALE]: new Map([['a:title', 'x']]) });
    expect(broken).toEqual(['locales/de/a.json: days']);
    expect(published).toContain(DEFAULT_LOCALE);
  });

  it('is what the build asks for, which stops with file and key at what is broken', async () => {
    expect((await requireOffer()).published).toEqual(LOCALES);
    await expect(requireOffer('tests/factories/broken-locales')).rejects.toThrow(
      'locales/fr/start.json: lead takes {}, not {minutes:value}',
    );
  });
});

describe('the language check itself', () => {
  const faultsOf = (here: Record<string, string>, there: Record<string, string>, locale = 'de') =>
    languageFaults(locale, new Map(Object.entries(there)), new Map(Object.entries(here)));

  it('sees a renamed value, another kind and a lost choice', () => {
    expect(faultsOf({ 'a:b': '{n} days' }, { 'a:b': '{count} Tage' }).broken).toHaveLength(1);
    expect(faultsOf({ 'a:b': '{at, date}' }, { 'a:b': '{at}' }).broken).toHaveLength(1);
    const yes = '{v, select, yes {y} other {o}}';
    expect(faultsOf({ 'a:b': yes }, { 'a:b': yes.replace('yes', 'ja') }).broken).toHaveLength(1);
  });

  it('asks for the forms of the language, not for those of the source', () => {
    const counted = '{n, plural, one {# a} other {# b}}';
    expect(faultsOf({ 'a:b': counted }, { 'a:b': counted }, 'fr').missing).toEqual([]);
    expect(faultsOf({ 'a:b': counted }, { 'a:b': counted }, 'pl').missing).toEqual([
      'locales/pl/a.json: b without the form "many", "few"',
    ]);
    // The words of one are those of 1 alone in German; in French 0 takes them too.
    const exact = { 'a:b': '{n, plural, =1 {a} other {b}}' };
    expect(faultsOf({ 'a:b': counted }, exact).missing).toEqual([]);
    expect(faultsOf({ 'a:b': counted }, exact, 'fr').missing).toHaveLength(1);
  });

  it('leaves alone what nobody counts, and the forms that a count has taken already', () => {
    const same = { 'a:b': '{n, plural, =0 {} other {, # neu}}' };
    expect(faultsOf(same, same).missing).toEqual([]);
    const nested = { 'a:b': '{n, plural, one {a} other {{n, plural, =2 {two} other {#}} b}}' };
    expect(faultsOf(nested, nested).missing).toEqual([]);
  });

  it('keeps the path of every leaf', () => {
    expect(flatten({ a: { b: 'x', c: 1 } }, 'ns:')).toEqual([
      ['ns:a.b', 'x'],
      ['ns:a.c', '1'],
    ]);
  });
});
