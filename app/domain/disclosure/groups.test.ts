import { describe, expect, it } from 'vitest';
import type { Programme } from '../statistics/programme.ts';
import { groupFirms, groupsBy, visibleGroups } from './groups.ts';
import type { FirmTally } from './tally.ts';

const programme = (ordered: boolean): Programme => ({
  dimensions: [{ id: 'size', categories: ['a', 'b', 'c', 'd'], ordered }],
  ...{ questions: [], links: [], scores: [] },
});
const firms = (counts: Readonly<Record<string, number>>): readonly FirmTally[] =>
  Object.entries(counts).map(([size, count]) => ({
    ...{ visible: { size }, firms: count, answers: {}, scores: {} },
  }));
const grouped = (counts: Readonly<Record<string, number>>, ordered: boolean) =>
  groupFirms(programme(ordered), firms(counts), 10).size;

describe('categories with too few firms', () => {
  it('stay as they are from twice the floor on', () => {
    expect(grouped({ a: 10, b: 10, c: 10, d: 10 }, true)).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  it.each([
    ['join the next smaller size', { a: 30, b: 30, c: 9, d: 30 }, [['a'], ['b', 'c'], ['d']]],
    [
      'join the next larger one, where there is no smaller',
      { a: 9, b: 30, c: 30, d: 30 },
      [['a', 'b'], ['c'], ['d']],
    ],
    ['go on joining', { a: 30, b: 2, c: 3, d: 4 }, [['a', 'b', 'c', 'd']]],
    ['join though nobody is in them', { a: 30, b: 0, c: 0, d: 30 }, [['a', 'b', 'c'], ['d']]],
  ])('of sizes %s', (_, counts, expected) => {
    expect(grouped(counts, true)).toEqual(expected);
  });

  it('of others join the smallest other', () => {
    expect(grouped({ a: 30, b: 12, c: 40, d: 9 }, false)).toEqual([['a'], ['b', 'd'], ['c']]);
  });

  it('are named by all they hold, and are no groups where one is left', () => {
    const groupings = groupFirms(programme(true), firms({ a: 30, b: 9, c: 20, d: 20 }), 10);
    expect(visibleGroups({ visible: { size: 'b' } }, groupings)).toEqual({ size: 'a+b' });
    expect(groupsBy('size', groupings).map(({ id }) => id)).toEqual(['size=a+b', 'size=c', 'size=d']);
    expect(groupsBy('size', groupFirms(programme(true), firms({ a: 12 }), 10))).toEqual([]);
  });

  it('throw for what no group holds', () => {
    expect(() => visibleGroups({ visible: { size: 'x' } }, { size: [['a']] })).toThrow(RangeError);
  });
});
