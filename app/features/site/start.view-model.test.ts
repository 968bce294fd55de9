import { describe, expect, it } from 'vitest';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { evaluate } from '#app/domain/evaluation/evaluate.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { EXAMPLE_FIRM } from './example-firm.ts';
import { toExampleView } from './example.view-model.ts';
import { toStartView } from './start.view-model.ts';

const WAYS = { minutes: { check: 3, questions: 14 }, newCode: 'CODE' };

describe.each(LOCALES)('the start page in %s', (locale) => {
  const start = (operatorName: string | null, asOf = '2026-03-02') =>
    toStartView(translatorFor(locale), { operatorName, asOf, ...WAYS });

  it('says plainly that it is a demonstration where nobody is named, and only then', () => {
    expect(start(null).demonstration).toBe(translatorFor(locale).t('start:who.demonstration'));
    expect(start(null).who.operator).toBeNull();
    expect(start('IHK Musterstadt').demonstration).toBeNull();
    expect(start('IHK Musterstadt').who.operator).toContain('IHK Musterstadt');
  });

  it('shows one official figure with publisher, period and day, and none past its end', () => {
    const { figure } = start(null);
    expect(figure?.inHundred).toBe(17);
    expect(figure?.source.text).toMatch(/Eurostat.*2025/);
    expect(figure?.source.url).toMatch(/^https:/);
    expect(start(null, '2099-01-01').figure).toBeNull();
  });

  it('promises the minutes it is given', () => {
    const { ways, steps } = start(null);
    expect([ways.check.note, ways.full.note].map((note) => /\d+/.exec(note)?.[0])).toEqual(['3', '14']);
    expect(steps.rows.map(({ time }) => /\d+/.exec(time)?.[0])).toEqual(['3', '14', undefined]);
  });

  it('has an example that says it is made up, worked out by the method', () => {
    const evaluation = evaluate(CURRENT_METHOD, EXAMPLE_FIRM, '2026-03-02');
    const view = toExampleView(translatorFor(locale), { evaluation, ...WAYS });
    expect(view.notice).toBe(translatorFor(locale).t('start:example.notice'));
    expect(view.summary.next.length).toBeGreaterThan(0);
    expect(view.summary.headline.title).not.toBe('');
  });
});
