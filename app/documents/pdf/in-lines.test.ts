import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inLines } from './in-lines.ts';

it('keeps every entry once and in order, and no part of several is longer than it may be', () => {
  const entries = fc.array(fc.nat(30));
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 25 }), (lines, most) => {
      const parts = inLines(lines, (entry) => entry, most);
      expect(parts.flat()).toEqual(lines);
      for (const part of parts) {
        expect(part.length).toBeGreaterThan(0);
        const sum = part.reduce((total, entry) => total + Math.max(1, entry), 0);
        if (part.length > 1) expect(sum).toBeLessThanOrEqual(most);
      }
    }),
  );
});

it('fills a part before it begins the next', () => {
  expect(inLines([1, 1, 1, 2, 5], (entry) => entry, 3)).toEqual([[1, 1, 1], [2], [5]]);
  expect(inLines([], () => 1, 3)).toEqual([]);
});
