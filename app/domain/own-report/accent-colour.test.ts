import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastWithWhite, isStrongEnough, toColour } from './accent-colour.ts';

describe('a colour as it is typed', () => {
  it.each([
    ['#0C5A72', '#0c5a72'],
    ['0c5a72', '#0c5a72'],
    [' #abc ', '#aabbcc'],
  ])('%s is %s', (typed, colour) => {
    expect(toColour(typed)).toBe(colour);
  });

  it.each(['', 'petrol', '#12', '#12345', '#1234567', 'rgb(1,2,3)', '#0c5a72;}', '#gggggg'])(
    '%s is none',
    (typed) => {
      expect(toColour(typed)).toBeNull();
    },
  );
});

describe('the contrast with white', () => {
  // Worked out by hand from the formula of WCAG.
  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
    ['#777777', 4.48],
    ['#ff0000', 4],
    ['#0000ff', 8.59],
  ])('of %s is %d', (colour, contrast) => {
    expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 2);
  });

  it('is enough from 4.5 on', () => {
    expect([isStrongEnough('#767676'), isStrongEnough('#777777')]).toEqual([true, false]);
  });

  it('never falls where each part of the colour is darker', () => {
    const part = fc.integer({ min: 0, max: 255 });
    const hex = (parts: readonly number[]) =>
      `#${parts.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
    fc.assert(
      fc.property(fc.tuple(part, part, part), fc.integer({ min: 0, max: 255 }), (parts, by) => {
        const darker = parts.map((each) => Math.max(0, each - by));
        expect(contrastWithWhite(hex(darker))).toBeGreaterThanOrEqual(contrastWithWhite(hex(parts)));
      }),
    );
  });
});
