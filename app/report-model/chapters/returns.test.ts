import { describe, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { SampleFirm } from '#tests/factories/firms.ts';
import { buildReportModel, evaluateSample } from '#tests/factories/report-models.ts';
import { KESSLER, OBERMOOS } from '#tests/factories/sample-firms.ts';
import { roughEuro } from '../wording.ts';

const FIRMS = [OBERMOOS, KESSLER].map((firm): SampleFirm => ({
  ...firm,
  firmName: 'Musterbetrieb',
  profile: {
    ...firm.profile,
    ...{ role: 'owner', region: 'DE2', resources: { budgetEurPerYear: 5000, staffDaysPerQuarter: 4 } },
  },
}));
const losses = FIRMS.flatMap((firm) =>
  evaluateSample(firm).returns.flatMap(({ netEurPerYear: { low, high } }, index) =>
    low < 0 && high > 0 ? [{ firm, index, loss: -low }] : [],
  ),
);

describe.each(LOCALES)('what daily use leaves, in %s', (locale) => {
  it('names what the cautious case costs beyond what it brings', () => {
    const translator = translatorFor(locale);
    expect(losses.length).toBeGreaterThan(0);
    for (const { firm, index, loss } of losses) {
      const { routine } = buildReportModel(firm, locale).returns.entries[index] ?? { routine: '' };
      expect(routine).toContain(roughEuro(translator, loss));
    }
  });
});
