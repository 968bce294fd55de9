import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goal } from '../questionnaire/profile.ts';
import { GOALS } from '../questionnaire/profile.ts';
import type { UseCase } from '../questionnaire/use-case.ts';
import { GOALS_WITH_LOSS } from '../questionnaire/use-case.ts';
import type { GoalCosts } from './goal-costs.ts';
import { evaluateReturns, toReturnCases } from './returns.ts';
import { LOSS_SAVINGS, TIME_SAVINGS } from './savings.ts';

const NONE = { low: 0, high: 0 };
const QUOTATION = { goal: 'quotation', hoursPerWeek: 6, people: 2, hourlyCostEur: 50 } as const;
const COSTS: GoalCosts = {
  trial: { costEur: { low: 200, high: 800 }, staffDays: { low: 2, high: 4 }, runningEurPerYear: NONE },
  routine: {
    costEur: { low: 1000, high: 2000 },
    staffDays: { low: 3, high: 6 },
    runningEurPerYear: { low: 200, high: 600 },
  },
  fromPlan: true,
};
const FREE: GoalCosts = {
  trial: { costEur: NONE, staffDays: NONE, runningEurPerYear: NONE },
  routine: { costEur: NONE, staffDays: NONE, runningEurPerYear: NONE },
  fromPlan: false,
};
const withCost = (euro: number, running = NONE): GoalCosts => ({
  ...FREE,
  routine: { ...FREE.routine, costEur: { low: euro, high: euro }, runningEurPerYear: running },
});

const CASES = ['low', 'base', 'high'] as const;
const NEVER = Number.POSITIVE_INFINITY;

function evaluateOne(useCase: UseCase, costs: GoalCosts) {
  const [result] = evaluateReturns([useCase], () => costs);
  if (!result) throw new Error('one use case gives one return');
  return result;
}

const monthsOf = ({ paybackMonths }: ReturnType<typeof evaluateOne>) =>
  CASES.map((name) => paybackMonths[name] ?? NEVER);

const range = (max: number) =>
  fc.tuple(fc.nat(max), fc.nat(max)).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const stage = fc.record({
  costEur: range(500_000),
  staffDays: range(300),
  runningEurPerYear: range(100_000),
});
const arbitraryCosts = fc.record({ trial: stage, routine: stage, fromPlan: fc.boolean() });
const arbitraryUseCase = fc
  .record({
    goal: fc.constantFrom(...GOALS),
    hoursPerWeek: fc.integer({ min: 1, max: 336 }).map((halves) => halves / 2),
    people: fc.integer({ min: 1, max: 500 }),
    hourlyCostEur: fc.integer({ min: 15, max: 150 }),
    loss: fc.option(fc.integer({ min: 1, max: 500_000 }), { nil: null }),
  })
  .map(({ loss, ...time }): UseCase => ({
    ...time,
    ...(GOALS_WITH_LOSS.includes(time.goal) && { lossEurPerYear: loss }),
  }));

describe('returns', () => {
  it('calculate a joinery by hand: 12 hours of quotations a week at 50 euro', () => {
    // 12 h * 46 weeks * 50 EUR = 27,600 EUR a year; 15, 30 and 60 % of it are saved. A day costs 400 EUR.
    expect(evaluateOne(QUOTATION, COSTS)).toEqual({
      goal: 'quotation',
      benefitEurPerYear: { low: 4140, base: 8280, high: 16560 },
      trial: {
        oneOffEur: { low: 200, high: 800 },
        ownDays: { low: 2, high: 4 },
        ownDaysEur: { low: 800, high: 1600 },
      },
      routine: {
        oneOffEur: { low: 1000, high: 2000 },
        runningEurPerYear: { low: 200, high: 600 },
        ownDays: { low: 3, high: 6 },
        ownDaysEur: { low: 1200, high: 2400 },
        fromPlan: true,
      },
      netEurPerYear: { low: 3540, base: 7880, high: 16360 },
      // 12 * 6,800 / 3,540 = 23.05; 12 * 5,000 / 7,880 = 7.61; 12 * 3,200 / 16,360 = 2.35: rounded up.
      paybackMonths: { low: 24, base: 8, high: 3 },
      paybackReason: null,
    });
  });

  it('calculate machine stops by hand: 90,000 euro a year, nobody’s hours told', () => {
    // 5, 10 and 35 % of the stops are avoided.
    const stops: UseCase = { goal: 'predictive-maintenance', lossEurPerYear: 90_000 };
    expect(evaluateOne(stops, COSTS)).toMatchObject({
      benefitEurPerYear: { low: 4500, base: 9000, high: 31_500 },
      netEurPerYear: { low: 3900, base: 8600, high: 31_300 },
      trial: { ownDays: { low: 2, high: 4 }, ownDaysEur: null },
      paybackMonths: { low: null, base: null, high: null },
      paybackReason: 'days-not-priced',
    });
  });

  it('add time and loss', () => {
    const both: UseCase = { ...QUOTATION, goal: 'planning-energy', lossEurPerYear: 20_000 };
    // 27,600 * 2.5, 5 and 15 % and 20,000 * 2.5, 5 and 15 %.
    expect(evaluateOne(both, FREE).benefitEurPerYear).toEqual({ low: 1190, base: 2380, high: 7140 });
    const own = { ...both, shareOverride: 0, lossShareOverride: 0.5 };
    expect(evaluateOne(own, FREE).benefitEurPerYear).toEqual({ low: 10_000, base: 10_000, high: 10_000 });
  });

  it('say that it does not pay when running cost eats the benefit, exactly at the border too', () => {
    // 1 h * 46 weeks * 50 EUR * 30 % = 690 EUR.
    const small: UseCase = { ...QUOTATION, hoursPerWeek: 1, people: 1 };
    const dear = withCost(0, { low: 690, high: 690 });
    expect(evaluateOne(small, dear)).toMatchObject({
      netEurPerYear: { low: -345, base: 0, high: 690 },
      paybackMonths: { low: null, base: null, high: 0 },
    });
  });

  it('count twelve months where the cost is one year of gain', () => {
    expect(evaluateOne(QUOTATION, withCost(16_560)).paybackMonths.high).toBe(12);
    expect(evaluateOne(QUOTATION, withCost(16_561)).paybackMonths.high).toBe(13);
  });

  it('take the owner’s own share for all three cases, 0 included', () => {
    const own = evaluateOne({ ...QUOTATION, shareOverride: 0.25 }, COSTS);
    expect(own.benefitEurPerYear).toEqual({ low: 6900, base: 6900, high: 6900 });
    const nothing = evaluateOne({ ...QUOTATION, shareOverride: 0 }, COSTS);
    expect(nothing.paybackMonths).toEqual({ low: null, base: null, high: null });
    expect(evaluateOne({ ...QUOTATION, shareOverride: null }, COSTS)).toEqual(evaluateOne(QUOTATION, COSTS));
  });

  it('keep the order of use cases and ask for the cost of each', () => {
    const results = evaluateReturns([{ ...QUOTATION, goal: 'software' }, QUOTATION], ({ goal }) =>
      goal === 'software' ? FREE : COSTS,
    );
    expect(results.map(({ goal, routine }) => [goal, routine.fromPlan])).toEqual([
      ['software', false],
      ['quotation', true],
    ]);
  });

  it('follow the rule in every case, read once more in whole cents', () => {
    fc.assert(
      fc.property(arbitraryUseCase, arbitraryCosts, (useCase, costs) => {
        const { goal, hoursPerWeek = 0, people = 0, hourlyCostEur = 0, lossEurPerYear } = useCase;
        const result = evaluateOne(useCase, costs);
        const pick = { low: 'high', high: 'low' } as const;
        for (const name of ['low', 'high'] as const) {
          const end = pick[name];
          const benefit =
            (hoursPerWeek ?? 0) * (people ?? 0) * 46 * (hourlyCostEur ?? 0) * TIME_SAVINGS[goal][name] +
            (lossEurPerYear ?? 0) * (LOSS_SAVINGS[goal]?.[name] ?? 0);
          const net = benefit - costs.routine.runningEurPerYear[end];
          const days = costs.trial.staffDays[end] + costs.routine.staffDays[end];
          const spent =
            costs.trial.costEur[end] + costs.routine.costEur[end] + days * 8 * (hourlyCostEur ?? 0);
          expect(result.benefitEurPerYear[name]).toBeCloseTo(benefit, -0.5);
          expect(result.netEurPerYear[name]).toBeCloseTo(net, -0.5);
          const months = result.paybackMonths[name];
          if (net <= 0) expect(months).toBeNull();
          else expect(Math.abs((months ?? NEVER) - Math.ceil((12 * spent) / net))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('are never better in the cautious case', () => {
    fc.assert(
      fc.property(arbitraryUseCase, arbitraryCosts, (useCase, costs) => {
        const { benefitEurPerYear, netEurPerYear, paybackMonths } = evaluateOne(useCase, costs);
        for (const { low, base, high } of [benefitEurPerYear, netEurPerYear]) {
          expect(low).toBeLessThanOrEqual(base);
          expect(base).toBeLessThanOrEqual(high);
        }
        const { low, base, high } = paybackMonths;
        expect(low ?? NEVER).toBeGreaterThanOrEqual(base ?? NEVER);
        expect(base ?? NEVER).toBeGreaterThanOrEqual(high ?? NEVER);
      }),
    );
  });

  it('never bring less with more hours, a larger loss or larger shares', () => {
    const given = fc.record({ useCase: arbitraryUseCase, share: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(
        given,
        arbitraryCosts,
        fc.double({ min: 1, max: 50, noNaN: true }),
        (drawn, costs, factor) => {
          const useCase = { ...drawn.useCase, shareOverride: drawn.share };
          const now = evaluateOne(useCase, costs);
          const loss = useCase.lossEurPerYear ?? null;
          const more: UseCase[] = [
            { ...useCase, hoursPerWeek: (useCase.hoursPerWeek ?? 0) * factor },
            { ...useCase, shareOverride: Math.min(1, drawn.share * factor) },
            ...(loss === null ? [] : [{ ...useCase, lossEurPerYear: loss * factor }]),
          ];
          for (const then of more.map((each) => evaluateOne(each, costs))) {
            for (const name of CASES) {
              expect(then.benefitEurPerYear[name]).toBeGreaterThanOrEqual(now.benefitEurPerYear[name]);
            }
            monthsOf(then).forEach((months, index) =>
              expect(months).toBeLessThanOrEqual(monthsOf(now)[index] ?? NEVER),
            );
          }
        },
      ),
    );
  });

  it('stay numbers a million people wide', () => {
    const most: UseCase = { goal: 'quotation', hoursPerWeek: 168, people: 1_000_000, hourlyCostEur: 10_000 };
    const { benefitEurPerYear, paybackMonths } = evaluateOne(most, COSTS);
    expect(Object.values(benefitEurPerYear).every(Number.isSafeInteger)).toBe(true);
    expect(CASES.every((name) => (paybackMonths[name] ?? 2) <= 1)).toBe(true);
  });

  it('know no share for a loss that a goal does not avoid', () => {
    expect(() => evaluateOne({ goal: 'quotation', lossEurPerYear: 1000 }, COSTS)).toThrow(RangeError);
  });

  it('are the exact products of decimals, so that a page rounds them to the right thousand', () => {
    const useCase = {
      goal: 'predictive-maintenance',
      lossEurPerYear: 90_000,
      lossShareOverride: 0.35,
    } as const;
    expect(90_000 * 0.35).not.toBe(31_500);
    expect(toReturnCases(useCase, FREE).base.benefitEur).toBe(31_500);
  });
});

describe('savings', () => {
  const all = [
    ...GOALS.map((goal) => [`time: ${goal}`, TIME_SAVINGS[goal]] as const),
    ...GOALS.flatMap((goal) => {
      const saving = LOSS_SAVINGS[goal];
      return saving ? [[`loss: ${goal}`, saving] as const] : [];
    }),
  ];

  it.each(all)('%s: a share of 0 to 1 that reads its source cautiously', (_name, saving) => {
    const { low, base, high, evidence } = saving;
    expect(low).toBeGreaterThan(0);
    expect(low).toBe(base / 2);
    expect(high).toBeGreaterThan(base);
    expect(high).toBeLessThan(1);
    expect(evidence.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(evidence.publisher).not.toBe('');
    if (evidence.url !== null) expect(evidence.url).toMatch(/^https:\/\//);
  });

  it('know a loss share for exactly the goals that may be given a loss', () => {
    expect((Object.keys(LOSS_SAVINGS) as Goal[]).toSorted()).toEqual(GOALS_WITH_LOSS.toSorted());
  });
});
