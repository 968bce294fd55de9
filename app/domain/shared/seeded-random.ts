/**
 * A small, fixed pseudo-random source (mulberry32) of numbers from 0 to below 1, for firms that are made up: the same seed gives the
 * same ones on every machine. Nothing that is to be secret may be drawn from it.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
