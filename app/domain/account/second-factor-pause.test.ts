import fc from 'fast-check';
import { expect, it } from 'vitest';
import { secondsToWait } from './second-factor-pause.ts';

const AT = new Date('2026-11-26T08:00:00Z');
const later = (seconds: number): Date => new Date(AT.getTime() + seconds * 1000);

it('begins after some wrong codes, grows, and ends by itself', () => {
  const waits = [0, 4, 5, 6, 8, 40].map((failures) => secondsToWait({ failures, failedAt: AT }, AT));
  expect(waits).toEqual([0, 0, 2, 4, 16, 900]);
  expect(secondsToWait({ failures: 40, failedAt: AT }, later(899))).toBe(1);
  expect(secondsToWait({ failures: 40, failedAt: AT }, later(900))).toBe(0);
});

it('never shrinks with more wrong codes and is never longer than a quarter of an hour', () => {
  const input = [fc.nat({ max: 5000 }), fc.nat({ max: 2000 })] as const;
  fc.assert(
    fc.property(...input, (failures, seconds) => {
      const [now, next] = [failures, failures + 1].map((count) =>
        secondsToWait({ failures: count, failedAt: AT }, later(seconds)),
      );
      expect(next).toBeGreaterThanOrEqual(now ?? 0);
      expect(next).toBeLessThanOrEqual(900);
    }),
  );
});
