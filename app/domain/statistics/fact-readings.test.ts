import { describe, expect, it } from 'vitest';
import { completedFirms, DISTRICTS, factsOfFirm } from '#tests/factories/counted-firms.ts';
import { toCountedFirm } from '#tests/factories/plain-counted-firm.ts';
import { chamberProgramme } from './chamber-programme.ts';
import { categoryOf, chamberReadings } from './fact-readings.ts';
import { DISTRICT } from './question-names.ts';

const PROGRAMME = chamberProgramme(DISTRICTS);
const READINGS = chamberReadings(DISTRICTS);
const districtOf = (districts: readonly string[], named: string | null): string | null => {
  const reading = chamberReadings(districts).visible.find(({ id }) => id === DISTRICT);
  return reading === undefined ? null : categoryOf(reading, named);
};

describe('the readings of a chamber', () => {
  it('are of all that its programme counts, and of nothing else', () => {
    const ids = (all: readonly { readonly id: string }[]): readonly string[] =>
      all.map(({ id }) => id).toSorted();
    expect(ids(READINGS.visible)).toEqual(ids(PROGRAMME.dimensions));
    expect(ids(READINGS.answers)).toEqual(ids(PROGRAMME.questions));
    expect(ids(READINGS.scores)).toEqual(ids(PROGRAMME.scores));
  });

  it('know the categories of the programme alone', () => {
    for (const { id, cases, otherwise } of [...READINGS.visible, ...READINGS.answers]) {
      const told = [...PROGRAMME.dimensions, ...PROGRAMME.questions].find((one) => one.id === id);
      const read = new Set([
        ...cases.map(([category]) => category),
        ...(otherwise === null ? [] : [otherwise]),
      ]);
      expect([...read].toSorted(), id).toEqual([...(told?.categories ?? [])].toSorted());
    }
  });

  it('count a firm as it is counted by hand', () => {
    for (const firm of completedFirms(200, 8)) {
      const facts = factsOfFirm(firm);
      const { visible, answers, scoreTenths } = toCountedFirm(facts, firm.district);
      for (const reading of READINGS.visible) {
        expect(categoryOf(reading, facts[reading.fact]), reading.id).toBe(visible[reading.id]);
      }
      for (const reading of READINGS.answers) {
        expect(categoryOf(reading, facts[reading.fact]), reading.id).toBe(answers[reading.id]);
      }
      for (const { id, fact } of READINGS.scores) expect(facts[fact]).toBe(scoreTenths[id]);
    }
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
