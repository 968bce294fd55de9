import { describe, expect, it } from 'vitest';
import { completedFirms, DISTRICTS, factsOfFirm, programmeHere } from '#tests/factories/counted-firms.ts';
import { toCountedFirm } from '#tests/factories/plain-counted-firm.ts';
import type { FactReading } from './fact-readings.ts';
import { categoryOf, chamberReadings, CHANGES, RETURNS } from './fact-readings.ts';
import { NOT_APPLICABLE, UNKNOWN } from './facts.ts';
import { DISTRICT } from './question-names.ts';

const FOLLOWING = chamberReadings({ districts: DISTRICTS, isFollowing: true });
const { visible, answers, reports, returns } = FOLLOWING;
const OF_FACTS: readonly FactReading[] = [...visible, ...answers, ...reports, ...(returns?.then ?? [])];
const districtOf = (districts: readonly string[], named: string | null): string | null => {
  const reading = chamberReadings({ districts, isFollowing: false }).visible.find(
    ({ id }) => id === DISTRICT,
  );
  return reading === undefined ? null : categoryOf(reading, named);
};
const readAs = (id: string, value: number | null): string | null => {
  const reading = OF_FACTS.find((one) => one.id === id);
  if (reading === undefined) throw new Error(`Nothing reads ${id}`);
  return categoryOf(reading, value);
};
const idsOf = (all: readonly { readonly id: string }[]): readonly string[] =>
  all.map(({ id }) => id).toSorted();

describe('the readings of a chamber', () => {
  it.each([false, true])(
    'are of all that its programme counts, and of nothing else (following: %s)',
    (isFollowing) => {
      const programme = programmeHere(isFollowing);
      const readings = chamberReadings({ districts: DISTRICTS, isFollowing });
      const told = readings.returns === null ? [] : [RETURNS];
      const returned = [...(readings.returns?.then ?? []), ...(readings.returns?.changes ?? [])];
      expect(idsOf([...readings.visible, ...told])).toEqual(idsOf(programme.dimensions));
      expect(idsOf([...readings.answers, ...readings.reports, ...returned])).toEqual(
        idsOf(programme.questions),
      );
      expect(idsOf(readings.scores)).toEqual(idsOf(programme.scores));
    },
  );

  it('know the categories of the programme alone', () => {
    const programme = programmeHere(true);
    const categoriesOf = (wanted: string): readonly string[] =>
      [...programme.dimensions, ...programme.questions].find(({ id }) => id === wanted)?.categories ?? [];
    expect([RETURNS.returned, RETURNS.others]).toEqual(categoriesOf(RETURNS.id));
    for (const { id } of returns?.changes ?? []) expect(CHANGES.categories, id).toEqual(categoriesOf(id));
    for (const { id, cases, otherwise } of OF_FACTS) {
      const read = new Set([
        ...cases.map(([category]) => category),
        ...(otherwise === null ? [] : [otherwise]),
      ]);
      expect([...read].toSorted(), id).toEqual(categoriesOf(id).toSorted());
    }
  });

  it('count a firm as it is counted by hand', () => {
    for (const firm of completedFirms(200, 8)) {
      const facts = factsOfFirm(firm);
      const counted = toCountedFirm(facts, { district: firm.district, earlier: facts });
      for (const reading of visible) {
        expect(categoryOf(reading, facts[reading.fact]), reading.id).toBe(counted.visible[reading.id]);
      }
      for (const reading of [...answers, ...reports, ...(returns?.then ?? [])]) {
        expect(categoryOf(reading, facts[reading.fact]), reading.id).toBe(counted.answers[reading.id]);
      }
      for (const { id, fact } of FOLLOWING.scores) expect(facts[fact]).toBe(counted.scoreTenths[id]);
    }
  });

  it.each([
    [0, 'yes'],
    [1, 'yes'],
    [2, 'no'],
    [4, 'no'],
    [UNKNOWN, 'unknown'],
    [NOT_APPLICABLE, 'no'],
    [null, 'no'],
  ] as const)('read level %s of an item that may stand in the way as %s', (level, category) => {
    expect(readAs('obstacle-data-quality', level)).toBe(category);
  });

  it.each([
    [0, '0', '0'],
    [1, '1-2', '1'],
    [2, '1-2', '2+'],
    [3, '3-5', '2+'],
    [5, '3-5', '2+'],
    [6, '6+', '2+'],
    [30, '6+', '2+'],
  ])('read %i steps done or stuck in the ranges %s and %s', (steps, done, stuck) => {
    const ranges = ['steps-done', 'steps-finished', 'steps-stuck'].map((id) => readAs(id, steps));
    expect(ranges).toEqual([done, done, stuck]);
  });

  it.each([
    [['all'], null, 'all'],
    [['all'], 'north', 'all'],
    [['north', 'south'], 'south', 'south'],
    [['north', 'south', 'elsewhere'], null, 'elsewhere'],
    [['north', 'south', 'elsewhere'], 'new', 'elsewhere'],
    [['north', 'south'], null, null],
    [['north', 'south'], 'new', null],
  ])('%j hold a firm of %j in %j', (districts, named, district) => {
    expect(districtOf(districts, named)).toBe(district);
  });
});
