import { describe, expect, it } from 'vitest';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { SECTORS } from '#app/domain/questionnaire/profile.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { exampleFor } from './sector-example.ts';

describe.each(LOCALES)('the example of a question in %s', (locale) => {
  const translator = translatorFor(locale);

  it('is there for every question and every sector', () => {
    for (const item of ITEMS) {
      for (const sector of [undefined, ...SECTORS]) {
        expect(exampleFor(translator, item, sector)).toMatch(/[.?]$/);
      }
    }
  });

  it('speaks of a shop to a shop and of an office to an office', () => {
    const told = (['construction', 'trade', 'professional'] as const).map((sector) =>
      exampleFor(translator, 'data.digital', sector),
    );
    expect(new Set(told).size).toBe(3);
    expect(told[1]).toMatch(/Bäckerei|bakery|boulangerie|bakkerij|bageri/);
  });

  it('is the general one where the sector is open or has none of its own', () => {
    const general = translator.t('questionnaire:items.data.digital.example');
    expect(exampleFor(translator, 'data.digital', undefined)).toBe(general);
    expect(exampleFor(translator, 'data.digital', 'construction')).toBe(general);
  });
});
