import { describe, expect, it } from 'vitest';
import { translatorFor } from './translator.server.ts';

describe('a translator', () => {
  it('speaks its language and keeps no process-wide one', () => {
    const [de, en] = [translatorFor('de'), translatorFor('en')];
    expect(de.t('questionnaire:dimensions.data.title')).not.toBe('');
    expect(de.t('questionnaire:dimensions.budget.title')).not.toBe(
      en.t('questionnaire:dimensions.budget.title'),
    );
  });

  it('is loud about a missing text instead of showing its key', () => {
    const { t, has } = translatorFor('en');
    expect(() => t('questionnaire:dimensions.weather.title')).toThrow(/No text for .*weather/);
    expect(() => t('nowhere:title')).toThrow(/No text/);
    expect(has('questionnaire:dimensions.weather.title')).toBe(false);
  });
});
