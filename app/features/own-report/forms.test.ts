import { describe, expect, it } from 'vitest';
import {
  MAX_OPENING,
  MAX_REMARK,
  MAX_STEP_TEXT,
  MAX_STEP_TITLE,
  MAX_STEP_WHO,
} from '#app/domain/own-report/own-report.ts';
import { readLetterheadForm } from './letterhead-form.ts';
import { readOwnReportForm } from './own-report-form.ts';

function formOf(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) form.append(name, each);
  }
  return form;
}

const faultsOf = (fields: Parameters<typeof formOf>[0]) =>
  readOwnReportForm(formOf({ paid: 'nobody', ...fields })).faults.map(({ field, code }) => [field, code]);

describe('what an adviser writes', () => {
  it('is kept as it is meant, and nothing where nothing was written', () => {
    const { words } = readOwnReportForm(
      formOf({
        ...{
          introduction: 'Eins\r\n\r\nZwei ',
          'remark-plan': ' Im\nBüro ',
          'remark-help': '',
          paid: 'some',
        },
        ...{ 'step3-title': 'Zeigen', 'step3-month': '2027-13', 'step4-month': '', providers: ['ki-campus'] },
      }),
    );
    expect(words).toEqual({
      ...{ introduction: 'Eins\n\nZwei', conclusion: '', remarks: { plan: 'Im Büro' } },
      extraSteps: [{ title: 'Zeigen', month: '', who: '', text: '' }],
      paidBy: ['ki-campus'],
    });
    expect(readOwnReportForm(formOf({})).words.extraSteps).toEqual([]);
  });

  it('loses what turns other text around', () => {
    const { words } = readOwnReportForm(formOf({ 'remark-plan': 'a\u202eb\u2066c' }));
    expect(words.remarks.plan).toBe('abc');
  });

  it.each([
    ['introduction', MAX_OPENING],
    ['conclusion', MAX_OPENING],
    ['remark-answers', MAX_REMARK],
    ['step1-title', MAX_STEP_TITLE],
    ['step1-who', MAX_STEP_WHO],
    ['step1-text', MAX_STEP_TEXT],
  ])('may have in %s %d characters and no more', (field, most) => {
    const title = { 'step1-title': 'Zeigen' };
    expect(faultsOf({ ...title, [field]: '💡'.repeat(most) })).toEqual([]);
    expect(faultsOf({ ...title, [field]: '💡'.repeat(most + 1) })).toEqual([[field, 'text-long']]);
  });

  it('may have five paragraphs, however far apart they stand', () => {
    expect(faultsOf({ introduction: 'a\n\n\n\nb\nc\nd\ne' })).toEqual([]);
    expect(faultsOf({ introduction: 'a\nb\nc\nd\ne\nf' })).toEqual([['introduction', 'paragraphs']]);
  });

  it('has to say what is to be done in a step', () => {
    expect(faultsOf({ 'step2-who': 'Meister' })).toEqual([['step2-title', 'step-title']]);
    expect(faultsOf({ 'step2-month': '2027-01' })).toEqual([['step2-title', 'step-title']]);
  });

  it('has to say who pays', () => {
    expect(faultsOf({ paid: '' })).toEqual([['paid', 'paid-missing']]);
    expect(faultsOf({ paid: 'some' })).toEqual([['providers', 'providers-missing']]);
    expect(faultsOf({ paid: 'some', providers: ['erfunden', '__proto__'] })).toEqual([
      ['providers', 'providers-missing'],
    ]);
    expect(faultsOf({ paid: 'some', providers: ['ki-campus', 'ki-campus'] })).toEqual([]);
  });

  it('names nobody who pays where it says that nobody does', () => {
    const { words } = readOwnReportForm(formOf({ paid: 'nobody', providers: ['ki-campus'] }));
    expect(words.paidBy).toEqual([]);
  });
});

describe('a letterhead', () => {
  const read = (fields: Readonly<Record<string, string>>, file: Blob | null = null) => {
    const form = formOf(fields);
    if (file !== null) form.set('logo', file, 'logo');
    return readLetterheadForm(form);
  };
  const codesOf = (...asked: Parameters<typeof read>) => read(...asked).faults.map(({ code }) => code);

  it('has a colour that can be read, in one spelling, or none', () => {
    expect(read({ accent: ' 0C5A72 ' }).words.accent).toBe('#0c5a72');
    expect(read({ accent: '' })).toMatchObject({ words: { accent: null }, faults: [] });
    expect(read({ accent: '#ffcc00' }).faults).toEqual([
      { field: 'accent', code: 'accent-pale', contrast: expect.closeTo(1.5, 1) as number },
    ]);
    expect(codesOf({ accent: 'url(#x)' })).toEqual(['accent-wrong']);
  });

  it('says in five lines how people are reached', () => {
    expect(codesOf({ contact: 'a\nb\nc\nd\ne' })).toEqual([]);
    expect(codesOf({ contact: 'a\nb\nc\nd\ne\nf' })).toEqual(['contact-long']);
    expect(codesOf({ contact: 'a'.repeat(301) })).toEqual(['contact-long']);
  });

  it('has a file where one was chosen', () => {
    expect(read({}, new Blob([])).file).toBeNull();
    expect(read({ logo: 'text' }).file).toBeNull();
    expect(read({}, new Blob(['x'])).file).not.toBeNull();
  });
});
