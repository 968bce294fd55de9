import { expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { toFigureRows } from './figure-rows.ts';

it.each(LOCALES)('lets days end with their unit on a line of its own: %s', (locale) => {
  const days = toFigureRows(translatorFor(locale), 0).find(({ id }) => id === 'days');
  const text = days?.textOf({ ownDays: { low: 17, high: 40.5 } } as never) ?? '';
  expect(text).toMatch(/\d \p{L}+\.?$/u);
});
