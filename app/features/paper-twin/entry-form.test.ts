import { describe, expect, it } from 'vitest';
import { answerFieldOf, readEntryHead, reasonFieldOf, toEntryFault, toQuestionForms } from './entry-form.ts';

const formOf = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const CODE = '0123456789ABCDEF';

describe('a form that is entered', () => {
  it('needs the consent, a district where there are some, and a code that can be one', () => {
    const codes = (fields: Readonly<Record<string, string>>, hasDistricts = true) =>
      readEntryHead(formOf(fields), hasDistricts).faults.map(({ code }) => code);
    expect(codes({})).toEqual(['consent', 'district']);
    expect(codes({ consent: 'yes', district: 'd1', code: 'zu kurz' })).toEqual(['code']);
    expect(codes({ consent: 'yes' }, false)).toEqual([]);
    const whole = { consent: 'yes', district: 'd1', code: '0123-4567 89ab-cdef' };
    expect(readEntryHead(formOf(whole), true)).toEqual({ code: CODE, district: 'd1', faults: [] });
  });

  it('is read question by question, and what is open stays open', () => {
    const fields = { [answerFieldOf('data.digital')]: '3', [reasonFieldOf('data.quality')]: 'nur der Grund' };
    const [only, ...others] = toQuestionForms(formOf(fields));
    expect([only?.item, only?.form.get('answer'), others]).toEqual(['data.digital', '3', []]);
  });

  it('is told what a refusal means for it', () => {
    const fieldOf = (code: 'not-found' | 'busy') => toEntryFault({ code })?.field;
    expect([fieldOf('not-found'), fieldOf('busy')]).toEqual(['code', undefined]);
    const error = { pointer: '/answers', code: 'too-many-not-applicable' } as const;
    expect(toEntryFault({ code: 'too-many-not-applicable', errors: [error] })?.code).toBe('too-many');
  });
});
