import { describe, expect, it } from 'vitest';
import { districtIn, districtsOf } from './districts.ts';

describe('the districts of a wave', () => {
  it.each([
    [[], ['north', null], ['all']],
    [
      ['north', 'south'],
      ['north', 'south', 'north'],
      ['north', 'south'],
    ],
    [['north', 'south'], [], ['north', 'south']],
    [
      ['north', 'south'],
      ['north', null],
      ['north', 'south', 'elsewhere'],
    ],
    [['north', 'south'], ['moved'], ['north', 'south', 'elsewhere']],
  ])('%j of the chamber and %j of the firms are %j', (own, named, districts) => {
    expect(districtsOf(own, named)).toEqual(districts);
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
    expect(districtIn(districts, named)).toBe(district);
  });
});
