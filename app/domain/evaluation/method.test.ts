import { expect, it } from 'vitest';
import { CURRENT_METHOD, getMethod } from './method.ts';

it('is found by its version, and no other stands in for one that is not known', () => {
  expect(getMethod('2026-2')).toBe(CURRENT_METHOD);
  expect(() => getMethod('2026-1')).toThrow(new RangeError('There is no method "2026-1"'));
});
