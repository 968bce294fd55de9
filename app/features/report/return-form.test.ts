import { describe, expect, it } from 'vitest';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { UseCase } from '#app/domain/questionnaire/use-case.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import * as returnForm from './return-form.ts';
import { toReturnForm } from './return-form.view-model.ts';

function fill(values: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

const readReturnForm = (
  form: FormData,
  goals: readonly Goal[],
  known: readonly UseCase[],
  locale: Locale = 'de',
) => returnForm.readReturnForm(form, { goals, known, locale });

describe('the figures of a return', () => {
  const full = {
    'quotation-hoursPerWeek': '6,5',
    'quotation-people': '2',
    'quotation-hourlyCostEur': ' 52.50 ',
  };

  it('are read with a comma or a point, and a goal left blank is left out', () => {
    const read = readReturnForm(fill(full), ['quotation', 'assistant'], []);
    expect(read.faults).toEqual([]);
    expect(read.useCases).toEqual([{ goal: 'quotation', hoursPerWeek: 6.5, people: 2, hourlyCostEur: 52.5 }]);
  });

  it('keep a share that was given before', () => {
    const known = [
      { goal: 'quotation' as const, hoursPerWeek: 1, people: 1, hourlyCostEur: 1, shareOverride: 0.4 },
    ];
    expect(readReturnForm(fill(full), ['quotation'], known).useCases[0]).toMatchObject({
      shareOverride: 0.4,
      people: 2,
    });
  });

  it.each([
    ['quotation-hoursPerWeek', '169'],
    ['quotation-hoursPerWeek', '0'],
    ['quotation-hoursPerWeek', '-6'],
    ['quotation-hoursPerWeek', '1e400'],
    ['quotation-people', '9'.repeat(400)],
    ['quotation-people', '1.000.001'],
    ['quotation-hourlyCostEur', '-52'],
    ['quotation-hourlyCostEur', '10001'],
    ['quotation-shareOverride', '101'],
    ['quotation-shareOverride', '-5'],
    ['quotation-shareOverride', 'die Hälfte'],
    ['quotation-hoursPerWeek', 'viel'],
    ['quotation-people', '1,5'],
    ['quotation-people', ''],
    ['quotation-hourlyCostEur', '0'],
    ['quotation-hourlyCostEur', '1e5'],
  ])('name the field that is wrong and keep what was typed: %s = "%s"', (name, value) => {
    const read = readReturnForm(fill({ ...full, [name]: value }), ['quotation'], []);
    expect(read.faults).toEqual([{ field: name, doubt: null }]);
    const form = toReturnForm({ goals: ['quotation'], useCases: [], refused: read }, translatorFor('de'));
    const field = form.goals[0]?.fields.find((entry) => entry.name === name);
    expect(field).toMatchObject({ value });
    expect(field?.error).toBeTruthy();
    expect(form.goals[0]?.fields.filter((entry) => entry.error !== null)).toHaveLength(1);
    // The button is far below on a phone: what was refused is said where the form begins, with the way to it.
    expect(form.errors).toEqual([{ field: name, text: `${field?.label}: ${field?.error}` }]);
  });

  it('take a share in per cent, 0 and 100 included, and forget it when it is emptied', () => {
    const known = [
      { goal: 'quotation' as const, hoursPerWeek: 1, people: 1, hourlyCostEur: 1, shareOverride: 0.4 },
    ];
    const share = (typed: string) =>
      readReturnForm(fill({ ...full, 'quotation-shareOverride': typed }), ['quotation'], known).useCases[0]
        ?.shareOverride;
    expect(['25', '33,3 %', '0', '100', ''].map(share)).toEqual([0.25, 0.333, 0, 1, null]);
  });

  it('read thousands as they are written', () => {
    const people = (typed: string) =>
      readReturnForm(fill({ ...full, 'quotation-people': typed }), ['quotation'], []).useCases[0]?.people;
    expect(['1.000', '1 000', "1'200", '12 Personen'].map(people)).toEqual([1000, 1000, 1200, 12]);
  });

  it.each([
    ['quotation-hoursPerWeek', '4 5', '4,5 oder 45'],
    ['quotation-people', '1,000', '1 oder 1.000'],
    ['quotation-hourlyCostEur', '52,500', '52,5 oder 52.500'],
    ['quotation-shareOverride', '0,3', '0,3\u00a0% oder 30\u00a0%'],
  ])('ask back what is meant: %s = "%s"', (name, value, readings) => {
    const read = readReturnForm(fill({ ...full, [name]: value }), ['quotation'], []);
    const form = toReturnForm({ goals: ['quotation'], useCases: [], refused: read }, translatorFor('de'));
    const errors = form.goals[0]?.fields.flatMap(({ error }) => error ?? []);
    expect(errors).toEqual([expect.stringContaining(readings)]);
  });

  it('take a loss alone, or time alone, where a goal avoids a loss', () => {
    const read = (values: Readonly<Record<string, string>>) =>
      readReturnForm(fill(values), ['demand-forecasting'], []);
    const blank = { hoursPerWeek: null, people: null, hourlyCostEur: null };
    const sent = {
      'demand-forecasting-hoursPerWeek': '',
      'demand-forecasting-people': '',
      'demand-forecasting-hourlyCostEur': '',
      'demand-forecasting-lossEurPerYear': '18.000 €',
    };
    expect(read(sent).useCases).toEqual([{ goal: 'demand-forecasting', ...blank, lossEurPerYear: 18_000 }]);
    const half = { ...sent, 'demand-forecasting-people': '2' };
    expect(read(half).faults.map(({ field }) => field)).toEqual([
      'demand-forecasting-hoursPerWeek',
      'demand-forecasting-hourlyCostEur',
    ]);
    const lossless = {
      ...sent,
      'demand-forecasting-lossEurPerYear': '',
      'demand-forecasting-lossShareOverride': '20',
    };
    expect(read(lossless).faults).toHaveLength(3);
  });

  it('ask for a loss only where a goal avoids one', () => {
    const ask = (goal: Goal) =>
      toReturnForm({ goals: [goal], useCases: [], refused: null }, translatorFor('de')).goals[0];
    expect(ask('quotation')).toMatchObject({ either: null });
    expect(ask('quotation')?.fields).toHaveLength(4);
    const fields = ask('visual-inspection')?.fields ?? [];
    expect(fields.map(({ name }) => name).slice(4)).toEqual([
      'visual-inspection-lossEurPerYear',
      'visual-inspection-lossShareOverride',
    ]);
    expect(fields.at(-1)?.placeholder).toMatch(/10\s%.*40\s%/);
  });

  it('say the range and the quality of the evidence where no share is given', () => {
    const form = toReturnForm({ goals: ['quotation'], useCases: [], refused: null }, translatorFor('en'));
    const field = form.goals[0]?.fields.at(-1);
    expect(field?.placeholder).toBe('15% to 60%');
    expect(field?.hint).toContain(translatorFor('en').t('measures:qualities.vendor'));
  });

  it.each(LOCALES)('read back as the same numbers in %s', (locale) => {
    const useCases = [
      {
        goal: 'quotation' as const,
        hoursPerWeek: 7.5,
        people: 1200,
        hourlyCostEur: 41.25,
        shareOverride: 0.0007,
      },
    ];
    const form = toReturnForm({ goals: ['quotation'], useCases, refused: null }, translatorFor(locale));
    const shown = Object.fromEntries((form.goals[0]?.fields ?? []).map(({ name, value }) => [name, value]));
    expect(readReturnForm(fill(shown), ['quotation'], [], locale).useCases).toEqual(useCases);
  });
});
