import { describe, expect, it } from 'vitest';
import type { PlainForm } from '#tests/factories/plain-plans.ts';
import { plainStep } from '#tests/factories/plain-plans.ts';
import type { Search } from '#tests/factories/plain-searches.ts';
import { searched, stage, trialAt } from '#tests/factories/plain-searches.ts';

describe('where steps take more than half the days of any three months', () => {
  const ITEMS = ['quality', 'access', 'history', 'documents', 'governance', 'digital'] as const;
  const each = <Value>(count: number, value: Value) =>
    Object.fromEntries(ITEMS.slice(0, count).map((item) => [`data.${item}`, value]));
  const oneByOne = (count: number, month: number, plain: PlainForm = {}): Search => ({
    low: each(count, { level: 2 as const }),
    measures: [
      ...ITEMS.slice(0, count).map((item) =>
        plainStep(item, { [`data.${item}`]: 3 }, { days: 1.5, ...plain }),
      ),
      stage('pilot', { requires: each(count, 3) }),
    ],
    aims: trialAt(month),
  });

  it.each([2, 3, 4])('one begins every third month until all %i are there', (count) => {
    const { isFound, starts } = searched(oneByOne(count, 3 * count));
    expect(isFound).toBe(true);
    const months = starts.map((start) => Number(start.split('@')[1]));
    expect(months).toEqual([...Array.from({ length: count }, (_, index) => 3 * index + 1), 3 * count]);
  });

  it.each<[string, number, PlainForm]>([
    ['five steps', 5, {}],
    ['six steps', 6, {}],
    ['five that cost all the money there is', 5, { cost: 200 }],
    ['five that cost it to run', 5, { running: 200 }],
  ])(
    'it is seen that there is one too many of %s, each set of them looked at but once',
    (_name, count, plain) => {
      const { isFound, spent } = searched(oneByOne(count, 3 * count - 2, plain));
      expect(isFound).toBe(false);
      // As none waits without a reason, what has begun tells when: so many sets, and so many steps to add to each.
      expect(spent).toBeGreaterThan(count);
      expect(spent).toBeLessThanOrEqual(2 ** count * count);
    },
  );
});
