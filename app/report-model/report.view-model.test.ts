import { describe, expect, it } from 'vitest';
import { findProvider } from '#app/domain/providers/register.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { JOINERY, MACHINE_BUILDER, SAMPLE_FIRMS, SUPPLIER } from '#tests/factories/firms.ts';
import { buildReportModel, evaluateSample } from '#tests/factories/report-models.ts';
import type { ReportInput } from './report-input.ts';
import { toReportModel } from './report.view-model.ts';
import { daysSpan, euroSpan, scoreSpan } from './wording.ts';
import { wholeScore } from '#app/domain/scoring/exact-score.ts';
import { roughly, roughlyEnough } from '#app/domain/shared/rough-numbers.ts';

describe('what people see of a score', () => {
  it('is rounded down, so that 60 never stands beside the band below', () => {
    expect([59.9, 60, 0.9].map(wholeScore)).toEqual([59, 60, 0]);
    const { overall } = evaluateSample(MACHINE_BUILDER);
    const report = buildReportModel(MACHINE_BUILDER, 'en', {
      overall: { ...overall, score: 59.9, low: 59.9, high: 59.9 },
    });
    expect(report.profile.table.rows.at(-1)?.slice(1, 3)).toEqual(['59', '59']);
    expect(report.profile.plot.rows.at(-1)).toMatchObject({ score: 59, value: '59' });
  });

  it('is withheld in words, plot and table alike, with its range beside it', () => {
    const { overall } = evaluateSample(MACHINE_BUILDER);
    const withheld = { ...overall, score: null, band: null, uncappedBand: null, low: 12.5, high: 71.8 };
    const report = buildReportModel(MACHINE_BUILDER, 'en', { overall: withheld });
    expect(report.profile.plot.rows.at(-1)).toMatchObject({ score: null, low: 12, high: 71 });
    expect(report.profile.table.rows.at(-1)?.slice(1, 3)).toEqual(['not given', '12 to 71']);
    expect(report.summary.spoken[0]).toContain('12 to 71');
  });

  it('names one number where low and high are the same', () => {
    const translator = translatorFor('de');
    expect(scoreSpan(translator, { low: 12.2, high: 12.9 })).toBe('12');
    expect(euroSpan(translator, { low: 0, high: 0 })).toBe('keine\u00a0Kosten');
  });

  it('writes days in the number they are read in, and in one piece', () => {
    const translator = translatorFor('de');
    expect(daysSpan(translator, { low: 0.5, high: 1 })).toBe('0,5\u00a0bis 1\u00a0Tag');
    expect(daysSpan(translator, { low: 1, high: 1.5 })).toBe('1\u00a0bis 1,5\u00a0Tage');
    expect(daysSpan(translator, { low: 1, high: 1 })).toBe('1\u00a0Tag');
  });

  it('gives sums of estimates no more than two digits', () => {
    expect([0, 7, 99, 625, 1325, 11_125, 467_500].map(roughly)).toEqual([
      0, 7, 99, 630, 1300, 11_000, 470_000,
    ]);
  });

  it('gives what has to be enough no more digits, and nothing less', () => {
    expect([0, 7, 99, 601, 2200, 38_434, 95_500].map(roughlyEnough)).toEqual([
      0, 7, 99, 610, 2200, 39_000, 96_000,
    ]);
  });
});

describe('a report', () => {
  it('is put into words part by part, each once and only when it is asked for', () => {
    const unread = new Proxy({} as ReportInput, {
      get: () => {
        throw new Error('read');
      },
    });
    const report = toReportModel(unread);
    expect(() => report.plan).toThrow('read');
    const finished = buildReportModel(JOINERY, 'de');
    expect(finished.plan).toBe(finished.plan);
    expect(structuredClone(finished)).toEqual(finished);
  });

  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
  };

  it.each(Object.entries(SAMPLE_FIRMS))('of the %s is finished in every language', (_, firm) => {
    for (const locale of LOCALES) {
      const all = texts(buildReportModel(firm, locale));
      expect(all.filter((text) => /undefined|NaN|\[object|\{\w+\}|plural,/.test(text))).toEqual([]);
      expect(all.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
    }
  });

  it('gives each plan step one card, and lists the providers that are always listed', () => {
    const result = evaluateSample(JOINERY);
    const report = buildReportModel(JOINERY, 'de');
    expect(report.steps.entries.map((step) => step.measure)).toEqual(
      result.roadmap.steps.map((step) => step.measure),
    );
    const { needs, always: listed } = report.ledger;
    const shown = [...needs, listed].flatMap(({ entries }) => entries.map(({ id }) => id));
    for (const { entries } of needs) expect(entries.length).toBeLessThanOrEqual(3);
    expect(needs.filter(({ isOpen }) => isOpen)).toEqual(needs.slice(0, 1));
    const always = result.providers.filter((entry) => entry.alwaysListed).map((entry) => entry.id);
    expect(always.filter((id) => !shown.includes(id))).toEqual([]);
    const { alternatives, others, elsewhere } = report.ledger;
    const further = [alternatives, others].flatMap(({ entries }) => entries.map(({ id }) => id));
    const names = elsewhere.table.rows.map(([name]) => name);
    const named = result.providers
      .filter(({ id }) => names.includes(findProvider(id)?.name))
      .map(({ id }) => id);
    expect([...new Set([...shown, ...further, ...named])].sort()).toEqual(
      result.providers.map(({ id }) => id).sort(),
    );
  });

  it('says the same numbers in both languages', () => {
    const [german, english] = LOCALES.map((locale) => buildReportModel(SUPPLIER, locale));
    expect(german?.profile.plot.rows.map((row) => row.score)).toEqual(
      english?.profile.plot.rows.map((row) => row.score),
    );
  });

  it('takes its firm name as typed, without markup or doubled accents', () => {
    const report = buildReportModel({ ...JOINERY, firmName: 'Mu\u0308ller <b>& Co' }, 'de');
    expect(report.cover.firm).toBe('Müller <b>& Co');
  });
});
