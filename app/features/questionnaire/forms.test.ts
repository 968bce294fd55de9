import { describe, expect, it } from 'vitest';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { profileText } from './answer-words.ts';
import * as draftForm from './draft-form.ts';
import { readFinishForm, tooManyIn } from './finish-form.ts';
import { toFieldValues } from './form-values.ts';
import { faultTexts } from './form-words.ts';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const { readOrigin } = draftForm;
const readDraftForm = (form: FormData, locale: Locale = 'de') => draftForm.readDraftForm(form, locale);

describe('the question form', () => {
  const question = (fields: Record<string, string>) =>
    readDraftForm(formOf({ form: 'question', item: 'data.digital', ...fields }));

  it('reads the three kinds of answers', () => {
    expect(question({ answer: '3' })?.change).toEqual({ answers: { 'data.digital': { level: 3 } } });
    expect(question({ answer: 'unknown' })?.change).toEqual({
      answers: { 'data.digital': { unknown: true } },
    });
    expect(question({ answer: 'not-applicable', reason: ' no stock ' })?.change).toEqual({
      answers: { 'data.digital': { notApplicable: true, reason: 'no stock' } },
    });
  });

  it.each([[{ answer: 'not-applicable' }, 'reason', 'reason-missing']])(
    'names the fault of %o',
    (fields, field, code) => {
      expect(question(fields as Record<string, string>)).toEqual({ change: {}, faults: [{ field, code }] });
    },
  );

  it('says how many characters of a reason are too many, and cuts nothing', () => {
    const pasted = question({ answer: 'not-applicable', reason: 'ä'.repeat(246) });
    expect(pasted?.change).toEqual({});
    const [fault] = faultTexts(translatorFor('de'), pasted?.faults ?? []);
    expect(fault).toEqual({
      field: 'reason',
      text: expect.stringContaining('um 46 Zeichen zu lang') as string,
      isOpen: false,
    });
    const fits = question({ answer: 'not-applicable', reason: `ä\u2028${'ä'.repeat(198)}\r\n` });
    expect(fits?.change.answers).toEqual({
      'data.digital': { notApplicable: true, reason: `ä ${'ä'.repeat(198)}` },
    });
  });

  it.each([{}, { answer: '5' }, { answer: '1.5' }])('takes %o for no answer yet', (fields) => {
    const open = { field: 'answer', code: 'answer-missing', isOpen: true };
    expect(question(fields as Record<string, string>)).toEqual({ change: {}, faults: [open] });
  });

  it('knows no other items and no other forms', () => {
    expect(readDraftForm(formOf({ form: 'question', item: 'data.nothing', answer: '1' }))).toBeNull();
    expect(readDraftForm(formOf({ form: 'else' }))).toBeNull();
  });
});

describe('the profile form', () => {
  const firm = { form: 'profile', sizeClass: '10-49', sector: 'construction', country: 'DE', aiUse: 'none' };

  it('asks for the region in Germany only, and drops one left over', () => {
    expect(readDraftForm(formOf(firm))?.faults).toEqual([
      { field: 'region', code: 'region-missing', isOpen: true },
    ]);
    const austrian = readDraftForm(formOf({ ...firm, country: 'AT', region: 'DEA' }));
    expect(austrian?.faults).toEqual([]);
    expect(austrian?.change.profile?.region).toBeNull();
  });

  it('keeps the valid part beside the faults, so that half a profile can be saved', () => {
    const half = readDraftForm(formOf({ form: 'profile', sizeClass: '1-9', sector: 'joinery' }));
    expect(half?.change.profile).toMatchObject({ sizeClass: '1-9', sector: null });
    expect(half?.faults.map(({ field }) => field)).toEqual(['sector', 'country', 'aiUse']);
  });
});

describe('the goals form', () => {
  it('keeps the order and names a goal chosen twice', () => {
    const ordered = readDraftForm(formOf({ form: 'goals', 'goal-1': 'quotation', 'goal-3': 'assistant' }));
    expect(ordered?.change.profile?.goals).toEqual(['quotation', 'assistant']);
    const twice = readDraftForm(formOf({ form: 'goals', 'goal-1': 'quotation', 'goal-2': 'quotation' }));
    expect(twice?.faults).toEqual([{ field: 'goal-2', code: 'goal-twice' }]);
  });

  const goals = (fields: Record<string, string>) =>
    readDraftForm(formOf({ form: 'goals', ...fields }))?.change;

  it('reads how far each chosen goal has got, and nothing of the others', () => {
    const told = goals({
      'goal-1': 'quotation',
      'goal-2': 'assistant',
      'goal-3': 'software',
      'status-quotation': 'trying',
      'status-assistant': 'none',
      'status-customer-service': 'in-use',
    });
    expect(told?.profile?.goals).toEqual(['quotation', 'assistant', 'software']);
    expect(told?.profile?.goalStatus).toEqual({ quotation: 'trying' });
  });

  it.each<[string, Record<string, string>]>([
    ['no goal', { 'status-quotation': 'in-use' }],
    ['goals none of which has begun', { 'goal-1': 'quotation', 'status-quotation': 'none' }],
    ['a form without the second part', { 'goal-1': 'quotation' }],
    ['a status nobody knows', { 'goal-1': 'quotation', 'status-quotation': 'finished' }],
  ])('tells no status with %s', (_, fields) => {
    expect(goals(fields)?.profile?.goalStatus).toBeNull();
  });

  it('reads back as what is stored, in the order of importance', () => {
    const profile = {
      goals: ['software', 'quotation', 'assistant'],
      goalStatus: { quotation: 'in-use', software: 'trying' },
      exposure: 'reduced',
    } as const;
    const shown = toFieldValues(translatorFor('de'), profile);
    expect(shown['status-assistant']).toBe('none');
    expect(goals({ ...shown })).toEqual({ profile });
  });

  it.each([
    [
      'de',
      'Schneller Angebote schreiben (täglich im Einsatz)',
      'Eigene Programme entwickeln (noch nicht begonnen)',
    ],
    ['en', 'Writing quotes faster (in daily use)', 'Developing our own software (not begun)'],
  ] as const)('is read over in %s with how far each goal has got', (locale, inUse, notBegun) => {
    const profile = { goals: ['quotation', 'software'], goalStatus: { quotation: 'in-use' } } as const;
    const text = profileText(translatorFor(locale), 'goals', profile);
    expect(text).toContain(inUse);
    expect(text).toContain(notBegun);
    expect(profileText(translatorFor(locale), 'goalStatus', profile)).toBe(text);
  });
});

describe('money and days', () => {
  const money = (budgetEurPerYear: string, staffDaysPerQuarter: string, locale: Locale = 'de') =>
    readDraftForm(formOf({ form: 'money', budgetEurPerYear, staffDaysPerQuarter }), locale);

  it.each([
    ['20000', '3', 20_000, 3],
    ['20.000,00 €', '2,50', 20_000, 2.5],
    ['20.000', '2.5 Tage', 20_000, 2.5],
    ['EUR 20 000', '0', 20_000, 0],
  ])('are read as people write them: %s, %s', (budget, days, budgetEurPerYear, staffDaysPerQuarter) => {
    const read = money(budget, days);
    expect(read).toEqual({
      change: { profile: { resources: { budgetEurPerYear, staffDaysPerQuarter } } },
      faults: [],
    });
  });

  it.each([
    ['20.50', '3', 'budgetEurPerYear', 'budget-wrong'],
    ['-5', '3', 'budgetEurPerYear', 'budget-wrong'],
    ['1.000.000.001', '3', 'budgetEurPerYear', 'budget-wrong'],
    ['500', 'viel', 'staffDaysPerQuarter', 'days-wrong'],
    ['500', '2,3', 'staffDaysPerQuarter', 'days-wrong'],
    ['500', '10000,5', 'staffDaysPerQuarter', 'days-wrong'],
  ])('name the field at fault: %s, %s', (budget, days, field, code) => {
    expect(money(budget, days)).toEqual({ change: {}, faults: [{ field, code }] });
  });

  it('are asked back with both readings where they are in doubt', () => {
    expect(money('1,500', '3')?.faults).toEqual([
      { field: 'budgetEurPerYear', code: 'doubtful', values: { first: '1,5', second: '1.500' } },
    ]);
    const faults = money('1,500', '1.234', 'en')?.faults ?? [];
    expect(faultTexts(translatorFor('en'), faults)).toEqual([
      {
        field: 'staffDaysPerQuarter',
        text: expect.stringContaining('1.2340 or 1,234') as string,
        isOpen: false,
      },
    ]);
  });

  it.each(LOCALES)('read back as what is stored in %s', (locale) => {
    const resources = { budgetEurPerYear: 1_234_000, staffDaysPerQuarter: 1002.5 };
    const shown = toFieldValues(translatorFor(locale), { resources });
    expect(readDraftForm(formOf({ form: 'money', ...shown }), locale)?.change).toEqual({
      profile: { resources },
    });
  });

  it('may be left out, but only together', () => {
    expect(readDraftForm(formOf({ form: 'money' }))?.change).toEqual({ profile: { resources: null } });
    expect(readDraftForm(formOf({ form: 'money', budgetEurPerYear: '500' }))?.faults).toEqual([
      { field: 'staffDaysPerQuarter', code: 'days-missing' },
    ]);
    expect(
      readDraftForm(formOf({ form: 'money', budgetEurPerYear: '500', staffDaysPerQuarter: '0,3' }))?.faults,
    ).toEqual([{ field: 'staffDaysPerQuarter', code: 'days-wrong' }]);
  });
});

describe('where a form comes from', () => {
  it('survives what is missing or broken', () => {
    expect(readOrigin(formOf({ base: '{"profile.country":"DE"}' }), 'de').base).toEqual({
      'profile.country': 'DE',
    });
    for (const base of ['{', '7', '']) expect(readOrigin(formOf({ base }), 'de').base).toEqual({});
    expect(readOrigin(formOf({}), 'de').base).toEqual({});
  });

  it('says what was sent before, as far as it is a form', () => {
    const form = formOf({ base: '{}' });
    for (const sent of [
      'form=question&item=data.digital&answer=2',
      'form=else',
      'form=question&item=x',
      '%',
    ]) {
      form.append('sent', sent);
    }
    expect(readOrigin(form, 'de').sent).toEqual([{ 'answers.data.digital': { level: 2 } }]);
  });
});

describe('the name of a firm', () => {
  it('is one line, and too long by a number of characters', () => {
    const named = (firmName: string) => readFinishForm(formOf({ firmName, revision: '1' }));
    expect(named('Schreinerei\u2028Lindenhof\r\n').firmName).toBe('Schreinerei Lindenhof');
    expect(['x'.repeat(80), 'x'.repeat(83)].map((name) => tooManyIn(named(name)))).toEqual([0, 3]);
  });
});
