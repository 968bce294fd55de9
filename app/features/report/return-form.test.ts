import { describe, expect, it } from 'vitest';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { readReturnForm } from './return-form.ts';
import { toReturnForm } from './return-form.view-model.ts';

function fill(values: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

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
    ['quotation-hoursPerWeek', 'viel'],
    ['quotation-people', '1,5'],
    ['quotation-people', ''],
    ['quotation-hourlyCostEur', '0'],
    ['quotation-hourlyCostEur', '1e5'],
  ])('name the field that is wrong and keep what was typed: %s = "%s"', (name, value) => {
    const read = readReturnForm(fill({ ...full, [name]: value }), ['quotation'], []);
    expect(read.faults).toEqual([name]);
    const form = toReturnForm({ goals: ['quotation'], useCases: [], refused: read }, translatorFor('de'));
    const field = form.goals[0]?.fields.find((entry) => entry.name === name);
    expect(field).toMatchObject({ value });
    expect(field?.error).toBeTruthy();
    expect(form.goals[0]?.fields.filter((entry) => entry.error !== null)).toHaveLength(1);
  });

  it.each(['de', 'en'] as const)('read back as the same numbers in %s', (locale) => {
    const useCases = [{ goal: 'quotation' as const, hoursPerWeek: 7.5, people: 1200, hourlyCostEur: 41.25 }];
    const form = toReturnForm({ goals: ['quotation'], useCases, refused: null }, translatorFor(locale));
    const shown = Object.fromEntries((form.goals[0]?.fields ?? []).map(({ name, value }) => [name, value]));
    expect(readReturnForm(fill(shown), ['quotation'], []).useCases).toEqual(useCases);
  });
});
