import { describe, expect, it } from 'vitest';
import { readHalfDays, readWholeEuro } from '#app/i18n/typed-numbers.ts';
import { readDraftForm, readOrigin } from './draft-form.ts';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

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

  it.each([
    [{ answer: 'not-applicable' }, 'reason', 'reason-missing'],
    [{ answer: 'not-applicable', reason: 'ä'.repeat(201) }, 'reason', 'reason-too-long'],
  ])('names the fault of %o', (fields, field, code) => {
    expect(question(fields as Record<string, string>)).toEqual({ change: {}, faults: [{ field, code }] });
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
});

describe('money and days', () => {
  it.each([
    ['20000', 20000],
    ['20.000', 20000],
    ['20,000 €', 20000],
    ['20\u202f000', 20000],
    ['1.250.000', 1250000],
    ['0', 0],
    ['20.50', null],
    ['20.00', null],
    ['-5', null],
    ['viel', null],
  ])('reads %s as whole euro', (text, euro) => {
    expect(readWholeEuro(text)).toBe(euro);
  });

  it.each([
    ['3', 3],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['1.000', null],
    ['', null],
  ])('reads %s as days', (text, days) => {
    expect(readHalfDays(text)).toBe(days);
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
    expect(readOrigin(formOf({ base: '{"profile.country":"DE"}' })).base).toEqual({
      'profile.country': 'DE',
    });
    for (const base of ['{', '7', '']) expect(readOrigin(formOf({ base })).base).toEqual({});
    expect(readOrigin(formOf({})).base).toEqual({});
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
    expect(readOrigin(form).sent).toEqual([{ 'answers.data.digital': { level: 2 } }]);
  });
});
