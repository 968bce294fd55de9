import { describe, expect, it } from 'vitest';
import { filesFor, listErasedOn, nextMailing, placesIn } from './mailings.ts';

const WAVE = { firstDay: '2027-03-01', lastDay: '2027-03-31' };
const at = (...days: readonly string[]) => days.map((openedOn, number) => ({ number, openedOn }));

describe('the next mailing', () => {
  it('is the invitation, before the first day too', () => {
    expect(nextMailing([], WAVE, '2027-01-05')).toEqual({ number: 0, from: '2027-01-05' });
  });

  it.each([
    ['a week after the invitation', at('2027-03-05'), { number: 1, from: '2027-03-12' }],
    [
      'a week after the first day, however early the invitation',
      at('2027-01-05'),
      { number: 1, from: '2027-03-08' },
    ],
    ['a second one', at('2027-03-01', '2027-03-10'), { number: 2, from: '2027-03-17' }],
    ['on the last day at the latest', at('2027-03-24'), { number: 1, from: '2027-03-31' }],
    ['never after the last day', at('2027-03-25'), null],
    ['never a third reminder', at('2027-03-01', '2027-03-08', '2027-03-15'), null],
  ])('is a reminder: %s', (_when, opened, next) => {
    expect(nextMailing(opened, WAVE, '2027-03-20')).toEqual(next);
  });
});

describe('a list', () => {
  it('is erased thirty days after the last wave, or after its campaign was closed', () => {
    const waves = [WAVE, { lastDay: '2028-03-31' }];
    expect(listErasedOn({ waves }, null)).toBe('2028-04-30');
    expect(listErasedOn({ waves }, '2027-06-01')).toBe('2027-07-01');
    expect(listErasedOn({ waves: [WAVE] }, '2027-06-01')).toBe('2027-04-30');
  });

  it('is printed in files of two hundred letters', () => {
    expect([0, 1, 200, 201, 10_000].map(filesFor)).toEqual([0, 1, 1, 2, 50]);
    expect([placesIn(1), placesIn(2)]).toEqual([
      { first: 1, last: 200 },
      { first: 201, last: 400 },
    ]);
  });
});
