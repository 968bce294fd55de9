import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesLeft, pauseClock, resumeClock, secondsUsed } from './workshop-clock.ts';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 26, 9) + seconds * 1000);
const BEGUN = { plannedMinutes: 60, usedSeconds: 0, runningSince: at(0) };

describe('the time of a workshop', () => {
  it('runs while it is not paused, and is over at nothing', () => {
    expect(minutesLeft(BEGUN, at(0))).toBe(60);
    expect(minutesLeft(BEGUN, at(1))).toBe(60);
    expect(minutesLeft(BEGUN, at(60))).toBe(59);
    expect(minutesLeft(BEGUN, at(3600))).toBe(0);
    expect(minutesLeft(BEGUN, at(9999))).toBe(0);
  });

  it('leaves pauses out', () => {
    const paused = pauseClock(BEGUN, at(600));
    expect(minutesLeft(paused, at(6000))).toBe(50);
    expect(minutesLeft(resumeClock(paused, at(6000)), at(6600))).toBe(40);
  });

  it('is changed by neither, twice in a row', () => {
    const paused = pauseClock(BEGUN, at(600));
    expect(pauseClock(paused, at(900))).toEqual(paused);
    expect(resumeClock(BEGUN, at(900))).toEqual(BEGUN);
  });

  it('never runs backwards, whatever a clock on the wall does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.nat(9999), (moment, used) => {
        expect(secondsUsed({ ...BEGUN, usedSeconds: used }, at(moment))).toBeGreaterThanOrEqual(used);
      }),
    );
  });
});
