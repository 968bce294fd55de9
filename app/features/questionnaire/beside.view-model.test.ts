import { describe, expect, it } from 'vitest';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { findBeside, toBesideChoice, withBeside } from './beside.view-model.ts';
import { pathsOf } from './paths.ts';
import { toQuestionView } from './question.view-model.ts';

const PAGE = 'https://bridge.example/de/a/CODE/q/data.digital';

describe('a question in two languages', () => {
  it.each([
    ['', null],
    ['?beside=en', 'en'],
    ['?from=review&beside=en', 'en'],
    ['?beside=de', null],
    ['?beside=xx', null],
    ['?beside=', null],
    ['?beside=EN', null],
  ])('is asked for in the address: "%s"', (search, beside) => {
    expect(findBeside(PAGE + search, 'de')).toBe(beside);
  });

  it('stays so on the way on', () => {
    expect(withBeside('/de/a/CODE/q/data.quality', 'en')).toBe('/de/a/CODE/q/data.quality?beside=en');
    expect(withBeside('/de/a/CODE/q/x?from=review', 'en')).toBe('/de/a/CODE/q/x?from=review&beside=en');
    expect(withBeside('/de/a/CODE/q/x', null)).toBe('/de/a/CODE/q/x');
  });

  it.each(LOCALES)('has every word of the second one in %s, for the same answers', (beside) => {
    const here = translatorFor(beside === 'de' ? 'en' : 'de');
    const there = translatorFor(beside);
    for (const item of ITEMS) {
      const source = { draft: { profile: {}, answers: {} }, item, paths: pathsOf(here.locale, 'CODE') };
      const both = toQuestionView(here, { ...source, beside: there });
      const alone = toQuestionView(there, source);
      expect(both.beside).toMatchObject({ locale: beside, question: alone.question });
      for (const { value, label } of [...alone.levels, alone.unknown]) {
        expect(both.beside?.labels[value]).toBe(label);
      }
      expect({ ...both, beside: null }).toEqual(toQuestionView(here, source));
    }
  });

  it('offers every other language in its own words, and keeps where people came from', () => {
    const choice = toBesideChoice(translatorFor('de'), `${PAGE}?from=review&beside=en&code=1`);
    expect(choice.options.map(({ value }) => value)).toEqual(LOCALES.filter((locale) => locale !== 'de'));
    expect(choice.options).toContainEqual({ value: 'en', label: 'English' });
    expect(choice.selected).toBe('en');
    expect(choice.kept).toEqual([['from', 'review']]);
  });
});
