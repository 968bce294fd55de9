import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UseCase } from '../questionnaire/use-case.ts';
import { GOALS } from '../questionnaire/profile.ts';
import type { UseCaseCosts } from './returns.ts';
import { evaluateReturns } from './returns.ts';
import { SAVINGS } from './savings.ts';

const QUOTATION: UseCase = { goal: 'quotation', hoursPerWeek: 6, people: 2, hourlyCostEur: 50 };
const COSTS: UseCaseCosts = {
  costEur: { low: 2000, high: 4000 },
  runningEurPerYear: { low: 200, high: 600 },
};

const CASES = ['low', 'base', 'high'] as const;

const evaluateOne = (useCase: UseCase, costs: UseCaseCosts) => {
  const [result] = evaluateReturns({ useCases: [useCase], costsOf: () => costs });
  if (!result) throw new Error('one use case gives one return');
  return result;
};

const range = (max: number) =>
  fc.tuple(fc.nat(max), fc.nat(max)).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const costs = fc.record({ costEur: range(500_000), runningEurPerYear: range(100_000) });
const useCase = fc.record({
  goal: fc.constantFrom(...GOALS),
  hoursPerWeek: fc.integer({ min: 1, max: 336 }).map((halves) => halves / 2),
  people: fc.integer({ min: 1, max: 500 }),
  hourlyCostEur: fc.integer({ min: 15, max: 150 }),
});

describe('returns', () => {
  it('calculates a joinery by hand: 12 hours of quotations a week at 50 euro', () => {
    // 12 h * 46 weeks * 50 EUR = 27,600 EUR a year; 15, 30 and 60 % of it are saved.
    expect(evaluateOne(QUOTATION, COSTS)).toEqual({
      goal: 'quotation',
      benefitEur: { low: 4140, base: 8280, high: 16560 },
      // 48,000 / 3,540 = 13.56; 36,000 / 7,880 = 4.57; 24,000 / 16,360 = 1.47: rounded up.
      paybackMonths: { low: 14, base: 5, high: 2 },
    });
  });

  it('says that it does not pay when running cost eats the benefit, exactly at the border too', () => {
    // 1 h * 46 weeks * 50 EUR * 30 % = 690 EUR.
    const small: UseCase = { goal: 'quotation', hoursPerWeek: 1, people: 1, hourlyCostEur: 50 };
    const dear = { costEur: { low: 0, high: 0 }, runningEurPerYear: { low: 690, high: 690 } };
    expect(evaluateOne(small, dear).paybackMonths).toEqual({ low: null, base: null, high: 0 });
  });

  it('counts twelve months where the cost is one year of gain', () => {
    const year = { costEur: { low: 16560, high: 16560 }, runningEurPerYear: { low: 0, high: 0 } };
    expect(evaluateOne(QUOTATION, year).paybackMonths.high).toBe(12);
    const more = { costEur: { low: 16561, high: 16561 }, runningEurPerYear: { low: 0, high: 0 } };
    expect(evaluateOne(QUOTATION, more).paybackMonths.high).toBe(13);
  });

  it('takes the owner’s own share for all three cases, 0 included', () => {
    const own = evaluateOne({ ...QUOTATION, shareOverride: 0.25 }, COSTS);
    expect(own.benefitEur).toEqual({ low: 6900, base: 6900, high: 6900 });
    expect(own.paybackMonths).toEqual({ low: 8, base: 6, high: 4 });
    const nothing = evaluateOne({ ...QUOTATION, shareOverride: 0 }, COSTS);
    expect(nothing.paybackMonths).toEqual({ low: null, base: null, high: null });
    expect(evaluateOne({ ...QUOTATION, shareOverride: null }, COSTS)).toEqual(evaluateOne(QUOTATION, COSTS));
  });

  it('keeps the order of use cases and asks for the cost of each goal', () => {
    const useCases: UseCase[] = [{ ...QUOTATION, goal: 'software' }, QUOTATION];
    const free: UseCaseCosts = { costEur: { low: 0, high: 0 }, runningEurPerYear: { low: 0, high: 0 } };
    const results = evaluateReturns({ useCases, costsOf: (goal) => (goal === 'software' ? free : COSTS) });
    expect(results.map((result) => result.goal)).toEqual(['software', 'quotation']);
    expect(results[0]?.paybackMonths).toEqual({ low: 0, base: 0, high: 0 });
    expect(results[1]?.paybackMonths.low).toBe(14);
  });

  it('is never better in the cautious case', () => {
    fc.assert(
      fc.property(useCase, costs, (oneCase, oneCost) => {
        const { benefitEur, paybackMonths } = evaluateOne(oneCase, oneCost);
        expect(benefitEur.low).toBeLessThanOrEqual(benefitEur.base);
        expect(benefitEur.base).toBeLessThanOrEqual(benefitEur.high);
        const { low, base, high } = paybackMonths;
        const never = Number.POSITIVE_INFINITY;
        expect(low ?? never).toBeGreaterThanOrEqual(base ?? never);
        expect(base ?? never).toBeGreaterThanOrEqual(high ?? never);
      }),
    );
  });

  it('never falls with more hours, more people, a higher wage or a larger share', () => {
    const never = Number.POSITIVE_INFINITY;
    const paid = ({ paybackMonths }: ReturnType<typeof evaluateOne>) =>
      CASES.map((name) => paybackMonths[name] ?? never);
    const grown = (oneCase: UseCase, factor: number): UseCase[] => [
      { ...oneCase, hoursPerWeek: oneCase.hoursPerWeek * factor },
      { ...oneCase, people: Math.ceil(oneCase.people * factor) },
      { ...oneCase, hourlyCostEur: oneCase.hourlyCostEur * factor },
      { ...oneCase, shareOverride: Math.min(1, (oneCase.shareOverride ?? 0) * factor) },
    ];
    const given = fc.record({ oneCase: useCase, share: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(given, costs, fc.double({ min: 1, max: 50, noNaN: true }), (drawn, oneCost, factor) => {
        const oneCase = { ...drawn.oneCase, shareOverride: drawn.share };
        const now = evaluateOne(oneCase, oneCost);
        for (const more of grown(oneCase, factor)) {
          const then = evaluateOne(more, oneCost);
          for (const name of CASES)
            expect(then.benefitEur[name]).toBeGreaterThanOrEqual(now.benefitEur[name]);
          paid(then).forEach((months, index) =>
            expect(months).toBeLessThanOrEqual(paid(now)[index] ?? never),
          );
        }
      }),
    );
  });

  it('never pays back exactly where the running cost eats the yearly benefit', () => {
    fc.assert(
      fc.property(useCase, costs, (oneCase, { costEur, runningEurPerYear: running }) => {
        const { paybackMonths } = evaluateOne(oneCase, { costEur, runningEurPerYear: running });
        const yearly = oneCase.hoursPerWeek * oneCase.people * 46 * oneCase.hourlyCostEur;
        const shares = SAVINGS[oneCase.goal];
        const runningOf = { low: running.high, base: (running.low + running.high) / 2, high: running.low };
        for (const name of CASES) {
          const gain = yearly * shares[name] - runningOf[name];
          expect(paybackMonths[name] === null).toBe(gain <= 0);
          expect(paybackMonths[name] ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('stays a number a million people wide', () => {
    const most: UseCase = { goal: 'quotation', hoursPerWeek: 168, people: 1_000_000, hourlyCostEur: 10_000 };
    const { benefitEur, paybackMonths } = evaluateOne(most, COSTS);
    expect(Object.values(benefitEur).every(Number.isSafeInteger)).toBe(true);
    expect(CASES.every((name) => (paybackMonths[name] ?? 2) <= 1)).toBe(true);
  });

  it('grows with hours and shrinks with cost', () => {
    fc.assert(
      fc.property(useCase, costs, (oneCase, oneCost) => {
        const more = evaluateOne({ ...oneCase, people: oneCase.people + 1 }, oneCost);
        const now = evaluateOne(oneCase, oneCost);
        expect(more.benefitEur.base).toBeGreaterThanOrEqual(now.benefitEur.base);
        const never = Number.POSITIVE_INFINITY;
        expect(more.paybackMonths.base ?? never).toBeLessThanOrEqual(now.paybackMonths.base ?? never);
        const { low, high } = oneCost.costEur;
        const dearer = { ...oneCost, costEur: { low: low + 1000, high: high + 1000 } };
        const later = evaluateOne(oneCase, dearer).paybackMonths.base ?? never;
        expect(later).toBeGreaterThanOrEqual(now.paybackMonths.base ?? never);
      }),
    );
  });
});

describe('savings', () => {
  it.each(GOALS)('%s: a share of 0 to 1 that reads its source cautiously', (goal) => {
    const { low, base, high, evidence } = SAVINGS[goal];
    expect(low).toBeGreaterThan(0);
    expect(low).toBe(base / 2);
    expect(high).toBeGreaterThan(base);
    expect(high).toBeLessThan(1);
    expect(evidence.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(evidence.publisher).not.toBe('');
    if (evidence.url !== null) expect(evidence.url).toMatch(/^https:\/\//);
  });
});
