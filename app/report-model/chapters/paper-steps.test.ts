import { expect, it } from 'vitest';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { SAMPLE_FIRMS } from '#tests/factories/firms.ts';
import { buildReportModel } from '#tests/factories/report-models.ts';

const cases = Object.entries(SAMPLE_FIRMS).flatMap(([name, firm]) =>
  LOCALES.map((locale: Locale) => ({ name, firm, locale })),
);

it.each(cases)('names who helps $name once, in $locale', ({ firm, locale }) => {
  const { paper, steps } = buildReportModel(firm, locale);
  const named = steps.entries.flatMap(({ measure }) => paper.steps[measure]?.help ?? []);
  expect(named.length).toBeGreaterThan(0);
  expect(new Set(named).size).toBe(named.length);
});
