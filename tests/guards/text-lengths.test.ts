import { describe, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import { wordsOf } from './words.ts';

/**
 * Where room is short, the most signs that a text may have, with the parts of the product in which it was looked at. German
 * was measured first; others get a third more, which pages and papers were seen to hold. A longer text is to be said
 * shorter, or looked at in its place before the number is raised.
 */
const ROOM: readonly (readonly [place: string, keys: RegExp, most: number])[] = [
  ['the menu', /^common:nav\.(method|providers|resume)$/u, 25],
  ['areas in pictures', /^questionnaire:dimensions\.[\w-]+\.title$/u, 26],
  ['questions in lists', /^questionnaire:items\..+\.title$/u, 36],
  ['a question', /^questionnaire:items\..+\.question$/u, 140],
  ['a level of a question', /^questionnaire:items\..+\.levels\.\d$/u, 150],
  ['a step in the picture of the plan', /^measures:measures\.[\w-]+\.title$/u, 80],
  ['what to do this week', /^measures:measures\.[\w-]+\.firstAction$/u, 200],
  ['a stage', /^method:bands\.[\w-]+\.title$/u, 20],
  ['an obstacle in its picture', /^method:gates\.[\w-]+\.title$/u, 53],
  ['the head of a column', /\.(columns|head)\.[\w-]+$/u, 60],
  ['a figure of the summary', /^report:summary\.figures\.[\w.-]+$/u, 44],
  ['the buttons of a question', /^assess:form\.(next|back|home)$/u, 24],
];

const lengthOf = (text: string): number => Array.from(text).length;

function tooLong(words: ReadonlyMap<string, string>): readonly string[] {
  return ROOM.flatMap(([place, keys, most]) =>
    [...words]
      .filter(([key, text]) => keys.test(key) && lengthOf(text) > most)
      .map(([key, text]) => `${place}, ${String(lengthOf(text))} instead of ${String(most)}: ${key}`),
  );
}

describe('where room is short', () => {
  it.each(LOCALES)('no text in %s is longer than its place', (locale) =>
    expect(tooLong(wordsOf(locale))).toEqual([]),
  );

  it('is a place in which something stands', () => {
    const keys = [...wordsOf('en').keys()];
    expect(ROOM.filter(([, pattern]) => !keys.some((key) => pattern.test(key)))).toEqual([]);
  });

  it('names place, length and key', () => {
    expect(tooLong(new Map([['method:bands.x.title', 'x'.repeat(21)]]))).toEqual([
      'a stage, 21 instead of 20: method:bands.x.title',
    ]);
  });
});
