import { describe, expect, it } from 'vitest';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { JOINERY, MACHINE_BUILDER, SAMPLE_FIRMS, SAMPLE_DAY, toSampleInput } from '#tests/factories/firms.ts';
import { evaluateWhatIf } from './evaluate-what-if.ts';
import type { Comparison } from './what-if-comparison.ts';
import { toComparison } from './what-if-comparison.ts';
import type { WhatIfFields } from './what-if-form.ts';
import { BUDGET, DAYS, fieldsOf, readWhatIf } from './what-if-form.ts';
import { toWhatIfView } from './what-if.view-model.ts';
import { faultText } from './what-if-words.ts';
import { UNKNOWN_CHOICE } from '#app/domain/questionnaire/answers.ts';

const basis = { method: CURRENT_METHOD.version, asOf: SAMPLE_DAY };
const joinery = toSampleInput(JOINERY);
const RESOURCES = { budgetEurPerYear: 12_500, staffDaysPerQuarter: 2.5 };
const source = { today: joinery, basis, action: '', resultHref: '', newCode: '' };
const type = (changes: WhatIfFields, today = joinery) =>
  readWhatIf({ ...fieldsOf(today, 'de'), ...changes }, { today, locale: 'de' });

describe('what was typed to try out', () => {
  it('is nothing as long as the fields stand as they are', () => {
    const firms = Object.values(SAMPLE_FIRMS).map(toSampleInput);
    for (const [firm, locale] of firms.flatMap((each) => LOCALES.map((lng) => [each, lng] as const))) {
      expect(readWhatIf(fieldsOf(firm, locale), { today: firm, locale })).toEqual({
        ...{ input: firm, faults: [], changedItems: [], isChanged: false },
      });
    }
  });

  it('changes what was changed and nothing else', () => {
    const { input, changedItems } = type({
      'data.digital': '3',
      'skills.change': '2',
      'cloud.exit': UNKNOWN_CHOICE,
    });
    expect(changedItems).toEqual(['data.digital', 'skills.change', 'cloud.exit']);
    expect(input.answers['data.digital']).toEqual({ level: 3 });
    expect(input.answers['cloud.exit']).toEqual({ unknown: true });
    expect(input).toEqual({
      ...joinery,
      answers: {
        ...joinery.answers,
        ...{ 'data.digital': { level: 3 }, 'skills.change': { level: 2 }, 'cloud.exit': { unknown: true } },
      },
    });
  });

  it('keeps what does not apply, with its reason, until a level is chosen', () => {
    expect(type({}).input.answers['cloud.ai-models']).toEqual(joinery.answers['cloud.ai-models']);
    expect(type({ 'cloud.ai-models': '1' }).input.answers['cloud.ai-models']).toEqual({ level: 1 });
  });

  it.each<[WhatIfFields, readonly string[]]>([
    [{ [BUDGET]: '-1' }, [BUDGET]],
    [{ [BUDGET]: '1e400' }, [BUDGET]],
    [{ [BUDGET]: '1000000001' }, [BUDGET]],
    [{ [BUDGET]: '20.50' }, [BUDGET]],
    [{ [BUDGET]: '' }, [BUDGET]],
    [{ [DAYS]: '' }, [DAYS]],
    [{ [DAYS]: '2,25' }, [DAYS]],
    [{ [DAYS]: '2,3' }, [DAYS]],
    [{ [DAYS]: '10000,5' }, [DAYS]],
    [{ [BUDGET]: 'viel', [DAYS]: 'wenig' }, [BUDGET, DAYS]],
  ])('names the field at fault and goes on with today’s money and days: %o', (changes, faults) => {
    const read = type(changes);
    expect(read.faults).toEqual(faults.map((field) => ({ field, doubt: null })));
    expect(read.input.profile.resources).toEqual(JOINERY.profile.resources);
  });

  it('takes both empty for "not stated", and thousands as people write them', () => {
    expect(type({ [BUDGET]: '', [DAYS]: '' }).input.profile.resources).toBeNull();
    expect(type({ [BUDGET]: '20.000 €', [DAYS]: '7,5' }).input.profile.resources).toEqual({
      ...{ budgetEurPerYear: 20_000, staffDaysPerQuarter: 7.5 },
    });
  });

  it('shows money and days as the language writes them, and asks back what is in doubt', () => {
    const today = { ...joinery, profile: { ...joinery.profile, resources: RESOURCES } };
    expect(fieldsOf(today, 'de')).toMatchObject({ [BUDGET]: '12.500', [DAYS]: '2,5' });
    expect(fieldsOf(today, 'en')).toMatchObject({ [BUDGET]: '12,500', [DAYS]: '2.5' });
    const { words } = toWhatIfView({ ...source, tried: null }, translatorFor('de'));
    const texts = type({ [BUDGET]: '1,500', [DAYS]: 'viel' }).faults.map((fault) => faultText(words, fault));
    expect(texts).toEqual([
      expect.stringContaining('1,5 oder 1.500'),
      expect.stringContaining('halben Schritten'),
    ]);
  });
});

const compare = (changes: WhatIfFields, locale: Locale = 'de', today = joinery): Comparison => {
  const read = type(changes, today);
  const [before, after] = [evaluateWhatIf(today, basis), evaluateWhatIf(read.input, basis)];
  const tried = { fields: {}, read, before, after };
  const { comparison } = toWhatIfView({ ...source, today, tried }, translatorFor(locale));
  if (comparison === null) throw new Error('what was tried is compared');
  return comparison;
};
const row = (comparison: Comparison, id: string) => comparison.rows.find((entry) => entry.id === id);

describe('today beside what would be', () => {
  it('says no change where there is none', () => {
    const { rows, steps, providers } = compare({});
    expect(rows.filter(({ isChanged }) => isChanged)).toEqual([]);
    expect([steps, providers]).toEqual([[], []]);
  });

  it('moves score, band, gate and plan with one answer', () => {
    const comparison = compare({ 'data.digital': '3' });
    expect(row(comparison, 'score')).toMatchObject({ before: '18 (15 bis 28)', isChanged: true });
    expect(row(comparison, 'gates')).toMatchObject({ after: 'keine', isChanged: true });
    expect(row(comparison, 'band')).toMatchObject({ before: 'Am Anfang', after: 'Auf Erkundung' });
    expect(comparison.steps.map(({ id }) => id)).toContain('start-order-list');
  });

  it('shows a withheld score as its range when nobody can say anything', () => {
    const nothing = Object.fromEntries(ITEMS.map((item) => [item, UNKNOWN_CHOICE]));
    const comparison = compare(nothing);
    expect(row(comparison, 'score')?.after).toBe('nicht bekannt (0 bis 100)');
    expect(row(comparison, 'band')?.after).toBe('Am Anfang bis Vorn dabei');
    expect(row(comparison, 'rung')?.after).toBe('nicht angegeben');
  });

  it('plans free steps alone where there is nothing to spend, and none without days', () => {
    expect(row(compare({ [BUDGET]: '0' }), 'cost')?.after).toMatch(/^keine\sKosten$|^0\sbis /);
    expect(row(compare({ [DAYS]: '0' }), 'steps')?.after).toBe('0');
  });

  it('names providers whose verdict turns with the money', () => {
    const today = toSampleInput(MACHINE_BUILDER);
    const { providers } = compare({ [BUDGET]: '5000' }, 'en', today);
    expect(providers.map(({ id }) => id)).toContain('t-llm-hub');
    for (const { before, after } of providers) expect(before).not.toBe(after);
  });

  it('is finished text in every language, whatever the firm', () => {
    const texts = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : value !== null && typeof value === 'object'
          ? Object.values(value).flatMap(texts)
          : [];
    for (const locale of LOCALES) {
      for (const firm of Object.values(SAMPLE_FIRMS).map(toSampleInput)) {
        const all = texts(compare({ 'data.governance': '4', [BUDGET]: '', [DAYS]: '' }, locale, firm));
        expect(all.filter((text) => /#\d|undefined|NaN|\{\w+\}/.test(text))).toEqual([]);
      }
    }
  });

  it('is the same in the browser, which gets words and firm as JSON', () => {
    const view = toWhatIfView({ ...source, tried: null }, translatorFor('de'));
    const { today, words } = JSON.parse(JSON.stringify(view)) as typeof view;
    const read = readWhatIf({ ...fieldsOf(today, 'de'), 'cloud.exit': '3' }, { today, locale: 'de' });
    const compared = { before: evaluateWhatIf(today, basis), after: evaluateWhatIf(read.input, basis) };
    expect(toComparison(words, compared)).toEqual(compare({ 'cloud.exit': '3' }));
  });
});
