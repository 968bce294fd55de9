import { describe, expect, it } from 'vitest';
import { ITEMS, LEVELS } from '#app/domain/questionnaire/items.ts';
import type { Item, Level } from '#app/domain/questionnaire/items.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { wordsOf } from './words.ts';

/** People read question and levels 24 times on a phone: longer than this on average, and they stop reading. */
const MOST_WORDS_ON_AVERAGE = 75;
const MOST_WORDS_OF_A_LEVEL = 20;

/** Where not knowing is itself what is found out, the lowest level says so. */
const UNSEEN_IS_A_FINDING: readonly Item[] = [
  'cloud.jurisdiction',
  'cloud.portability',
  'cloud.exit',
  'budget.cost-control',
];

const NOBODY_LOOKED: Readonly<Record<Locale, RegExp>> = {
  de: /oder niemand hat nachgesehen\.$/u,
  en: /or nobody has looked\.$/u,
  fr: /ou personne n’a vérifié\.$/u,
  nl: /of niemand heeft gekeken\.$/u,
  sv: /eller så har ingen sett efter\.$/u,
};

/** Words of a sentence about what is missing: it shuts out the firm that is further on in one respect. */
const STILL_MISSING: Readonly<Record<Locale, RegExp>> = {
  de: /\b(noch nicht|noch kein\w*|fehlt|fehlen)\b/iu,
  en: /\b(not yet|yet|missing)\b/iu,
  fr: /\b(pas encore|manque\w*)/iu,
  nl: /\b(nog niet|nog geen|ontbreekt|ontbreken)\b/iu,
  sv: /(?<!\p{L})(ännu inte|inte ännu|än så länge|saknas|saknar)(?!\p{L})/iu,
};

/** A space that no line is broken at parts no words: French sets one before its marks. */
const countWords = (text: string): number => text.split(/[^\S\u00a0\u202f]+/u).filter(Boolean).length;

describe.each(LOCALES)('the 24 questions in %s', (locale) => {
  const words = wordsOf(locale);
  const get = (item: Item, part: string): string => {
    const text = words.get(`questionnaire:items.${item}.${part}`);
    if (text === undefined) throw new RangeError(`${item}.${part} has no words in ${locale}`);
    return text;
  };
  const levelOf = (item: Item, level: Level): string => get(item, `levels.${level}`);
  const askedOf = (item: Item): string =>
    [get(item, 'question'), ...LEVELS.map((level) => levelOf(item, level))].join(' ');

  it('are short enough to be read', () => {
    const total = ITEMS.reduce((sum, item) => sum + countWords(askedOf(item)), 0);
    expect(total / ITEMS.length).toBeLessThanOrEqual(MOST_WORDS_ON_AVERAGE);
    const long = ITEMS.flatMap((item) =>
      LEVELS.map((level) => levelOf(item, level)).filter((text) => countWords(text) > MOST_WORDS_OF_A_LEVEL),
    );
    expect(long).toEqual([]);
  });

  it('have five levels of two sentences at most, no two alike', () => {
    for (const item of ITEMS) {
      const levels = LEVELS.map((level) => levelOf(item, level));
      expect(new Set(levels).size, item).toBe(LEVELS.length);
      for (const text of levels) expect(text.split('. ').length, text).toBeLessThanOrEqual(2);
    }
  });

  it('say what is there: what is missing keeps nobody from a level above the lowest', () => {
    const shut = ITEMS.flatMap((item) =>
      ([1, 2, 3, 4] as const)
        .filter((level) => STILL_MISSING[locale].test(levelOf(item, level)))
        .map((level) => `${item} ${level}`),
    );
    expect(shut).toEqual([]);
  });

  it('count not knowing at the lowest level where it is itself what is found out', () => {
    const counted = ITEMS.filter((item) => NOBODY_LOOKED[locale].test(levelOf(item, 0)));
    expect(counted).toEqual(UNSEEN_IS_A_FINDING);
  });
});
