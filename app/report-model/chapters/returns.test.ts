import { describe, expect, it } from 'vitest';
import type { ReturnResult, ThreeCases } from '#app/domain/roadmap/return-result.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { MACHINE_BUILDER } from '#tests/factories/firms.ts';
import { buildReportModel, evaluateSample } from '#tests/factories/report-models.ts';
import { roughEuro } from '../wording.ts';
import { routineText } from './routine.ts';

const [model] = evaluateSample(MACHINE_BUILDER).returns;
if (model === undefined) throw new RangeError('the machine builder gave figures');

const leaving = (low: number, base: number, high: number): ReturnResult => ({
  ...model,
  netEurPerYear: { low, base, high },
});

/** Signs of the result, and what of it a reader has to find in each language. */
const NETS: Readonly<Record<string, readonly [ThreeCases<number>, readonly number[]]>> = {
  'all three leave something': [{ low: 3000, base: 7000, high: 29_000 }, [3000, 7000, 29_000]],
  'all three leave the same': [{ low: 7010, base: 7020, high: 7030 }, [7000]],
  'the cautious one leaves nothing': [{ low: 0, base: 7000, high: 29_000 }, [7000, 29_000]],
  'the cautious one costs more': [{ low: -4000, base: 7000, high: 29_000 }, [4000, 7000, 29_000]],
  'the middle one leaves nothing': [{ low: -4000, base: 0, high: 29_000 }, [4000, 29_000]],
  'the middle one costs more': [{ low: -8000, base: -2000, high: 29_000 }, [2000, 8000, 29_000]],
  'only the favourable one leaves anything': [{ low: 0, base: 0, high: 29_000 }, [29_000]],
  'none leaves anything': [{ low: -8000, base: -2000, high: 0 }, []],
};

describe.each(LOCALES)('what daily use leaves, in %s', (locale) => {
  const translator = translatorFor(locale);

  it.each(Object.entries(NETS))('names every case where %s', (_, [{ low, base, high }, named]) => {
    const text = routineText(leaving(low, base, high), 'none', translator);
    const said = named.map((euro) => roughEuro(translator, euro));
    expect(said.filter((figure) => text.split(figure).length !== 2)).toEqual([]);
    expect(text.match(/€/g)?.length ?? 0).toBe(named.length);
  });
});

it('says plainly where the middle case leaves nothing', () => {
  expect(routineText(leaving(-8000, -2000, 29_000), 'none', translatorFor('en'))).toBe(
    'If the trial works, daily use leaves you €29,000 a year in the favourable case only; in the middle one it costs €2,000 more than it brings in, in the cautious one €8,000 more.',
  );
  expect(routineText(leaving(0, 0, 29_000), 'in-use', translatorFor('de'))).toBe(
    'Im Alltag bleiben nur im günstigen Fall 29.000\u00A0€ im Jahr; im mittleren und im vorsichtigen bleibt nichts.',
  );
});

describe.each(LOCALES)('that a figure rests on no plan, in %s', (locale) => {
  it('stands beside it, on the page that stands alone as well, and once', () => {
    const { returns, summary } = buildReportModel(
      {
        ...MACHINE_BUILDER,
        profile: { ...MACHINE_BUILDER.profile, resources: { budgetEurPerYear: 500, staffDaysPerQuarter: 2 } },
      },
      locale,
    );
    const { t } = translatorFor(locale);
    const said = [t('report:returns.rollOutNotInPlan'), t('report:returns.notInPlan')];
    const count = (text: string): number => said.filter((words) => text.includes(words)).length;
    for (const [index, { routine, trial, given, basis, verdict }] of returns.entries.entries()) {
      expect(count(routine)).toBe(1);
      expect(count([trial, given, basis, verdict].join(' '))).toBe(0);
      expect(summary.brings?.entries[index]?.text).toContain(routine);
    }
    expect(returns.entries.length).toBe(2);
  });
});

it('says once how an hour gets its price, however many goals wait for it', () => {
  const loss = (goal: 'predictive-maintenance' | 'visual-inspection') => ({ goal, lossEurPerYear: 90_000 });
  const said = /Enter hours, people/;
  const { returns, summary } = buildReportModel(
    { ...MACHINE_BUILDER, useCases: [loss('predictive-maintenance'), loss('visual-inspection')] },
    'en',
  );
  expect(returns.note).toMatch(said);
  expect(returns.entries.map(({ verdict }) => verdict).join(' ')).not.toMatch(said);
  expect(summary.brings?.entries.map(({ text }) => text).join(' ')).toMatch(/We cannot yet say when/);
  expect(buildReportModel(MACHINE_BUILDER, 'en').returns.note).not.toMatch(said);
});
