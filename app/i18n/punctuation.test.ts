import { describe, expect, it } from 'vitest';
import { LOCALES } from './locales.ts';
import {
  apart,
  enumerated,
  labelled,
  linked,
  listed,
  noted,
  piece,
  runIn,
  sentence,
  sentences,
  strong,
  toPieces,
} from './punctuation.ts';
import { translatorFor } from './translator.server.ts';

/** A language that sets a space before its colon. */
const spaced = { t: (_: string, values: object = {}) => Object.values(values).join(' : ') };

describe('punctuation', () => {
  it.each(LOCALES)('in %s is what its messages say', (locale) => {
    const words = translatorFor(locale);
    // French sets a narrow space before marks of two parts, at which no line is broken.
    const space = locale === 'fr' ? '\u202f' : '';
    expect(runIn(words, 'A')).toBe(`A${space}:`);
    expect(sentence(words, 'A')).toBe('A.');
    expect(labelled(words, 'A', 'b')).toBe(`A${space}: b`);
    expect(noted(words, 'A', 'b')).toBe('A (b)');
    expect(listed(words, ['a', 'b', 'c'])).toBe('a, b, c');
    expect(enumerated(words, ['a', 'b'])).toBe(`a${space}; b`);
    expect(apart(words, ['a', 'b', 'c'])).toBe('a · b · c');
  });

  it('is up to the language', () => expect(labelled(spaced, 'A', 'b')).toBe('A : b'));

  it('adds no mark to a single part, and none to nothing', () => {
    const words = translatorFor('en');
    expect(apart(words, ['a'])).toBe('a');
    expect(apart(words, [])).toBe('');
    expect(sentences('One.', '', 'Two.')).toBe('One. Two.');
  });
});

describe('pieces', () => {
  const words = translatorFor('en');

  it('are found where the message put them', () => {
    expect(toPieces(labelled(words, strong('A'), 'b'))).toEqual([
      { text: 'A', isStrong: true, url: null },
      { text: ': b', isStrong: false, url: null },
    ]);
    expect(toPieces(apart(words, [piece('a'), piece('b')])).map(({ text }) => text)).toEqual([
      'a',
      ' · ',
      'b',
    ]);
  });

  it('lead where they have an address', () => {
    const both = listed(words, [linked('a', 'https://a.example/'), linked('b', null)]);
    expect(toPieces(both)).toEqual([
      { text: 'a', isStrong: false, url: 'https://a.example/' },
      { text: ', b', isStrong: false, url: null },
    ]);
  });

  it('are one where nothing stands out', () =>
    expect(toPieces('a')).toEqual([{ text: 'a', isStrong: false, url: null }]));
});
