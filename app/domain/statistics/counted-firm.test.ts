import { describe, expect, it } from 'vitest';
import { completedFirms, factsOfFirm } from '#tests/factories/counted-firms.ts';
import { toCountedFirm } from './counted-firm.ts';
import type { AssessmentFacts } from './facts.ts';
import { NOT_APPLICABLE, UNKNOWN } from './facts.ts';

const FACTS = completedFirms(1, 3).map((firm) => factsOfFirm(firm))[0] as AssessmentFacts;
const HERE = { district: 'north' };
const answersOf = (changes: Partial<AssessmentFacts>) =>
  toCountedFirm({ ...FACTS, ...changes }, HERE).answers;

describe('a firm as it is counted', () => {
  it.each([
    [0, 'yes'],
    [1, 'yes'],
    [2, 'no'],
    [4, 'no'],
    [UNKNOWN, 'unknown'],
    [NOT_APPLICABLE, 'no'],
    [null, 'no'],
  ] as const)('at level %s of an item stands in the category %s', (dataQuality, category) => {
    expect(answersOf({ dataQuality })['obstacle-data-quality']).toBe(category);
  });

  it.each([
    [0, '0', '0'],
    [1, '1-2', '1'],
    [2, '1-2', '2+'],
    [3, '3-5', '2+'],
    [5, '3-5', '2+'],
    [6, '6+', '2+'],
    [30, '6+', '2+'],
  ])('with %i steps done or stuck stands in the ranges %s and %s', (steps, done, stuck) => {
    const answers = answersOf({ stepsDone: steps, stepsStuck: steps });
    expect([answers['steps-done'], answers['steps-stuck']]).toEqual([done, stuck]);
  });
});

describe('a firm in a wave that follows one', () => {
  const then = (changes: Partial<AssessmentFacts>) =>
    toCountedFirm(
      { ...FACTS, band: 'applying', dataScoreTenths: 400 },
      { ...HERE, earlier: { ...FACTS, band: 'applying', dataScoreTenths: 400, ...changes } },
    );

  it.each([
    [{ band: 'starting' }, 'better'],
    [{ band: 'exploring' }, 'better'],
    [{ band: 'applying' }, 'same'],
    [{ band: 'leading' }, 'worse'],
    [{ band: null }, 'not-comparable'],
  ] as const)('whose band was %j stands %s', (earlier, change) => {
    expect(then(earlier).answers['band-change']).toBe(change);
  });

  it.each([
    [399, 'better'],
    [400, 'same'],
    [599, 'same'],
    [600, 'worse'],
    [null, 'not-comparable'],
  ] as const)('that had %s tenths of a point in a dimension stands there %s', (dataScoreTenths, change) => {
    expect(then({ dataScoreTenths }).answers['data-band-change']).toBe(change);
  });

  it('that has no score now cannot be compared', () => {
    const now = { ...FACTS, band: null, dataScoreTenths: null };
    const { answers } = toCountedFirm(now, { ...HERE, earlier: FACTS });
    expect([answers['band-change'], answers['data-band-change']]).toEqual([
      'not-comparable',
      'not-comparable',
    ]);
  });

  it('finished what it reports of the plan it got then, not of the one it got now', () => {
    const now = { ...FACTS, stepsDone: 0 };
    const { answers, visible } = toCountedFirm(now, { ...HERE, earlier: { ...FACTS, stepsDone: 4 } });
    expect([answers['steps-finished'], answers['steps-done'], visible['return']]).toEqual([
      '3-5',
      '0',
      'returned',
    ]);
  });

  it('that was not there then is new and asked nothing of it', () => {
    const { answers, visible } = toCountedFirm(FACTS, { ...HERE, earlier: null });
    expect(visible['return']).toBe('new');
    expect(Object.keys(answers).filter((id) => /change$|finished/.test(id))).toEqual([
      'obstacle-skills-change',
    ]);
  });

  it('is not told from others where no wave went before', () => {
    expect(toCountedFirm(FACTS, HERE).visible).not.toHaveProperty('return');
  });
});
