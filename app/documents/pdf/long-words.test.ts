import { describe, expect, it } from 'vitest';
import { KNOWN_LOCALES } from '#app/i18n/locales.ts';
import { readWords } from '../../../scripts/languages/catalogues.ts';
import { breakEndless } from './long-words.ts';

describe('words', () => {
  it('stay whole, long compounds included', () => {
    const word = 'Rindfleischetikettierungsüberwachung';
    expect(breakEndless(word)).toEqual([word]);
  });

  it.each(KNOWN_LOCALES)(
    'in %s need no hyphen: none of those that are printed is longer than a line may take',
    (locale) => {
      const printed = /^(report|measures|method|benchmarks|questionnaire|providers|sources|verify):/u;
      const words = [...readWords(`locales/${locale}`)]
        .filter(([key, text]) => printed.test(key) && !/https?:|www\.|@/u.test(text))
        .flatMap(([, text]) => text.split(/[\s\u00a0\u202f/–—-]+/u));
      expect(words.length).toBeGreaterThan(10_000);
      expect(words.filter((word) => breakEndless(word).length > 1)).toEqual([]);
    },
  );

  it('may be broken anywhere where hardly a line could hold them, without a hyphen and without losing a letter', () => {
    const address = `https://www.example.com/${'𝒶'.repeat(30)}`;
    const pieces = breakEndless(address);
    expect(pieces.join('')).toBe(address);
    expect(pieces.slice(0, 5)).toEqual(['h', '', 't', '', 't']);
    expect(pieces.at(-1)).toBe('𝒶');
  });
});
