import type { Range } from '../shared/range.ts';

/** The value of the normal distribution that leaves 2.5 per cent on either side. */
const Z = 1.959964;

/**
 * Between which shares the share of all may lie when `count` of `n` drawn by chance are counted, with 95 per cent
 * certainty; from 0 to 1. It knows of chance alone, not of who chose to take part.
 * Source: Wilson 1927; method 2026-2, section 7, step 7.
 */
export function wilsonInterval(count: number, n: number): Range {
  if (n <= 0 || count < 0 || count > n) throw new RangeError('An interval needs a count within its base');
  const share = count / n;
  const middle = share + Z ** 2 / (2 * n);
  const reach = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const scale = 1 + Z ** 2 / n;
  return {
    low: count === 0 ? 0 : (middle - reach) / scale,
    high: count === n ? 1 : (middle + reach) / scale,
  };
}
