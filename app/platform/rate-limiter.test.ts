import { RateLimiterMemory } from 'rate-limiter-flexible';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClientKeys, networkOf } from './client-key.server.ts';
import { countInMemory, createRateLimiter } from './rate-limiter.ts';

function withClock() {
  const clock = { at: 1_000_000 };
  return { clock, now: () => clock.at };
}

describe('a limit', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const limiterOf = (points: number, maxClients?: number) =>
    createRateLimiter({ name: 'all', points, seconds: 60 }, countInMemory(maxClients));

  it('counts each client alone and forgets when its window ends', async () => {
    const { take } = limiterOf(2);
    expect([await take('a'), await take('a'), await take('b')]).toEqual([0, 0, 0]);
    vi.advanceTimersByTime(15_000);
    expect(await take('a')).toBe(45);
    vi.advanceTimersByTime(45_000);
    expect(await take('a')).toBe(0);
  });

  it('does not lock everybody out when the clock is set back', async () => {
    const { take } = limiterOf(1);
    await take('a');
    vi.setSystemTime(Date.now() - 3_600_000);
    expect(await take('a')).toBe(60);
    vi.advanceTimersByTime(60_000);
    expect(await take('a')).toBe(0);
  });

  it('keeps memory bounded, and takes new clients again in the next window', async () => {
    const { take } = limiterOf(1, 2);
    for (const client of ['a', 'b', 'c', 'c', 'c']) expect(await take(client)).toBe(0);
    expect(await take('a')).toBeGreaterThan(0);
    vi.advanceTimersByTime(60_000);
    expect([await take('c'), await take('c')]).toEqual([0, 60]);
  });

  it('counts where it is told to, such as in a store that several processes share', async () => {
    const shared = new RateLimiterMemory({ points: 2, duration: 60 });
    const opened: string[] = [];
    const [one, other] = ['one', 'other'].map(() =>
      createRateLimiter({ name: 'all', points: 2, seconds: 60 }, ({ name }) => {
        opened.push(name);
        return shared;
      }),
    );
    expect([await one?.take('a'), await other?.take('a'), await one?.take('a')]).toEqual([0, 0, 60]);
    expect(opened).toEqual(['all', 'all']);
  });
});

describe('what clients are counted by', () => {
  it('is one key a network, other after an hour, and never the address', () => {
    const { clock, now } = withClock();
    const keyOf = createClientKeys(now);
    const key = keyOf('203.0.113.7');
    expect(key).toHaveLength(22);
    expect(key).not.toContain('203');
    expect(keyOf('::ffff:203.0.113.7')).toBe(key);
    expect(keyOf('203.0.113.8')).not.toBe(key);
    clock.at += 3_600_000;
    expect(keyOf('203.0.113.7')).not.toBe(key);
  });

  it('is nothing where all look alike', () => {
    const keyOf = createClientKeys(() => 0);
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', undefined])
      expect(keyOf(address)).toBeNull();
  });

  it('takes a household of IPv6 for one', () => {
    expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:0DB8:1:2::ffff'));
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0');
    expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'));
  });
});
