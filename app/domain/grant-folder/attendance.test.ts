import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endOf, isDuration, readTime, toHours, totalOf, writeTime } from './attendance.ts';

it('reads a time as it is written by hand, and nothing that is none', () => {
  expect(['9:30', '09.30', ' 0:00 ', '23:59'].map(readTime)).toEqual([570, 570, 0, 1439]);
  expect(['24:00', '9:60', '9', '9:3', '', 'früh', '1e1:00'].map(readTime)).toEqual(
    Array.from({ length: 7 }, () => null),
  );
});

it('writes every minute of the day so that it is read again', () => {
  fc.assert(
    fc.property(fc.nat(1439), (minute) => {
      expect(readTime(writeTime(minute))).toBe(minute);
    }),
  );
});

it('takes a minute to a day for a length', () => {
  expect([1, 1440].map(isDuration)).toEqual([true, true]);
  expect([0, -5, 1441, 1.5, Number.NaN].map(isDuration)).toEqual([false, false, false, false, false]);
});

it('adds up minutes and counts each day once', () => {
  const entry = { people: '', work: '', beganAt: null };
  const entries = [
    { ...entry, day: '2026-11-02', durationMinutes: 90 },
    { ...entry, day: '2026-11-02', durationMinutes: 45 },
    { ...entry, day: '2026-11-03', durationMinutes: 60 },
  ];
  expect(totalOf(entries)).toEqual({ durationMinutes: 195, days: 2 });
  expect(toHours(195)).toEqual({ hours: 3, minutes: 15 });
  expect(totalOf([])).toEqual({ durationMinutes: 0, days: 0 });
});

it('ends on the clock, after midnight too', () => {
  const entry = { day: '2026-11-02', people: '', work: '', durationMinutes: 90 };
  expect([570, 1410, null].map((beganAt) => endOf({ ...entry, beganAt }))).toEqual([660, 60, null]);
});
