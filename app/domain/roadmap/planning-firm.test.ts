import { describe, expect, it } from 'vitest';
import { plainFirm } from '#tests/factories/plain-plans.ts';
import { usersOf } from './people.ts';
import { openGoalsOf, startLevels, unknownItems } from './planning-firm.ts';

describe('what a size allows', () => {
  it.each([
    ['1-9', 6, 2, 3],
    ['10-49', 9, 2, 8],
    ['50-249', 12, 3, 25],
    ['250-499', 12, 3, 60],
    ['500+', 12, 3, 120],
  ] as const)('%s: %i steps, %i at once, %i users of a service', (sizeClass, maxSteps, maxRunning, users) => {
    expect(plainFirm({}, { sizeClass })).toMatchObject({ maxSteps, maxRunning });
    expect(usersOf(sizeClass)).toBe(users);
    expect(usersOf(sizeClass, { people: 7 })).toBe(7);
  });
});

describe('the goals still on their way', () => {
  const goals = ['assistant', 'quotation', 'software'] as const;
  it.each([
    ['all of them, tried or not', { goalStatus: { assistant: 'trying' } }, goals],
    ['without those in daily work', { goalStatus: { assistant: 'in-use' } }, ['quotation', 'software']],
    ['without those rolled out', { done: new Set(['roll-out-quotation']) }, ['assistant', 'software']],
    ['with those only tried', { done: new Set(['pilot-quotation']) }, goals],
    ['without those whose trial is not wanted', { dropped: new Set(['pilot-software']) }, goals.slice(0, 2)],
    ['with those whose roll-out is not wanted', { dropped: new Set(['roll-out-software']) }, goals],
  ] as const)('are %s', (_name, changes, expected) => {
    expect(openGoalsOf(plainFirm({}, { goals, ...changes }))).toEqual(expected);
  });
});

describe('where the simulation starts', () => {
  it('is the answer, 0 where nobody knows, and nothing to raise where it does not apply', () => {
    const { answers } = plainFirm({
      'data.digital': { level: 1 },
      'data.quality': { unknown: true },
      'data.access': { notApplicable: true, reason: 'x' },
    });
    expect([...startLevels(answers)].slice(0, 4)).toEqual([1, 0, 4, 3]);
    expect(unknownItems(answers)).toEqual(['data.quality']);
  });
});
