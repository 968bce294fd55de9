import { describe, expect, it } from 'vitest';
import type { Load } from './loads.ts';
import type { Task } from './task.ts';
import { Windows } from './windows.ts';

const load = (parts: Partial<Load>): Load => ({ daysEachMonth: 0, cost: 0, runningEachMonth: 0, ...parts });
const STEP = { isErrand: false, takesPlace: true } as Task;
const ERRAND = { isErrand: true, takesPlace: false } as Task;

/** Windows in which something runs already. */
function windowsWith(
  capacity: { readonly days?: number; readonly money?: number },
  ...booked: readonly (readonly [month: number, endMonth: number, load: Partial<Load>, task?: Task])[]
): Windows {
  const windows = new Windows({ days: Infinity, money: Infinity, ...capacity }, 24, 2);
  for (const [month, endMonth, parts, task = STEP] of booked) {
    windows.book({ month, endMonth, load: load(parts), sign: 1, task });
  }
  return windows;
}
const MONTHS = Array.from({ length: 24 }, (_, index) => index + 1);

describe('days', () => {
  it('of any three months in a row are within the quarter', () => {
    const windows = windowsWith({ days: 3 }, [5, 5, { daysEachMonth: 2 }]);
    const refused = (daysEachMonth: number, months: number) =>
      MONTHS.slice(0, 10).filter(
        (month) => !windows.haveDaysFor(load({ daysEachMonth }), month, month + months - 1),
      );
    expect(refused(1.5, 1)).toEqual([3, 4, 5, 6, 7]);
    // One of its three months may share a quarter with month 5, two may not.
    expect(refused(1, 3)).toEqual([2, 3, 4, 5, 6]);
  });

  it('may be all there are, and of what takes none nothing is asked', () => {
    const windows = windowsWith({ days: 3 }, [1, 3, { daysEachMonth: 1 }]);
    expect(windows.haveDaysFor(load({ daysEachMonth: 3 }), 6, 6)).toBe(true);
    expect(windows.haveDaysFor(load({ daysEachMonth: 1 }), 4, 6)).toBe(true);
    expect(windows.haveDaysFor(load({ daysEachMonth: 1.5 }), 4, 6)).toBe(false);
    expect(windows.haveDaysFor(load({}), 1, 1)).toBe(true);
    expect(windowsWith({}).haveDaysFor(load({ daysEachMonth: 99 }), 1, 1)).toBe(true);
  });

  it('hold over the last quarter too', () => {
    const windows = windowsWith({ days: 3 }, [22, 22, { daysEachMonth: 2 }]);
    expect(MONTHS.filter((month) => !windows.haveDaysFor(load({ daysEachMonth: 2 }), month, month))).toEqual([
      20, 21, 22, 23, 24,
    ]);
  });
});

describe('money', () => {
  it('spent once counts in each twelve months that hold its month', () => {
    const windows = windowsWith({ money: 1000 }, [12, 12, { cost: 700 }]);
    const starts = (cost: number) =>
      MONTHS.filter((month) => windows.haveMoneyFor(load({ cost }), month, month));
    expect(starts(300)).toEqual(MONTHS);
    expect(starts(301)).toEqual([24]);
    const early = windowsWith({ money: 1000 }, [3, 3, { cost: 700 }]);
    expect(MONTHS.filter((month) => early.haveMoneyFor(load({ cost: 301 }), month, month))).toEqual(
      MONTHS.slice(14),
    );
  });

  it('to run something counts from the month after its end', () => {
    // 50 a month from month 3 on: 500 in the first twelve months, 600 in later ones.
    const windows = windowsWith({ money: 1000 }, [1, 2, { runningEachMonth: 50 }]);
    expect(windows.haveMoneyFor(load({ cost: 500 }), 1, 1)).toBe(true);
    expect(windows.haveMoneyFor(load({ cost: 501 }), 1, 1)).toBe(false);
    expect(windows.haveMoneyFor(load({ cost: 400 }), 14, 14)).toBe(true);
    expect(windows.haveMoneyFor(load({ cost: 401 }), 14, 14)).toBe(false);
  });

  it('to run all of it for a year is there at the end too, whenever it begins', () => {
    const windows = windowsWith({ money: 1200 }, [1, 24, { runningEachMonth: 60 }]);
    expect(windows.haveMoneyFor(load({ runningEachMonth: 40 }), 1, 24)).toBe(true);
    expect(windows.haveMoneyFor(load({ runningEachMonth: 41 }), 1, 24)).toBe(false);
    expect(windows.areWithinMoney()).toBe(true);
    windows.bookLoad({ month: 24, endMonth: 24 }, load({ runningEachMonth: 41 }), 1);
    expect(windows.areWithinMoney()).toBe(false);
  });

  it('adds up what is spent once and what runs', () => {
    // Runs from month 2: eleven months of 50 and 450 once are 1,000 in the first year, 1,050 if it began a month earlier.
    const windows = windowsWith({ money: 1000 }, [1, 1, {}]);
    expect(windows.haveMoneyFor(load({ cost: 450, runningEachMonth: 50 }), 1, 1)).toBe(true);
    expect(windows.haveMoneyFor(load({ cost: 451, runningEachMonth: 50 }), 1, 1)).toBe(false);
  });

  it('is not asked of what costs nothing or saves, nor where no budget is stated', () => {
    const spent = windowsWith({ money: 1000 }, [1, 1, { cost: 1100 }]);
    expect(spent.haveMoneyFor(load({}), 1, 1)).toBe(true);
    expect(spent.haveMoneyFor(load({ runningEachMonth: -10 }), 1, 1)).toBe(true);
    expect(spent.haveMoneyFor(load({ cost: 1 }), 1, 1)).toBe(false);
    expect(windowsWith({}).haveMoneyFor(load({ cost: 9e9 }), 1, 1)).toBe(true);
  });
});

describe('places', () => {
  it('are as many as may run at once, in every month of a step', () => {
    const windows = windowsWith({}, [3, 4, {}], [4, 5, {}]);
    const spans = [
      [1, 3],
      [3, 4],
      [4, 4],
      [4, 6],
      [5, 6],
    ] as const;
    expect(spans.filter(([from, to]) => !windows.havePlaceFor(from, to))).toEqual([
      [3, 4],
      [4, 4],
      [4, 6],
    ]);
  });

  it('are not taken by errands, which are counted in the month they begin', () => {
    const windows = windowsWith({}, [3, 4, {}, ERRAND], [3, 3, {}, ERRAND]);
    expect([...windows.places].every((taken) => taken === 0)).toBe(true);
    expect([2, 3, 4].map((month) => windows.errands[month])).toEqual([0, 2, 0]);
  });
});

describe('what is booked', () => {
  it('is gone without a trace once it is taken back', () => {
    const windows = windowsWith({});
    const booking = { month: 2, endMonth: 4, load: load({ daysEachMonth: 1, cost: 5, runningEachMonth: 2 }) };
    windows.book({ ...booking, sign: 1, task: STEP });
    expect([...windows.days].slice(1, 6)).toEqual([0, 1, 1, 1, 0]);
    expect([...windows.money].slice(1, 7)).toEqual([0, 5, 0, 0, 2, 2]);
    expect(windows.money[24]).toBe(2);
    windows.book({ ...booking, sign: -1, task: STEP });
    for (const each of [windows.days, windows.money, windows.quarters, windows.years, windows.places])
      expect([...each].every((sum) => sum === 0)).toBe(true);
    expect(windows.running).toBe(0);
  });

  it('is told by quarter and year', () => {
    const windows = windowsWith({}, [2, 3, { daysEachMonth: 1, cost: 5, runningEachMonth: 2 }]);
    // Months 1-3 hold two of its months, 3-5 one, 4-6 none.
    expect([...windows.quarters].slice(1, 5)).toEqual([2, 2, 1, 0]);
    // Months 1-12: 5 and nine months of 2; 2-13: one more; 3-14 without the 5 and with eleven of 2.
    expect([...windows.years].slice(1, 4)).toEqual([23, 25, 22]);
    expect(windows.years[13]).toBe(24);
  });

  it('is over the days or the money there are as soon as one window is', () => {
    const near = windowsWith({ days: 3, money: 10 }, [22, 22, { daysEachMonth: 3, cost: 10 }]);
    expect([near.areWithinDays(), near.areWithinMoney()]).toEqual([true, true]);
    const over = windowsWith({ days: 3, money: 10 }, [24, 24, { daysEachMonth: 3.5, cost: 11 }]);
    expect([over.areWithinDays(), over.areWithinMoney()]).toEqual([false, false]);
  });
});

describe('a step moved a month earlier', () => {
  const move = (windows: Windows, task: Partial<Task>, daysEachMonth: number, month: number) =>
    windows.canMoveEarlier({
      task: { ...STEP, months: 1, ...task } as Task,
      month,
      load: load({ daysEachMonth }),
    });

  it('needs a place there', () => {
    const windows = windowsWith({}, [3, 3, {}], [3, 3, {}], [4, 4, {}]);
    expect(move(windows, {}, 0, 4)).toBe(false);
    expect(move(windows, { takesPlace: false }, 0, 4)).toBe(true);
    expect(move(windowsWith({}, [3, 3, {}], [4, 4, {}]), {}, 0, 4)).toBe(true);
  });

  it('is at most the second errand there', () => {
    const windows = windowsWith({}, [3, 3, {}, ERRAND], [3, 3, {}, ERRAND], [4, 4, {}, ERRAND]);
    expect(move(windows, ERRAND, 0, 4)).toBe(false);
    expect(move(windows, { ...ERRAND, isErrand: false }, 0, 4)).toBe(true);
    expect(move(windowsWith({}, [3, 3, {}, ERRAND], [4, 4, {}, ERRAND]), ERRAND, 0, 4)).toBe(true);
  });

  it.each([
    // With 2 days in month 1 and 1.5 in month 4, months 1 to 3 would hold 3.5 of 3.
    ['where the quarter before is full', 1, 2, false],
    ['where just enough is left', 1, 1.5, true],
    // Months 2 to 4 hold it already, only months 1 to 3 gain it.
    ['where it stood in the same quarters already', 2, 1.5, true],
  ])('needs days there: %s', (_name, other, days, can) => {
    const windows = windowsWith(
      { days: 3 },
      [other, other, { daysEachMonth: days }],
      [4, 4, { daysEachMonth: 1.5 }],
    );
    expect(move(windows, {}, 1.5, 4)).toBe(can);
  });
});
