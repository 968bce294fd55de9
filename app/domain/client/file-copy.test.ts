import { expect, it } from 'vitest';
import { checkCopyTerms, latestDeletion, MAX_COPY_REASON } from './file-copy.ts';

const TODAY = '2026-11-27';
const CONTRACT = { basis: 'contract', reason: '', deleteOn: '2027-01-31' } as const;

it('takes a ground and a day, and a reason only where an interest is the ground', () => {
  expect(checkCopyTerms(CONTRACT, TODAY)).toEqual({ terms: { ...CONTRACT, reason: null } });
  expect(checkCopyTerms({ ...CONTRACT, reason: 'left over' }, TODAY)).toEqual({
    terms: { ...CONTRACT, reason: null },
  });
  const interest = { ...CONTRACT, basis: 'legitimate-interest', reason: ' Gewähr \r\n' } as const;
  expect(checkCopyTerms(interest, TODAY)).toEqual({ terms: { ...interest, reason: 'Gewähr' } });
});

it('names all that is to be mended', () => {
  const nothing = { basis: null, reason: '', deleteOn: '' };
  expect(checkCopyTerms(nothing, TODAY)).toEqual({ faults: ['basis', 'day'] });
  const interest = { ...CONTRACT, basis: 'legitimate-interest' } as const;
  expect(checkCopyTerms({ ...interest, reason: ' \n' }, TODAY)).toEqual({ faults: ['reason'] });
  const longest = 'x'.repeat(MAX_COPY_REASON);
  expect(checkCopyTerms({ ...interest, reason: longest }, TODAY)).toHaveProperty('terms');
  expect(checkCopyTerms({ ...interest, reason: `${longest}x` }, TODAY)).toEqual({ faults: ['reason-long'] });
});

it.each([
  ['2026-11-27', 'day-past'],
  ['2026-11-28', null],
  ['2036-11-27', null],
  ['2036-11-28', 'day-late'],
  ['2027-02-29', 'day'],
  ['27.11.2027', 'day'],
])('is deleted on a day from tomorrow to ten years from today: %s', (deleteOn, fault) => {
  const checked = checkCopyTerms({ ...CONTRACT, deleteOn }, TODAY);
  expect('faults' in checked ? checked.faults : [null]).toEqual([fault]);
});

it('counts ten years from a leap day to the day after the 28th, where there is no such day', () => {
  expect(latestDeletion('2028-02-29')).toBe('2038-03-01');
});
