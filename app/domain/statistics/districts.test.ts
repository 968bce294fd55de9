import { describe, expect, it } from 'vitest';
import { districtsAtMost, districtsOf } from './districts.ts';

describe('the districts of a wave', () => {
  it.each([
    [[], ['all'], ['all']],
    [
      ['north', 'south'],
      ['north', 'south', 'north'],
      ['north', 'south'],
    ],
    [['north', 'south'], [], ['north', 'south']],
    [
      ['north', 'south'],
      ['north', 'elsewhere'],
      ['north', 'south', 'elsewhere'],
    ],
  ])('%j of the chamber are, with firms in %j, %j', (own, seen, districts) => {
    expect(districtsOf(own, seen)).toEqual(districts);
  });

  it('are at most those of the chamber and one for all others', () => {
    expect(districtsAtMost([])).toEqual(['all']);
    expect(districtsAtMost(['north'])).toEqual(['north', 'elsewhere']);
  });
});
