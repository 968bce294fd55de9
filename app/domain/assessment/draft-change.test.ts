import { describe, expect, it } from 'vitest';
import { findConflicts, flattenChange, keysToWrite, pickChange, storedValues } from './draft-change.ts';

const key = 'answers.data.digital';
const values = (base: unknown, mine: unknown, stored: unknown, sent: readonly unknown[] = []) => ({
  base: { [key]: base },
  mine: { [key]: mine },
  stored: { [key]: stored },
  sent: sent.map((value) => ({ [key]: value })),
});

describe('two devices, one answer', () => {
  it('leaves a decision to people only where both changed it differently', () => {
    expect(findConflicts(values({ level: 1 }, { level: 2 }, { level: 3 }))).toEqual([key]);
    expect(findConflicts(values(null, { level: 2 }, { level: 3 }))).toEqual([key]);
  });

  it('sees no conflict where one side did nothing or both agree', () => {
    expect(findConflicts(values({ level: 1 }, { level: 2 }, { level: 1 }))).toEqual([]);
    expect(findConflicts(values({ level: 1 }, { level: 1 }, { level: 3 }))).toEqual([]);
    expect(findConflicts(values({ level: 1 }, { level: 3 }, { level: 3 }))).toEqual([]);
    expect(findConflicts(values(undefined, { level: 3 }, null))).toEqual([]);
  });

  it('does not mind in which order an object was written', () => {
    const one = { budgetEurPerYear: 1, staffDaysPerQuarter: 2 };
    const other = { staffDaysPerQuarter: 2, budgetEurPerYear: 1 };
    expect(findConflicts(values(null, one, other))).toEqual([]);
  });

  it('never writes back what this form did not touch', () => {
    expect(keysToWrite(values({ level: 1 }, { level: 1 }, { level: 3 }))).toEqual([]);
    expect(keysToWrite(values({ level: 1 }, { level: 2 }, { level: 1 }))).toEqual([key]);
    expect(keysToWrite(values({ level: 1 }, { level: 2 }, { level: 2 }))).toEqual([]);
  });
});

describe('a save whose answer was lost', () => {
  it('is known again, so that the next change is no conflict with oneself', () => {
    const next = values(null, { level: 3 }, { level: 2 }, [{ level: 1 }, { level: 2 }]);
    expect(findConflicts(next)).toEqual([]);
    expect(keysToWrite(next)).toEqual([key]);
  });

  it('is taken back by choosing what was there before', () => {
    const back = values({ level: 1 }, { level: 1 }, { level: 2 }, [{ level: 2 }]);
    expect(findConflicts(back)).toEqual([]);
    expect(keysToWrite(back)).toEqual([key]);
  });

  it('is still a conflict where somebody else wrote something else', () => {
    expect(findConflicts(values(null, { level: 3 }, { level: 4 }, [{ level: 2 }]))).toEqual([key]);
    expect(findConflicts(values({ level: 1 }, { level: 1 }, { level: 4 }, [{ level: 2 }]))).toEqual([key]);
  });

  it('says nothing of what it did not hold', () => {
    const other = { ...values({ level: 1 }, { level: 2 }, null), sent: [{ 'profile.country': 'DE' }] };
    expect(findConflicts(other)).toEqual([key]);
  });
});

describe('changes by key', () => {
  const change = {
    profile: { country: 'DE', region: null },
    answers: { 'data.digital': { level: 2 } },
  } as const;

  it('flattens, reads and picks by the same keys', () => {
    expect(flattenChange(change)).toEqual({
      'profile.country': 'DE',
      'profile.region': null,
      'answers.data.digital': { level: 2 },
    });
    expect(pickChange(change, ['profile.region'])).toEqual({ profile: { region: null }, answers: {} });
    expect(storedValues({ profile: { country: 'AT' }, answers: {} }, ['profile.country', key])).toEqual({
      'profile.country': 'AT',
      [key]: null,
    });
  });
});
