import { afterAll, expect, vi } from 'vitest';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';

const settings = { ...process.env };

/** Throws when the next test file in this process would not find it as this one did. */
export function requireAsFound(): void {
  expect({ ...process.env }, 'the environment').toEqual(settings);
  expect(currentStore, 'a store is open').toThrow('The store is not open');
  expect(vi.isFakeTimers(), 'timers are fake').toBe(false);
  expect(Math.abs(now().getTime() - Date.now()), 'the clock stands').toBeLessThan(60_000);
}

afterAll(requireAsFound);
