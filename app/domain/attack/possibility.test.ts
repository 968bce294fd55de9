import { expect, it } from 'vitest';
import { Equations } from './equations.ts';
import { Possibility } from './possibility.ts';

/** Two numbers of 0 to 6 whose sum is at most one away from a published 7. */
function written() {
  const equations = new Equations();
  const [one, other] = [equations.unknown(0, 6), equations.unknown(0, 6)];
  const sum = equations.sumOf([one, other]);
  equations.keepNear(sum, equations.unknown(7, 7), 1);
  return { equations, one, other };
}

it('allows what breaks no bound, neither of an unknown nor of a sum', () => {
  const { equations, one, other } = written();
  const possibility = new Possibility(equations.program(), equations.sums(), [3, 4, 7, 7]);
  const allows = (first: number, second: number): boolean =>
    possibility.allows(
      new Map([
        [one, first],
        [other, second],
      ]),
    );
  expect(allows(0, 0)).toBe(true);
  expect(allows(2, -1)).toBe(true);
  expect(allows(2, 0)).toBe(false);
  expect(allows(-2, 0)).toBe(false);
  expect(allows(-3, 3)).toBe(false);
  expect(possibility.room(other, new Map([[other, 1]]))).toEqual({ down: 5, up: 1 });
});

it('begins in the middle, where near numbers are as near as they can be', () => {
  const { equations } = written();
  const { columns, rows } = equations.inTheMiddle();
  const priced = columns.flatMap(({ cost, upper }, column) => (cost === 0 ? [] : [{ column, upper }]));
  expect(priced).toEqual([
    { column: 4, upper: 1 },
    { column: 5, upper: 1 },
  ]);
  expect(rows.at(-1)).toMatchObject({ lower: 0, upper: 0 });
  expect(columns.slice(0, 4)).toEqual(equations.program().columns);
});
