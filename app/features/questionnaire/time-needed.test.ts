import { describe, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { minutesFor, timesNeeded } from './time-needed.ts';

describe('the time that is promised', () => {
  it('is two hundred words a minute and five seconds a choice, the minute begun counted', () => {
    const words = (count: number) => ({ texts: ['word '.repeat(count)], choices: 0 });
    expect(minutesFor(words(200))).toBe(1);
    expect(minutesFor(words(201))).toBe(2);
    expect(minutesFor({ texts: [null, undefined, ''], choices: 12 })).toBe(1);
    expect(minutesFor({ texts: ['one  two\nthree'], choices: 12 })).toBe(2);
  });

  it.each(LOCALES)('is what the words take in %s, and stays within what an owner gives', (locale) => {
    const { check, questions } = timesNeeded(translatorFor(locale));
    expect(check).toBeGreaterThanOrEqual(2);
    // French says the same with a sixth more words, and so promises a minute or two more.
    expect(check).toBeLessThanOrEqual(locale === 'fr' ? 4 : 3);
    expect(questions).toBeGreaterThanOrEqual(12);
    expect(questions).toBeLessThanOrEqual(locale === 'fr' ? 17 : 15);
  });
});
