import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createGate, GateFullError, GateLateError } from './gate.ts';

const outcomeOf = (unit: Promise<unknown>): Promise<string> =>
  unit.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.name : 'thrown'),
  );

describe('the gate for writes', () => {
  it('lets one after the other through, whether those before succeeded or not', async () => {
    const gate = createGate({ lanes: 1, most: 10, withinMs: 5000 });
    const order: number[] = [];
    const pass = (place: number) =>
      gate.pass(async () => {
        await wait(1);
        order.push(place);
        if (place === 1) throw new Error('the first one fails');
      });
    const outcomes = await Promise.all([1, 2, 3].map((place) => outcomeOf(pass(place))));
    expect([outcomes, order]).toEqual([
      ['Error', 'done', 'done'],
      [1, 2, 3],
    ]);
  });

  it('tells who waits too long before the turn comes, and goes on with those who have not', async () => {
    const gate = createGate({ lanes: 1, most: 10, withinMs: 60 });
    let finish = (): void => {};
    const first = outcomeOf(gate.pass(() => new Promise<void>((resolve) => (finish = resolve))));
    // The one before is under way all the time.
    await expect(gate.pass(() => Promise.resolve())).rejects.toBeInstanceOf(GateLateError);
    finish();
    expect(await first).toBe('done');
    expect(await outcomeOf(gate.pass(() => Promise.resolve()))).toBe('done');
    await gate.idle();
  });

  it('counts the wait as part of the time a unit has', async () => {
    const gate = createGate({ lanes: 1, most: 10, withinMs: 1000 });
    const first = gate.pass(() => wait(100));
    const second = gate.pass((moment) => Promise.resolve(moment));
    const asked = performance.now();
    expect(await second).toBeLessThanOrEqual(asked + 1000);
    await first;
  });

  it('turns away at once when too many are inside', async () => {
    const gate = createGate({ lanes: 1, most: 1, withinMs: 1000 });
    const first = gate.pass(() => wait(20));
    await expect(gate.pass(() => Promise.resolve())).rejects.toBeInstanceOf(GateFullError);
    await first;
  });
});
