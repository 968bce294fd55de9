import { describe, expect, it } from 'vitest';
import { POOL_QUARTERS } from '#app/domain/assessment/pool-position.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { toPool } from './pool.view-model.ts';
import type { ReportInput } from '../report-input.ts';

const inputOf = (locale: (typeof LOCALES)[number], poolPosition: ReportInput['poolPosition']): ReportInput =>
  ({ poolPosition, translator: translatorFor(locale) }) as ReportInput;

describe.each(LOCALES)('the quarter of a firm in %s', (locale) => {
  it('is another sentence for each, with the number of firms and the day of the release', () => {
    const models = POOL_QUARTERS.map((quarter) =>
      toPool(inputOf(locale, { quarter, firms: 1234, release: 'w1-1', asOf: '2027-03-31' })),
    );
    const { format } = translatorFor(locale);
    expect(new Set(models.map((model) => model?.text)).size).toBe(4);
    for (const model of models) {
      expect(model?.text).toContain(format.integer(1234));
      expect(model?.about).toContain(format.date('2027-03-31'));
    }
  });

  it('is nothing where nobody can say', () => {
    expect(toPool(inputOf(locale, null))).toBeNull();
  });
});
